import { addDays, type Day } from "../../core/time.ts";
import type { TableRow, World } from "./small-world.ts";

/** A seeded stream of numbers in 0..1 (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <Item>(random: () => number, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item; // never empty
const channels = ["search", "ads", "live"];
const devices = ["app", "web"];
const regions = ["north", "south"];
const steps = ["view_item", "add_to_cart", "begin_checkout", "purchase"];

function visit(random: () => number, day: Day, visitor: number, products: number): TableRow[] {
  const at = (minute: number) => new Date(Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000).toISOString();
  const common = {
    on_date: day,
    visitor_id: `v${visitor}`,
    session_id: `${day}-${visitor}`,
    channel: pick(random, channels),
    device: pick(random, devices),
    region: pick(random, regions),
  };
  const rows: TableRow[] = [];
  let minute = Math.floor(random() * 1380);
  const push = (event_name: string, product: string | null) =>
    rows.push({
      ...common,
      event_name,
      product_id: product,
      happened_at: at(minute++),
      event_key: crypto.randomUUID(),
    });
  push("session_start", null);
  for (const product of Array.from({ length: Math.floor(random() * 3) }, () => `p${Math.floor(random() * products)}`))
    for (let step = 0; step < steps.length && (step === 0 || random() < 0.5); step++)
      push(steps[step] ?? "", step === 2 && random() < 0.5 ? null : product);
  return rows;
}

function order(random: () => number, day: Day, id: number, products: number): Record<string, TableRow[]> {
  const instant = (hours: number) => new Date(Date.parse(`${day}T00:00:00+08:00`) + hours * 3_600_000).toISOString();
  const hour = random() * 24;
  const lines = Array.from({ length: 1 + Math.floor(random() * 2) }, (_, line) => ({
    order_id: `o${id}`,
    line: line + 1,
    sku: `s${Math.floor(random() * products)}`,
    quantity: 1 + Math.floor(random() * 3),
    unit_price_minor: 1000 + Math.floor(random() * 500),
    discount_minor: random() < 0.3 ? 100 : null,
  }));
  const total = lines.reduce(
    (sum, line) => sum + line.quantity * line.unit_price_minor - (line.discount_minor ?? 0),
    0,
  );
  const paid = random() < 0.9;
  const row = {
    order_id: `o${id}`,
    placed_at: instant(hour),
    paid_at: paid ? instant(hour) : null,
    status: paid ? "delivered" : "unpaid",
    total_minor: total,
    shipped_at: paid && random() < 0.8 ? instant(hour + 5 + random() * 40) : null,
    customer_id: random() < 0.8 ? `c${Math.floor(random() * 40)}` : null,
    channel: pick(random, channels),
    device: pick(random, devices),
    region: pick(random, regions),
  };
  const payments =
    paid && random() < 0.7
      ? [{ payment_id: `pay${id}`, order_id: `o${id}`, kind: "payment", amount_minor: total, paid_at: instant(hour) }]
      : [];
  const refunds =
    paid && random() < 0.2
      ? [
          {
            refund_id: `r${id}`,
            order_id: `o${id}`,
            kind: "return",
            created_at: instant(hour + 30),
            line: 1,
            amount_minor: 500,
            status: pick(random, ["approved", "rejected", "closed"]),
            closed_at: instant(hour + 40),
          },
        ]
      : [];
  return { orders: [row], order_lines: lines, payments, refunds };
}

/** A small shop of random visits and orders, Shanghai time, for tests that compare SQL with a count over the same rows. */
export function randomWorld(seed: number, first: Day, days: number, visitsADay: number, products = 6): World {
  const random = randomStream(seed);
  const world: Record<string, TableRow[]> = {
    products: Array.from({ length: products }, (_, at) => ({
      product_id: `p${at}`,
      title: `Thing ${at}`,
      category: at % 2 ? "Home > Boxes" : "Home > Lamps",
    })),
    variants: Array.from({ length: products }, (_, at) => ({ sku: `s${at}`, product_id: `p${at}`, price_minor: 1000 })),
    events: [],
    orders: [],
    order_lines: [],
    payments: [],
    refunds: [],
  };
  let id = 0;
  for (let at = 0; at < days; at++) {
    const day = addDays(first, at);
    for (let n = 0; n < visitsADay; n++)
      world["events"]?.push(...visit(random, day, Math.floor(random() * visitsADay * 3), products));
    for (let n = 0; n < visitsADay / 8; n++)
      for (const [table, rows] of Object.entries(order(random, day, id++, products))) world[table]?.push(...rows);
  }
  return world;
}
