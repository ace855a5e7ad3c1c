import { afterAll, beforeAll, expect, test } from "vitest";
import { merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";
import { addLampOrder, addLampShop } from "../support/flow-world.ts";

let house: House;
beforeAll(async () => {
  house = await openTestHouse(() => new Date("2026-03-10T12:00:00Z"));
  await addLampShop(house.db);
  for (const customer of ["ann", "bob", "cid"]) await addLampOrder(house.db, { id: `10${customer}`, customer });
});
afterAll(() => house.db.close());
const ask = async (text: string) => (await (await talk(house, "lamps", merchant())).say(text)).answer;

test("who would be reminded tonight is answered with numbers, reasons and the words, in both languages", async () => {
  const zh = await ask("今晚催付会发给谁?");
  expect(zh).toContain("没有同意记录:1 人");
  expect(zh).toContain("不接受营销消息:1 人");
  const en = await ask("who would get the unpaid reminder tonight?");
  expect(en).toContain("no record of consent: 1");
  expect(en).toMatch(/1 buyers would be written to|1 held out for comparison/);
  expect(en).toContain("nothing was sent");
});
test("turning one on waits for a yes, and the yes turns it on", async () => {
  const conversation = await talk(house, "lamps", merchant());
  const asked = await conversation.say("turn on the win-back flow");
  expect(asked.answer).toContain('Turn on the flow "win-back"');
  expect(await rows(house.db, "lamps", "select 1 from flows")).toEqual([]);
  await conversation.say("confirm");
  expect(await rows(house.db, "lamps", "select flow_id, turned_on from flows")).toEqual([
    { flow_id: "win_back", turned_on: true },
  ]);
  expect(await ask("which flows are on?")).toMatch(/win-back: on/);
  expect(await ask("召回开了吗")).toMatch(/沉睡客户召回:开着/);
});
test("a wait is changed in words, and what is so already is shown instead", async () => {
  expect(await ask("催付改成两小时后发")).toContain("修改流程“催付”");
  expect(await ask("把召回打开")).toContain("沉睡客户召回:开着");
});
test("results of a flow that never wrote are said to be none", async () => {
  expect(await ask("催付效果怎么样")).toContain("还没有发过消息");
  expect(await ask("how well do the cart reminders work?")).toContain("nothing to measure");
});
test("a measured lift is said with its interval, and one that is not there is said not to be visible", async () => {
  const people = (salt: string, written: number, held: number) =>
    rows(
      house.db,
      "lamps",
      `with people as (select n, n % 4 = 0 as held from generate_series(1, 400) n),
         inside as (insert into flow_enrolments (shop_id, flow_id, transition_key, version, state, customer_id, happened_at, entered_at, step_due_at, look_at, held_out, exposed_at)
           select 'lamps', $1, $1 || n, 1, 'done', $1 || n, '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01', held, '2026-01-01' from people)
       insert into orders (shop_id, order_id, customer_id, status, total_minor, placed_at, paid_at)
         select 'lamps', $1 || n, $1 || n, 'pending', 1000, timestamptz '2026-01-02', timestamptz '2026-01-02' from people where n % 20 < case when held then $3::int else $2::int end`,
      [salt, written, held],
    );
  await people("unpaid_order", 10, 2);
  await people("cart_left", 6, 1);
  const zh = await ask("催付效果怎么样");
  expect(zh).toContain("看得出效果");
  expect(zh).toMatch(/合计约 \+/);
  expect(await ask("购物车提醒效果如何")).toContain("看不出明显效果");
  expect(await ask("how well do the cart reminders work?")).toContain("No visible effect");
});
test("a flow is limited to a stored segment in words, tried, listed, and opened again for everybody", async () => {
  const keep = (version: number, status: string) =>
    rows(
      house.db,
      "lamps",
      `insert into segments (shop_id, segment_id, version, name, tree, status, made_by, made_at)
       values ('lamps', 'lamp-lovers', $1, 'Lamp lovers', '{"field":"orders","min":50}', $2, '{}', now())`,
      [version, status],
    );
  await keep(1, "live");
  expect(await ask("催付只发给人群“老客户”")).toContain("Lamp lovers");
  const conversation = await talk(house, "lamps", merchant());
  const asked = await conversation.say("limit the unpaid reminders to the segment Lamp lovers");
  expect(asked.answer).toContain('only for the segment "Lamp lovers" (its newest version)');
  await conversation.say("confirm");
  const tried = await ask("who would get the unpaid reminder tonight?");
  expect(tried).toContain('Only for the segment "Lamp lovers" (version 1, the newest counts; 0 customers)');
  expect(tried).toMatch(/not in the segment: \d/);
  expect(await ask("催付开了吗")).toContain("只发给人群“Lamp lovers”(第 1 版,跟着最新一版走)");
  await keep(2, "retired");
  expect(await ask("今晚催付会发给谁?")).toContain("限定的人群已停用");
  const again = await talk(house, "lamps", merchant());
  await again.say("催付改成发给所有人");
  await again.say("确认");
  expect(await ask("who would get the unpaid reminder tonight?")).not.toContain("segment");
});
