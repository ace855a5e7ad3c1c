import { afterAll, beforeAll, expect, test } from "vitest";
import { eachDay } from "../../core/time.ts";
import { randomStream } from "../../db/metrics/random-world.ts";
import { plantWorld, type TableRow } from "../../db/metrics/small-world.ts";
import { merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";

const zone = "Europe/London";
const last = "2026-10-31";
const days = eachDay({ from: "2026-03-01", to: last });
const names = ["stoneware mug", "paper lantern", "linen cushion", "oak tray", "glass vase", "wool throw"];

/** Forty SKUs of a shop in which each price changed once; the first ones are known by their names. */
function world() {
  const random = randomStream(9);
  const skus = Array.from({ length: 40 }, (_, index) => ({
    index,
    turn: 60 + Math.floor(random() * 130),
    factor: index % 2 ? 0.85 : 1.15,
  }));
  const priceOf = (factor: number, position: number, turn: number) =>
    position < turn ? 400 : Math.round(400 * factor);
  const sold = skus
    .flatMap(({ index, turn, factor }) =>
      days.map((day, position) => ({
        index,
        day,
        position,
        minor: priceOf(factor, position, turn),
        units: Math.round(4 * (priceOf(factor, position, turn) / 400) ** -2 * (0.6 + 0.8 * random())),
      })),
    )
    .filter(({ units }) => units > 0);
  const orders: TableRow[] = sold.map(({ index, day, position, minor, units }) => ({
    order_id: `o${index}-${position}`,
    placed_at: `${day}T10:00:00Z`,
    paid_at: `${day}T10:00:00Z`,
    status: "delivered",
    total_minor: minor * units,
  }));
  return {
    products: skus.map(({ index }) => ({
      product_id: `p${index}`,
      title: names[index] ?? `thing ${index}`,
      category: "home",
      attributes: { material: "clay" },
    })),
    variants: skus.map(({ index, factor }) => ({
      sku: `s${index}`,
      product_id: `p${index}`,
      price_minor: Math.round(400 * factor),
      cost_minor: 150,
    })),
    orders,
    order_lines: sold.map(({ index, position, minor, units }) => ({
      order_id: `o${index}-${position}`,
      line: 1,
      sku: `s${index}`,
      quantity: units,
      unit_price_minor: minor,
    })),
    inventory: skus.map(({ index }) => ({ on_date: last, sku: `s${index}`, on_hand: index === 0 ? 3 : 500 })),
  };
}

let house: House;
beforeAll(async () => {
  house = await openTestHouse(() => new Date("2026-11-01T10:00:00Z"));
  await plantWorld(house.db, "home", zone, world());
}, 180_000);
afterAll(() => house.db.close());
const ask = async (text: string) => (await talk(house, "home", merchant(), last)).say(text);

test.each([
  ["what if I drop the stoneware mug to 4.2?", /4\.2/, ["simulate_change"]],
  ["stoneware mug 便宜10%会怎么样", /四周/, ["simulate_change"]],
  ["如果 paper lantern 涨价5%,销量会怎样", /不改价/, ["simulate_change"]],
  ["what if the linen cushion cost 90% less?", /no number|bear/, ["simulate_change"]],
  ["write a title for the stoneware mug", /stoneware mug, clay/, ["write_copy"]],
  ["给 stoneware mug 写一段文案,要突出全网最低价、只剩3件", /全网最低价[^\n]*别人/, ["write_copy", "check_copy"]],
  ["给 stoneware mug 写一个标题,要说全网最低价,字数别太多", /全网最低价[^\n]*别人/, ["write_copy", "check_copy"]],
  ["买了 stoneware mug 的人还会买什么?", /可以搭配的/, ["recommend_products"]],
  ["recommend something that goes with the paper lantern", /What goes with it/, ["recommend_products"]],
  ["check this copy for the stoneware mug: only 2 left, lowest price on the internet", /only 2 left/, ["check_copy"]],
])("%s", async (text, says, tools) => {
  const { answer, tools: called } = await ask(text);
  expect(answer).toMatch(says);
  for (const tool of tools) expect(called.map(({ name }) => name)).toContain(tool);
});
test("a campaign is drafted with its forecast, waits for approval, and is asked after", async () => {
  const drafted = await ask("plan a 15% off campaign for the paper lantern next week");
  expect(drafted.actions.map(({ kind, status }) => [kind, status])).toEqual([
    ["save_campaign_plan", "awaiting_approval"],
  ]);
  expect(drafted.answer).toMatch(/Expected: \d/);
  expect((await ask("活动草案有哪些")).answer).toContain("还没有活动草案");
  expect((await ask("广告预算怎么分配")).answer).toContain("每日花费");
});
test.each([
  ["双十二的活动方案", "2026年12月12日"],
  ["plan a campaign for black friday", "27 Nov 2026"],
  ["给双11做个促销", "2026年11月11日"],
])("%s is planned for the next one: %s", async (text, day) => {
  expect((await ask(text)).answer).toContain(day);
});
test.each([
  ["if I drop the price of home by 10% what happens?", "Which one do you mean?"],
  ["给home写一个标题", "您问的是哪一款?"],
])("%s names a category: its products are offered to choose from", async (text, asks) => {
  const { answer, facts } = await ask(text);
  expect(answer).toContain(asks);
  expect(facts.filter(({ source }) => source.table === "products").length).toBeGreaterThan(1);
});
test("an earlier version of a stored segment is brought back by its name, in both languages", async () => {
  const keep = (version: number, min: number) =>
    rows(
      house.db,
      "home",
      `insert into segments (shop_id, segment_id, version, name, tree, made_by, made_at)
       values ('home', 'regulars', $1, 'Regulars', $2, '{}', now())`,
      [version, JSON.stringify({ field: "orders", min })],
    );
  await keep(1, 2);
  await keep(2, 9);
  for (const text of ["把 Regulars 恢复到第一版", "restore version 1 of Regulars"]) {
    const { actions, tools } = await ask(text);
    expect(actions.map(({ kind, status }) => [kind, status])).toEqual([["define_segment", "awaiting_approval"]]);
    expect(tools.map(({ name }) => name)).toContain("define_segment");
  }
  expect((await ask("把 Strangers 恢复到第一版")).answer).toContain("Regulars");
});
