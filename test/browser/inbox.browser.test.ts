import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { House } from "../../server/shop-context.ts";
import { buildPagesOnce } from "../support/built-pages.ts";
import { accessFaults, fits, type Visit, visitConsole } from "../support/console-world.ts";
import { cornerShop } from "../support/corner-shop.ts";
import { openShopHouse, rows } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

let house: House;
let http: HttpHouse;
beforeAll(async () => {
  buildPagesOnce("console");
  house = await openShopHouse([cornerShop("zh", "zh"), cornerShop("en", "en")]);
  http = await openHttp(house);
}, 240_000);
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});
const say = async (shop: string, conversation: string, text: string) =>
  http.call("POST", `/v1/shops/${shop}/conversations/${conversation}/messages`, {
    token: await http.token(shop, "buyer", "cora"),
    body: { text },
  });
const inbox = async (visit: Visit & { shop: string }, path = "") => {
  const console = await visitConsole(house, http, visit);
  await console.page.getByRole("combobox").first().selectOption(visit.shop);
  await console.page.goto(`${http.base}/console/inbox${path}`);
  return console;
};
const hostile = '<img src=x onerror="window.hurt=1"><script>window.hurt=2</script>';

describe.each([
  {
    shop: "zh",
    locale: "zh-CN",
    none: "还没有买家来聊",
    wish: "我要找人工客服",
    cancel: "帮我取消订单 A1001,不想要了",
    take: "我来接",
    suggest: "看看掌柜会怎么答",
    insert: "填进回复框",
    prepare: "准备这项改动",
    send: "发送",
    wrong: "答错了",
    keep: "记下",
    marked: "已标:答错了",
    give: "交还给掌柜",
    machine: "掌柜在答",
    packet: "交接单",
    reply: "回复买家",
  },
  {
    shop: "en",
    locale: "en-US",
    none: "No buyer has written yet",
    wish: "I want to talk to a person",
    cancel: "please cancel order A1001, I no longer need it",
    take: "Take it",
    suggest: "What would the machine say?",
    insert: "Put it in the reply",
    prepare: "Prepare this change",
    send: "Send",
    wrong: "Wrong",
    keep: "Keep",
    marked: "Marked wrong",
    give: "Give back to the machine",
    machine: "With the machine",
    packet: "Handoff",
    reply: "Reply to the buyer",
  },
] as const)("inbox, $locale", (t) => {
  test("a buyer who wants a person is taken, answered with the machine's help, and given back", async () => {
    const { page, faults, close } = await inbox(t);
    try {
      await page.getByRole("heading", { name: t.none }).waitFor();
      await say(t.shop, "c1", hostile);
      await say(t.shop, "c1", t.wish);
      await page.getByRole("link", { name: /Cora/ }).click();
      await page.getByText(hostile, { exact: true }).first().waitFor();
      await page.getByRole("heading", { name: t.packet }).waitFor();
      await page.getByRole("button", { name: t.take }).click();
      await page.getByRole("button", { name: t.give }).waitFor();
      await say(t.shop, "c1", t.cancel);
      await page.getByText(t.cancel, { exact: true }).waitFor();
      await page.getByRole("button", { name: t.suggest }).click();
      await page.getByRole("button", { name: t.prepare }).waitFor();
      await page.getByRole("button", { name: t.insert }).click();
      const box = page.getByRole("textbox", { name: t.reply });
      expect(await box.inputValue()).toContain("A1001");
      await box.fill(`${await box.inputValue()} <b>!</b>`);
      await page.getByRole("button", { name: t.send }).dblclick();
      await page.locator(".inbox-turn.person").getByText("<b>!</b>").waitFor();
      const said = await rows(house.db, t.shop, "select 1 from messages where said_by = 'person'");
      expect(said).toHaveLength(1);
      await page.getByRole("button", { name: t.wrong }).first().click();
      await page.getByRole("button", { name: t.keep }).click();
      await page.getByRole("list").getByText(t.marked).waitFor();
      expect(await fits(page)).toBe(true);
      await page.getByRole("button", { name: t.give }).click();
      await page.locator(".inbox-word").getByText(t.machine).waitFor();
      expect(await page.evaluate("window.hurt")).toBeUndefined();
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
  test.each([
    ["phone", "light"],
    ["phone", "dark"],
    ["desktop", "light"],
    ["desktop", "dark"],
  ] as const)("nobody is left out, on a %s, %s", async (size, theme) => {
    await say(t.shop, "c1", t.wish);
    const { page, faults, close } = await inbox({ ...t, size, theme });
    try {
      await page.locator(".inbox-line").first().waitFor();
      expect(await accessFaults(page)).toEqual([]);
      expect(await fits(page)).toBe(true);
      await page.locator(".inbox-line").first().click();
      await page.getByRole("heading", { name: t.packet }).waitFor();
      await page.getByRole("button", { name: t.suggest }).click();
      await page.getByRole("button", { name: t.insert }).waitFor();
      expect(await accessFaults(page)).toEqual([]);
      expect(await fits(page)).toBe(true);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
