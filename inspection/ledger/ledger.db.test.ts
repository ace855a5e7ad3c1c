import { afterAll, beforeAll, expect, test } from "vitest";
import type { Shop } from "../../core/context.ts";
import { shopId } from "../../core/ids.ts";
import { addDays } from "../../core/time.ts";
import type { Database } from "../../db/database.ts";
import { randomStream, randomWorld } from "../../db/metrics/random-world.ts";
import { plantWorld, type TableRow } from "../../db/metrics/small-world.ts";
import { openMemory } from "../../test/support/images.ts";
import { inspectShop } from "../inspect-shop.ts";

const zone = "Asia/Shanghai";
const hit = "2026-04-11";
const later = addDays(hit, 3);
const shopOf = (id: string): Shop => ({
  id: shopId(id),
  name: id,
  currency: "CNY",
  timezone: zone,
  locale: "zh-CN",
  platform: null,
  policies: {},
  simulated: false,
});
let db: Database;
const inspect = (id: string, day: string) => inspectShop(db.shop(shopId(id)), shopOf(id), day);

/** From `hit` to `last` three of four visitors who would put p0 in the cart do not. */
function losingCarts(events: readonly TableRow[], last: string): TableRow[] {
  const random = randomStream(3);
  const gone = new Set<unknown>();
  return events.filter((row) => {
    const day = String(row["on_date"]);
    if (day < hit || day > last || row["product_id"] !== "p0" || row["event_name"] === "view_item") return true;
    if (row["event_name"] === "add_to_cart" && random() < 0.75) gone.add(row["session_id"]);
    return !gone.has(row["session_id"]);
  });
}

beforeAll(async () => {
  db = await openMemory();
  const world = randomWorld(11, "2026-03-01", 46, 260, 4);
  const events = world["events"] ?? [];
  await plantWorld(db, "lasting", zone, { ...world, events: losingCarts(events, later) }, "zh-CN");
  await plantWorld(db, "passing", zone, { ...world, events: losingCarts(events, hit) }, "zh-CN");
  await plantWorld(db, "mistrusted", zone, { ...world, events: losingCarts(events, later) }, "zh-CN");
}, 120_000);
afterAll(() => db.close());

test("a finding is a prediction: three days later the report says that it came true, or that it did not", async () => {
  for (const [shop, outcome] of [
    ["lasting", "right"],
    ["passing", "wrong"],
  ] as const) {
    expect((await inspect(shop, hit)).report.findings.map((one) => one.metric)).toContain("cart_rate");
    const { report } = await inspect(shop, later);
    const told = report.ledger?.today.find((one) => one.text.includes("浏览加购率"));
    expect(told).toMatchObject({ madeOn: hit, outcome });
    expect(told?.probability).toBeCloseTo(0.65);
  }
});
test("inspected again, a settled prediction stays as it was", async () => {
  const first = await inspect("lasting", later);
  await inspect("lasting", hit);
  const second = await inspect("lasting", later);
  expect(JSON.stringify(second.report)).toBe(JSON.stringify(first.report));
});
test("a detector with a record worse than a coin is not heard, and the report says so", async () => {
  const claim = {
    kind: "stays",
    metric: "cart_rate",
    dimension: "product",
    value: "p0",
    where: {},
    window: 1,
    down: true,
  };
  await db.shop(shopId("mistrusted")).query(
    `insert into predictions (shop_id, prediction_id, made_on, due_on, detector, subject, claim, probability, outcome, settled_on)
     select 'mistrusted', 'old' || n, $1::date - 10 - n, $1::date - 7 - n, 'stays.cart_rate.product', 'old' || n, $2::text::jsonb, 0.6,
            case when n = 0 then 'right' else 'wrong' end, $1::date - 7 - n from generate_series(0, 13) n`,
    [hit, JSON.stringify(claim)],
  );
  const { report } = await inspect("mistrusted", hit);
  expect(report.findings.filter((one) => one.metric === "cart_rate")).toEqual([]);
  expect(report.ledger).toMatchObject({ right: 1, wrong: 13, muted: ["stays.cart_rate.product"] });
  expect(report.notes.join()).toContain("14 次只应验 1 次");
});
