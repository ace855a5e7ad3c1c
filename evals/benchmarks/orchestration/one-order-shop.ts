import { answerTurn } from "../../../agents/answer.ts";
import { shopId } from "../../../core/ids.ts";
import { findShop } from "../../../db/shops.ts";
import { buyer } from "../../../server/actors.ts";
import { type House, shopContext } from "../../../server/shop-context.ts";
import { openMemory } from "../../../test/support/images.ts";
import { conversationsInMemory, type Remembered, rememberedShop } from "../answers/remembered-shop.ts";
import { scenario } from "./scenario.ts";

const id = "scenario";
const customer = "ann";
const now = new Date("2026-03-04T09:00:00Z");

/** The scenario's parcel in a shop of its own, whose rows are then read from memory. */
export async function oneOrderShop() {
  const db = await openMemory();
  try {
    await db.transaction((tx) =>
      tx.query(
        "insert into shops (shop_id, name, currency, timezone, locale, policies) values ($1, $1, 'USD', 'UTC', 'en', '{}')",
        [id],
      ),
    );
    await db.asShop(shopId(id), async (tx) => {
      await tx.query("insert into customers (shop_id, customer_id) values ($1, $2)", [id, customer]);
      await tx.query(
        "insert into orders (shop_id, order_id, customer_id, status, total_minor, placed_at) values ($1, '1042', $2, 'shipped', 2400, '2026-03-01')",
        [id, customer],
      );
      await tx.query(
        "insert into shipments (shop_id, shipment_id, order_id, carrier, promised_at) values ($1, 's1', '1042', 'SF', '2026-03-05')",
        [id],
      );
    });
    const shop = await findShop(db, id);
    const memory: Remembered = new Map();
    const data = rememberedShop(db.shop(shop.id), memory);
    const house = { db: { shop: () => data }, log: { error() {} }, now: () => now } as unknown as House; // all that a turn asks of it
    const ctx = await shopContext(house, shop, buyer(customer));
    await answerTurn(
      { side: "buyer", text: scenario.questions.buyer, conversation: null },
      ctx,
      conversationsInMemory("buyer"),
    );
    return { shop, data: rememberedShop(null, memory), customer, now };
  } finally {
    await db.close();
  }
}
