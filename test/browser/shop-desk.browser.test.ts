import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lastCompleteDay } from "../../core/time.ts";
import type { House } from "../../server/shop-context.ts";
import { buildPagesOnce } from "../support/built-pages.ts";
import { accessFaults, fits, visitConsole } from "../support/console-world.ts";
import { openShopHouse, rows, simulatedShop } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

let house: House;
let http: HttpHouse;
beforeAll(async () => {
  buildPagesOnce("console");
  house = await openShopHouse([simulatedShop(lastCompleteDay(new Date(), "Asia/Shanghai"), 40)]);
  http = await openHttp(house);
}, 240_000);
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

describe.each([
  ["zh-CN", "phone", "light"],
  ["en-US", "desktop", "dark"],
] as const)("%s, %s, %s", (locale, size, theme) => {
  test("nobody is left out of the pages of the shop, its knowledge, marketing, opportunities and questions", {
    timeout: 120_000,
  }, async () => {
    const { page, faults, close } = await visitConsole(house, http, { locale, size, theme });
    try {
      for (const path of [
        "shop",
        "shop/modes",
        "shop/people",
        "shop/widget",
        "shop/brain",
        "shop/stop",
        "marketing",
        "marketing/segments",
        "marketing/plans",
        "marketing/copy",
        "opportunities",
        "ask",
        "knowledge",
      ].concat(["policy", "drafts", "problems", "try"].map((part) => `knowledge/${part}`))) {
        await page.goto(`${http.base}/console/${path}`);
        await page.locator("h1").waitFor();
        await page.locator(".ant-skeleton").first().waitFor({ state: "detached" });
        expect(await accessFaults(page), path).toEqual([]);
        expect(await fits(page), path).toBe(true);
      }
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});

test("files come in with what was left out and why, and rejected rows can be looked at", async () => {
  const { page, faults, close } = await visitConsole(house, http, { locale: "zh-CN" });
  try {
    await page.goto(`${http.base}/console/shop`);
    await page.getByRole("table", { name: "已有的数据" }).waitFor();
    const rows = "product_id,title,category,price\np-1,<img src=x onerror=alert(1)>,收纳,19.90\n,,坏的一行,收纳,9.90\n";
    await page.getByTestId("files").setInputFiles([file("products.csv", rows), file("photo.png", "no table")]);
    await page.getByText("「photo.png」不是能导入的文件").waitFor();
    await page.getByText("导入完成").waitFor();
    await page.getByText("商品有 1 行没收").waitFor();
    expect(await page.getByRole("cell", { name: "坏的一行" }).count()).toBe(1);
    expect(await accessFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});

test("a token is seen once, and a second yes ends it", async () => {
  const { page, close } = await visitConsole(house, http, { locale: "en-US", size: "desktop" });
  try {
    await page.goto(`${http.base}/console/shop/people`);
    await page.getByRole("textbox", { name: "Name" }).fill("Lin");
    await page.getByRole("button", { name: "Make it" }).click();
    await page.getByText(/^zg_/).waitFor();
    await page.getByRole("button", { name: "I have it" }).click();
    await page.getByRole("button", { name: "Revoke: Lin" }).click();
    await page.getByRole("button", { name: "Yes, revoke it" }).click();
    await page.getByRole("button", { name: "Revoke: Lin" }).waitFor({ state: "detached" });
    expect(await page.getByText(/zg_/).count()).toBe(0);
  } finally {
    await close();
  }
});

test("a rule with a fault is told at its cell and nothing is saved; mended it is, and can be undone", async () => {
  const { page, close } = await visitConsole(house, http, { locale: "en-US", size: "desktop" });
  try {
    await page.goto(`${http.base}/console/knowledge/policy`);
    await page.getByRole("button", { name: "Add a rule" }).click();
    const at = page.getByRole("table", { name: "Rules" }).getByRole("row").last();
    await at.getByRole("textbox", { name: /Name/ }).fill("Angry buyers");
    const cell = at.getByRole("textbox", { name: /In which case/ });
    await cell.fill("feelings: angry");
    await page.getByRole("button", { name: "Save the rules" }).click();
    await page.getByText("nothing was saved").first().waitFor();
    expect(await cell.getAttribute("aria-invalid")).toBe("true");
    await cell.fill("feeling: angry");
    await page.getByLabel("Where none holds").selectOption("answer");
    await page.getByRole("button", { name: "Save the rules" }).click();
    await page.getByText("Version 1", { exact: false }).first().waitFor();
  } finally {
    await close();
  }
});

test("who would get a reminder is seen before it is turned on, and turned on it waits for a yes", async () => {
  const { page, faults, close } = await visitConsole(house, http, { locale: "en-US", size: "desktop" });
  try {
    await page.goto(`${http.base}/console/marketing`);
    const flow = page.locator("li.flow").filter({ hasText: "Order confirmed" });
    await flow.getByRole("button", { name: "Who would get it?" }).click();
    await flow.getByText("would not get it", { exact: true }).waitFor();
    await flow.getByRole("button", { name: "Results" }).click();
    await flow.getByRole("heading", { name: "Too few people yet to say" }).waitFor();
    await flow.getByRole("button", { name: "Turn on: Order confirmed" }).click();
    await flow.getByRole("button", { name: "Approve" }).click();
    await flow.getByRole("button", { name: "Turn off: Order confirmed" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await flow.getByRole("button", { name: "Undo" }).click();
    await flow.getByRole("button", { name: "Turn on: Order confirmed" }).waitFor();
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});

test("a flow is limited to a stored group, and the version that counts is shown", async () => {
  await rows(
    house.db,
    "home-storage-demo",
    `insert into segments (shop_id, segment_id, version, name, tree, made_by, made_at)
     values (current_setting('app.shop_id'), 'twice', 1, 'Twice', '{"field":"orders","min":2}', '{}', now())`,
  );
  const { page, faults, close } = await visitConsole(house, http, { locale: "zh-CN" });
  try {
    await page.goto(`${http.base}/console/marketing`);
    const flow = page.locator("li.flow").filter({ hasText: "沉睡召回" });
    await flow.getByRole("button", { name: "试算发给谁" }).click();
    await flow.getByLabel("只发给哪个人群").selectOption("Twice");
    await flow.getByRole("button", { name: "改成这样" }).click();
    await flow.getByRole("button", { name: "同意", exact: true }).click();
    await flow.getByText("只发给“Twice”(最新一版,现在是第 1 版)").waitFor();
    expect(await accessFaults(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});

test("a group of customers is said in words, looked at, and kept under a name", async () => {
  const { page, faults, close } = await visitConsole(house, http, { locale: "zh-CN" });
  try {
    await page.goto(`${http.base}/console/marketing/segments`);
    await page.getByLabel("要找谁").fill("买过一次以上、喜欢飞碟的客户");
    await page.getByRole("button", { name: "看看是谁" }).click();
    await page.getByText(/没看懂/).waitFor();
    await page.getByLabel("要找谁").fill("买过一次以上的客户");
    await page.getByRole("button", { name: "看看是谁" }).click();
    await page.getByRole("table").waitFor();
    await page.getByLabel("起个名字").fill("买过的");
    await page.getByRole("button", { name: "存成人群" }).click();
    await page.getByRole("button", { name: "同意", exact: true }).click();
    await page.getByRole("button", { name: "看看现在是谁: 买过的" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});
