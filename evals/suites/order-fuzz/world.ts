import { type ShopId, shopId } from "../../../core/ids.ts";
import type { Database } from "../../../db/database.ts";
import type { Stream } from "../../simulator/chance.ts";

export type DrawnOrder = {
  id: string;
  customer: string;
  status: string;
  skus: string[];
  totalMinor: number;
  method: string;
};
export type DrawnLimits = {
  amount_per_change: number;
  amount_per_customer_day: number;
  amount_per_shop_day: number;
  changes_per_order_day: number;
  changes_per_customer_day: number;
  changes_per_shop_hour: number;
};
/** A small shop: three customers, some orders of each, two products in three options; balances and amounts in cents. */
export type World = {
  readonly shop: ShopId;
  readonly limits: DrawnLimits;
  readonly customers: readonly string[];
  readonly methods: Readonly<Record<string, readonly string[]>>;
  readonly balances: Readonly<Record<string, number>>;
  readonly orders: readonly DrawnOrder[];
  readonly skus: readonly string[];
};

const states = ["pending", "pending", "pending", "delivered", "delivered", "processed", "unpaid"];
const dollars = (cents: number) => Number((cents / 100).toFixed(2));

/** Settings of the shop: mostly wide, sometimes so tight that they are met within one conversation. */
const drawLimits = (luck: Stream): DrawnLimits => {
  const tight = luck.yes(0.4);
  return {
    amount_per_change: tight ? luck.whole(20, 120) : 100_000,
    amount_per_customer_day: tight ? luck.whole(30, 200) : 100_000,
    amount_per_shop_day: tight ? luck.whole(40, 300) : 100_000,
    changes_per_order_day: tight ? luck.whole(1, 3) : 100,
    changes_per_customer_day: tight ? luck.whole(1, 5) : 100,
    changes_per_shop_hour: tight ? luck.whole(2, 6) : 100,
  };
};

export function drawWorld(luck: Stream, name: string): World & { rows: Rows } {
  const customers = ["ann", "bob", "cai"];
  const methods: Record<string, string[]> = {};
  const balances: Record<string, number> = {};
  for (const each of customers) {
    methods[each] = [`gift_${each}`, `card_${each}`, ...(luck.yes(0.4) ? [`gift2_${each}`] : [])];
    for (const id of methods[each] ?? [])
      if (id.startsWith("gift")) balances[id] = luck.yes(0.3) ? 0 : luck.whole(1, 9_000);
  }
  const variants = ["cup", "hat"].flatMap((product) =>
    ["s", "m", "l"].map((size) => ({
      product,
      sku: `${product}-${size}`,
      priceMinor: luck.whole(1, 5_000),
      available: luck.yes(0.8),
    })),
  );
  const price = new Map(variants.map(({ sku, priceMinor }) => [sku, priceMinor]));
  const skus = [...price.keys()];
  const orders = customers.flatMap((customer) =>
    Array.from({ length: luck.whole(1, 3) }, (_, at) => {
      const own = Array.from({ length: luck.whole(1, 3) }, () => luck.one(skus));
      return {
        id: `#${customer.toUpperCase()}${at}`,
        customer,
        status: luck.one(states),
        skus: own,
        totalMinor: own.reduce((sum, sku) => sum + (price.get(sku) ?? 0), 0),
        method: luck.one(methods[customer] ?? []),
      };
    }),
  );
  const world = { shop: shopId(name), limits: drawLimits(luck), customers, methods, balances, orders, skus };
  return { ...world, rows: rowsOf(world, variants, price) };
}

type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>;
function rowsOf(
  { customers, methods, balances, orders }: World,
  variants: readonly { product: string; sku: string; priceMinor: number; available: boolean }[],
  price: ReadonlyMap<string, number>,
): Rows {
  const method = (id: string) =>
    id.startsWith("gift") ? { kind: "gift_card", balance: dollars(balances[id] ?? 0) } : { kind: "credit_card" };
  return {
    customers: customers.map((customer_id) => ({
      customer_id,
      payment_methods: Object.fromEntries((methods[customer_id] ?? []).map((id) => [id, method(id)])),
    })),
    products: ["cup", "hat"].map((product_id) => ({
      product_id,
      title: product_id,
      category: "Things",
      status: "active",
    })),
    variants: variants.map(({ product, sku, priceMinor, available }) => ({
      product_id: product,
      sku,
      price_minor: priceMinor,
      options: { size: sku },
      extra: { available },
    })),
    orders: orders.map(({ id, customer, status, totalMinor }) => ({
      order_id: id,
      customer_id: customer,
      status,
      total_minor: totalMinor,
      shipping_address: { text: "1 Old Street" },
    })),
    order_lines: orders.flatMap(({ id, skus }) =>
      skus.map((sku, at) => ({ order_id: id, line: at + 1, sku, quantity: 1, unit_price_minor: price.get(sku) })),
    ),
    payments: orders.flatMap(({ id, status, totalMinor, method: way }) =>
      status === "unpaid"
        ? []
        : [
            {
              payment_id: `${id}/1`,
              order_id: id,
              kind: "payment",
              amount_minor: totalMinor,
              method_id: way,
              method: way,
            },
          ],
    ),
  };
}

/** Writes the shop, its rows as an import would. */
export async function writeWorld(db: Database, world: World & { rows: Rows }): Promise<void> {
  await db.transaction((tx) =>
    tx.query(
      "insert into shops (shop_id, name, currency, timezone, locale, policies) values ($1, $1, 'USD', 'UTC', 'en', $2)",
      [world.shop, JSON.stringify({ limits: world.limits })],
    ),
  );
  await db.asShop(world.shop, async (tx) => {
    for (const [table, rows] of Object.entries(world.rows))
      await tx.query(
        `insert into ${table} select r.* from jsonb_array_elements($1::jsonb) e, jsonb_populate_record(null::${table}, e) r`,
        [JSON.stringify(rows.map((row) => ({ shop_id: world.shop, ...row })))],
      );
  });
}
