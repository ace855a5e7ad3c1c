import { shopId } from "../../../core/ids.ts";
import type { Database } from "../../../db/database.ts";
import { lockBuyer } from "../../../db/flows/standing.ts";
import { runFlows } from "../../../server/flows/run-flows.ts";
import { addLampOrder, addLampShop, type FlowWorld, flowWorld } from "../../../test/support/flow-world.ts";
import type { Stream } from "../../simulator/chance.ts";

export type StoreRun = { readonly sent: number; readonly faults: string[] };
type Ground = { readonly db: Database; readonly world: FlowWorld; readonly shop: string; readonly chance: Stream };
const minute = 60_000;

/** What happens to one order while messages are on their way; each is one statement, committed by itself. */
const deeds: Readonly<Record<string, string>> = {
  pay: "update orders set status = 'pending', paid_at = now() where order_id = $1",
  pay_only:
    "insert into payments (shop_id, payment_id, order_id, kind, amount_minor) values (current_setting('app.shop_id'), $1 || '/p', $1, 'payment', 2500) on conflict do nothing",
  cancel: `update orders set overlay = '{"status": "cancelled"}' where order_id = $1`,
  leave:
    "insert into flow_optouts (shop_id, kind, value, at, how) select shop_id, 'customer', customer_id, now(), 'shop' from orders where order_id = $1 on conflict do nothing",
  refuse:
    "update customers set accepts_marketing = false where customer_id = (select customer_id from orders where order_id = $1)",
};

/** One shop of its own: orders that nobody paid, two workers at once, and deeds between and during their rounds. A deed that
 * was committed before a message was given to the carrier must have held it back. */
export async function runOnStore(db: Database, shop: string, chance: Stream): Promise<StoreRun> {
  await addLampShop(db, shop);
  const world = flowWorld(db);
  const ground: Ground = { db, world, shop, chance };
  const undone = new Map<string, string>();
  const faults: string[] = [];
  const buyers = ["ann", "b1", "b2", "b3"];
  await db.asShop(shopId(shop), (tx) =>
    tx.query(
      `insert into customers (shop_id, customer_id, name, email, accepts_marketing) select $1, c, c, c || '@mail.example', true from unnest($2::text[]) c on conflict do nothing`,
      [shop, buyers],
    ),
  );
  for (const [at, customer] of buyers.entries()) await addLampOrder(db, { id: `o${at}`, customer }, shop);
  await world.turnOn("unpaid_order", undefined, shop);
  const watched = watch(ground, undone, faults);
  for (let round = 0; round < 4; round++) {
    const workers = [runFlows(watched, shop), runFlows(watched, shop)];
    if (chance.yes(0.7)) await deed(ground, undone);
    await Promise.allSettled(workers);
    world.at(new Date(world.house.now().getTime() + chance.whole(1, 30) * minute).toISOString());
  }
  const orders = world.sent.map(({ message }) => message.subject);
  const [untold] = await world.sql<{ n: number }>(
    "select count(*)::int as n from flow_messages where state = 'waiting' and tries > 0",
    [],
    shop,
  );
  if (untold?.n) faults.push(`${shop}: ${untold.n} messages whose worker died would be sent again`);
  if (new Set(orders).size < orders.length) faults.push(`${shop}: a double`);
  return { sent: orders.length, faults };
}

/** A payment or cancellation takes the order's row, as an import does; the others wait for a decision about the buyer. After
 * that it is certain whether the message had left before. */
async function deed({ db, shop, chance }: Ground, undone: Map<string, string>): Promise<void> {
  const order = `o${chance.whole(0, 3)}`;
  const [name, text] = chance.one(Object.entries(deeds));
  const left = await db.shop(shopId(shop)).transaction(async (tx) => {
    if (name !== "pay" && name !== "cancel") {
      const [of] = await tx.query<{ customer_id: string; email: string }>(
        "select customer_id, email from customers where customer_id = (select customer_id from orders where order_id = $1)",
        [order],
      );
      await lockBuyer(tx, of?.customer_id ?? null, of?.email ?? null);
    }
    await tx.query(text, [order]);
    return tx.query(
      "select 1 from flow_messages where transition_key = $1 || '/unpaid' and state not in ('waiting', 'called_off')",
      [order],
    );
  });
  if (left.length === 0) undone.set(order, name);
}

/** The house with a carrier that looks what was committed before each message came to it, and may die with it. */
function watch({ world, shop, chance }: Ground, undone: Map<string, string>, faults: string[]) {
  const { house } = world;
  const carrier = house.outlets?.email;
  const email = {
    async send(parcel: Parameters<NonNullable<typeof carrier>["send"]>[0]) {
      const order = /o\d/.exec(parcel.message.subject)?.[0] ?? "";
      const done = undone.get(order);
      if (done) faults.push(`${shop}: ${order} left after ${done}`);
      const outcome = await carrier?.send(parcel);
      if (chance.yes(0.15)) throw new Error("the worker dies here");
      return outcome ?? { is: "unknown" as const, detail: "" };
    },
  };
  return { ...house, outlets: { email, webhook: null, publicUrl: "https://desk.example" } };
}
