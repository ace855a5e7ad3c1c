import { afterAll, beforeAll, expect, test } from "vitest";
import type { Shop } from "../core/context.ts";
import { shopId } from "../core/ids.ts";
import { addDays, eachDay } from "../core/time.ts";
import type { Database } from "../db/database.ts";
import { readMetric } from "../db/metrics/read-metric.ts";
import { plantWorld, type TableRow } from "../db/metrics/small-world.ts";
import { openMemory } from "../test/support/images.ts";
import { inspectShop } from "./inspect-shop.ts";

const first = "2026-03-01";
const dayAt = (at: number) => addDays(first, at);
/** Carts are not measured on the first ten days and on days 30 to 33. */
const noCarts = (at: number) => at < 10 || (at >= 30 && at <= 33);
/** A source like an export of carts, checkouts and purchases: 60 add, 30 check out, 15 buy, each day a little otherwise. */
const shop: Shop = {
  id: shopId("gaps"),
  name: "gaps",
  currency: "CNY",
  timezone: "UTC",
  locale: "en",
  platform: null,
  policies: {},
  simulated: false,
};

function world() {
  const events: TableRow[] = [];
  const orders: TableRow[] = [];
  for (const [at, day] of eachDay({ from: first, to: dayAt(47) }).entries()) {
    const more = (at * 7) % 5;
    const event = (visitor: number, name: string) => {
      const visitor_id = `v${at}-${visitor}`;
      const key = `00000000-0000-0000-${String(events.length >> 12).padStart(4, "0")}-${String(events.length).padStart(12, "0")}`;
      events.push({
        on_date: day,
        event_key: key,
        happened_at: `${day}T10:00:00Z`,
        event_name: name,
        visitor_id,
        session_id: visitor_id,
      });
    };
    for (let visitor = 0; visitor < 60 + more; visitor++) {
      if (!noCarts(at)) event(visitor, "add_to_cart");
      if (visitor < 30 + more) event(visitor, "begin_checkout");
      if (visitor >= 15 + (more >> 1)) continue;
      event(visitor, "purchase");
      const order_id = `${at}-${visitor}`;
      orders.push({
        order_id,
        placed_at: `${day}T10:00:00Z`,
        paid_at: `${day}T10:00:00Z`,
        status: "delivered",
        total_minor: 5000 + 100 * (visitor % 7),
        customer_id: `v${at}-${visitor}`,
      });
    }
  }
  return { events, orders };
}

let db: Database;
beforeAll(async () => {
  db = await openMemory();
  await plantWorld(db, "gaps", "UTC", world());
}, 120_000);
afterAll(() => db.close());
const inspect = async (at: number) => (await inspectShop(db.shop(shop.id), shop, dayAt(at))).report;

test("on a day of the gap the tracking is named, without a loss and without a fall of anything else", async () => {
  for (const at of [30, 31, 33]) {
    const { findings, kpis } = await inspect(at);
    expect(findings.map((one) => [one.metric, one.impact.amount, one.causes[0]?.factor])).toEqual([
      ["cart_rate", 0, "tracking_outage"],
    ]);
    expect(kpis.filter(({ significant }) => significant)).toEqual([]);
    expect(kpis.map(({ metric }) => metric)).not.toContain("checkout_rate");
  }
});

test("before a step was ever measured it is not known, and nothing is found", async () => {
  const { findings, notes } = await inspect(8);
  expect(findings).toEqual([]);
  expect(notes.join()).toContain("No data on add to cart: this step is not known.");
});

test("days of the gap poison no baseline afterwards", async () => {
  for (const at of [34, 36, 40]) {
    const { findings, kpis, notes } = await inspect(at);
    expect(findings).toEqual([]);
    const checkout = kpis.find(({ metric }) => metric === "checkout_rate");
    expect(checkout?.baseline).toBeGreaterThan(0.48);
    expect(checkout?.baseline).toBeLessThan(0.54);
    expect(notes.join()).toContain(`Measuring of add to cart is missing on`);
  }
});

test("a source without visits and views has no visitors to speak of", async () => {
  const { kpis, notes } = await inspect(40);
  for (const metric of ["visitors", "view_rate", "cart_rate", "conversion_rate", "bounce_rate"])
    expect(kpis.map((kpi) => kpi.metric)).not.toContain(metric);
  expect(notes.join()).toContain("the funnel begins at the cart");
});

test("a question gets the days that were measured, and no zero for those that were not", async () => {
  const data = db.shop(shop.id);
  const period = { from: dayAt(29), to: dayAt(35) };
  const carts = await readMetric(data, shop, { metric: "carts", period, by: "day" });
  expect(carts.rows.map(({ value }) => value)).toEqual([63, null, null, null, null, 63, 60]);
  const rate = await readMetric(data, shop, { metric: "checkout_rate", period });
  expect(rate.rows[0]).toMatchObject({ numerator: 33 + 33 + 30, denominator: 63 + 63 + 60 });
  expect(rate.source.filter).toContain(`not measured: ${dayAt(30)} to ${dayAt(33)}`);
});
