import { afterAll, beforeAll, expect, test } from "vitest";
import { findShop } from "../../db/shops.ts";
import { buyer, merchant } from "../../server/actors.ts";
import { type House, shopContext } from "../../server/shop-context.ts";
import { exportOfRun } from "../../tools/exports/export-of-run.ts";
import { rows, talk } from "../support/demo-shops.ts";
import { addShop } from "../support/stores.ts";
import { lastDay, openLookingHouse, shop } from "./looking-world.ts";

let house: House;
beforeAll(async () => {
  house = await openLookingHouse();
});
afterAll(() => house.db.close());

const fetched = async (id: unknown, from = shop) =>
  exportOfRun(await shopContext(house, await findShop(house.db, from), merchant()), String(id));
/** The cells of a CSV by RFC 4180, read by a reader of its own. */
function parse(csv: string): string[][] {
  const cells = [...csv.replace(/^\uFEFF/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)];
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}
const said = (facts: readonly { label: string; value: unknown }[], label: string) =>
  facts.find((fact) => fact.label === label)?.value;

test("yesterday's orders as a table: every order of the day, money with its decimals, a formula kept a text", async () => {
  for (const text of ["把昨天的订单导出成表格", "export yesterday's orders to csv"]) {
    const answer = await (await talk(house, shop, merchant())).say(text);
    const { csv, file } = await fetched(said(answer.facts, "export"));
    const [head, ...body] = parse(csv);
    const orders = await rows<{ order_id: string; total_minor: number }>(
      house.db,
      shop,
      "select order_id, total_minor from orders where (placed_at at time zone 'Asia/Shanghai')::date = $1",
      [lastDay],
    );
    expect(file).toBe("orders.csv");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(said(answer.facts, "rows in the file")).toBe(orders.length);
    const totals = new Map(body.map((row) => [row[0], row[3]]));
    for (const { order_id, total_minor } of orders) expect(totals.get(order_id)).toBe((total_minor / 100).toFixed(2));
    const note = (head ?? []).findIndex((name) => name === "note" || name === "备注");
    expect(body.find((row) => row[0] === "Z20260331")?.[note]).toBe(`'=HYPERLINK("http://x","y")`);
  }
});
test("a question with a table: the answer, and the whole list behind it", async () => {
  const answer = await (await talk(house, shop, merchant())).say("近7天各渠道访客导出表格");
  const came = await rows<{ channel: string; n: number }>(
    house.db,
    shop,
    "select channel, count(distinct visitor_id)::int as n from events where on_date between '2026-03-25' and $1 group by 1",
    [lastDay],
  );
  expect(answer.answer).toMatch(/搜索:/);
  const { csv, file } = await fetched(said(answer.facts, "export"));
  expect(file).toBe("visitors-by-channel-2026-03-25-2026-03-31.csv");
  expect(Object.fromEntries(parse(csv))).toEqual({
    渠道: "访客数",
    ...Object.fromEntries(came.map((row) => [row.channel, String(row.n)])),
  });
});
test("“导出成表格” takes the answer before, whatever it was, and says how many rows", async () => {
  const chat = await talk(house, shop, merchant());
  const first = await chat.say("昨天卖了多少");
  const answer = await chat.say("导出成表格");
  expect(answer.tools.map((tool) => tool.name)).toEqual(["export_csv"]);
  const { csv, rows: count } = await fetched(said(answer.facts, "export"));
  const body = parse(csv).slice(1);
  expect(body.map((row) => row[0])).toEqual(first.facts.map((fact) => fact.label));
  expect(body[0]?.[1]).toBe((Number(first.facts[0]?.value) / 100).toFixed(2));
  expect(said(answer.facts, "rows in the file")).toBe(count);
});
test("an overview with a table is exported as the facts that it states", async () => {
  const answer = await (await talk(house, shop, merchant())).say("refund rate last 30 days as an excel file");
  const { csv, rows: count } = await fetched(said(answer.facts, "export"));
  expect(said(answer.facts, "rows in the file")).toBe(count);
  expect(csv).toMatch(/refund_rate 2026-03-02…2026-03-31,0\.\d+,share/);
});
test("after an export the next question leans on the answer before it", async () => {
  const chat = await talk(house, shop, merchant());
  await chat.say("昨天访客数多少");
  await chat.say("export that as csv");
  const answer = await chat.say("那上周呢");
  expect(answer.facts.some((fact) => fact.label.startsWith("visitors 2026-03-23…2026-03-29"))).toBe(true);
});
test("with nothing answered before there is nothing to export, and it says so", async () => {
  const answer = await (await talk(house, shop, merchant())).say("导出成表格");
  expect(answer.answer).toMatch(/还没有可以导出的回答/);
});
test("another shop's export does not exist, and a buyer gets no table", async () => {
  const answer = await (await talk(house, shop, merchant())).say("visitors by channel as a csv");
  await addShop(house.db, "elsewhere");
  await expect(fetched(said(answer.facts, "export"), "elsewhere")).rejects.toThrow(/was not found in this shop/);
  const asked = await (await talk(house, shop, buyer(null))).say("export all orders to csv");
  expect(asked.tools.map((tool) => tool.name)).not.toContain("export_csv");
});
