import { addressHash } from "../../../core/flows/address.ts";
import { addDays } from "../../../core/time.ts";
import type { TableRow } from "../../../db/metrics/small-world.ts";
import { type Stream, stream } from "../../simulator/chance.ts";

export type Rows = Record<
  "customers" | "products" | "variants" | "orders" | "order_lines" | "refunds" | "reviews" | "flow_optouts",
  TableRow[]
>;
export const worldDay = "2026-03-20";
/** A zone whose clocks went forward twelve days before the last day. */
export const worldZone = "America/New_York";
const first = "2025-02-01";

export const shelves = ["Home", "Home > Lamps", "Home > Lampshades", "Home > Lamps > Desk", "Garden", "Toys > Blocks"];
export const tiers = ["Gold", "Silver", "黑金"];
export const regions = ["North", "South", "上海"];
export const locales = ["en", "en-GB", "eng", "zh-CN"];
export const tags = ["wholesale", "press", "老友"];
export const channels = ["app", "web", "live"];
export const productIds = Array.from({ length: 14 }, (_, at) => `p${at}`);

const perhaps = <Value extends string | boolean>(luck: Stream, values: readonly Value[], share: number) =>
  luck.yes(share) ? luck.one(values) : null;
/** An instant of fourteen months, often at midnight or a second beside it. */
function instant(luck: Stream, missing: number): string | null {
  if (luck.yes(missing)) return null;
  const day = Date.parse(`${addDays(first, luck.whole(0, 420))}T00:00:00Z`);
  return new Date(day + luck.whole(0, 48) * 1_800_000 + luck.whole(-1, 1) * 1000).toISOString();
}

const drawCustomer = (luck: Stream, customer_id: string): TableRow => ({
  customer_id,
  name: `Name ${customer_id}`,
  email: luck.one([null, "", "a@example.com", "b@Example.com", "c@example.com"]),
  phone: luck.one([null, "", "138"]),
  locale: perhaps(luck, locales, 0.8),
  region: perhaps(luck, regions, 0.8),
  vip_tier: perhaps(luck, tiers, 0.4),
  tags: luck.yes(0.5) ? luck.some(tags, luck.whole(0, 2)) : null,
  accepts_marketing: perhaps(luck, [true, false], 0.7),
  created_at: instant(luck, 0.2),
  overlay: luck.yes(0.15) ? { accepts_marketing: false, vip_tier: "Gold" } : null,
});

const states = ["delivered", "delivered", "delivered", "shipped", "pending", "returned", "unpaid", "cancelled"];
const drawOrder = (luck: Stream, order_id: string, customer: string): TableRow => ({
  order_id,
  customer_id: luck.yes(0.05) ? null : customer,
  placed_at: instant(luck, 0.02),
  status: luck.one(states),
  total_minor: luck.whole(0, 40) * 500,
  discount_codes: luck.one([null, [], ["SPRING"], ["A", "B"]]),
  channel: perhaps(luck, channels, 0.8),
  overlay: luck.yes(0.1) ? luck.one([{ status: "cancelled" }, { total_minor: 12_345 }, { status: "delivered" }]) : null,
});

/** What follows an order: its lines, a refund, a review. */
function drawAfter(luck: Stream, order: TableRow, world: Rows): void {
  const order_id = String(order["order_id"]);
  for (let line = 1; line <= luck.whole(0, 3); line++) {
    const sku = luck.yes(0.05) ? "gone" : `${luck.one(productIds)}-${luck.one(["a", "b"])}`;
    world.order_lines.push({ order_id, line, sku, quantity: luck.one([1, 2, 0]), unit_price_minor: 100 });
  }
  const status = luck.one([null, "Rejected", "closed", "declined"]);
  if (luck.yes(0.2))
    world.refunds.push({
      refund_id: `r-${order_id}`,
      order_id,
      kind: "return",
      created_at: instant(luck, 0.1),
      status,
    });
  if (luck.yes(0.3))
    world.reviews.push({
      review_id: `w-${order_id}`,
      product_id: luck.one(productIds),
      rating: luck.whole(1, 5),
      created_at: instant(luck, 0) ?? first,
      order_id: luck.yes(0.8) ? order_id : null,
      customer_id: luck.yes(0.5) ? (order["customer_id"] ?? null) : null,
    });
}

const optedOut = (kind: string, value: string): TableRow => ({ kind, value, at: `${first}T00:00:00Z`, how: "link" });

/** A small shop in which everything is there that a segment may stumble over: customers without a record, orders without a
 * date, instants on either side of midnight, changes laid over rows, things that happen after the last day. */
export function drawWorld(seed: number, people = 60): Rows {
  const luck = stream(seed, "segment world");
  const world: Rows = {
    customers: [],
    products: [],
    variants: [],
    orders: [],
    order_lines: [],
    refunds: [],
    reviews: [],
    flow_optouts: [
      optedOut("customer", "c1"),
      optedOut("customer", "c2"),
      optedOut("address", addressHash("B@example.com ")),
    ],
  };
  for (const [index, product_id] of productIds.entries()) {
    const overlay = luck.yes(0.1) ? { category: luck.one(shelves) } : null;
    world.products.push({ product_id, title: `Thing ${index}`, category: luck.one(shelves), overlay });
    for (const option of ["a", "b"])
      world.variants.push({ sku: `${product_id}-${option}`, product_id, price_minor: 100 });
  }
  for (let id = 0; id < people; id++) {
    if (!luck.yes(0.12)) world.customers.push(drawCustomer(luck, `c${id}`));
    for (let count = luck.one([0, 1, 1, 2, 3, 5, 9]); count > 0; count--) {
      const order = drawOrder(luck, `o${world.orders.length}`, `c${id}`);
      world.orders.push(order);
      drawAfter(luck, order, world);
    }
  }
  return world;
}
