import { afterAll, beforeAll, expect, test } from "vitest";
import { lastCompleteDay } from "../../core/time.ts";
import type { House } from "../../server/shop-context.ts";
import { buildPagesOnce } from "../support/built-pages.ts";
import { accessFaults, fits, visitConsole } from "../support/console-world.ts";
import { openShopHouse, simulatedShop } from "../support/demo-shops.ts";
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

test("a title is written from a product's record and fits where it goes", async () => {
  const { page, faults, close } = await visitConsole(house, http, { locale: "zh-CN" });
  try {
    await page.goto(`${http.base}/console/marketing/copy`);
    await page.getByText("标题和描述要先选商品。").waitFor();
    await page.getByLabel("关于哪个商品").fill("四门收纳柜");
    await page.getByRole("list", { name: "关于哪个商品" }).getByRole("button").first().click();
    await page.getByLabel("发在哪里").selectOption("淘宝标题");
    await page.getByRole("button", { name: "写一份" }).click();
    await page.getByText("可以用:说的都有依据,没有违禁词。").waitFor();
    expect(await page.getByLabel("文案").last().inputValue()).toContain("收纳柜");
    expect(await accessFaults(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});

test("a claim that nothing on record bears is refused with its reason, and a change is to be checked again", async () => {
  const { page, faults, close } = await visitConsole(house, http, { locale: "en-US", size: "desktop", theme: "dark" });
  try {
    await page.goto(`${http.base}/console/marketing/copy`);
    const box = page.getByRole("textbox", { name: "Copy" });
    await box.fill("The cheapest shelf in the country, only 2 left!");
    await page.getByRole("button", { name: "Check" }).click();
    await page.getByText("Not yet:").waitFor();
    await page
      .getByText(/cheapest/u)
      .last()
      .waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await box.fill("A shelf of bamboo.");
    await page.getByText("Changed since it was last checked.").waitFor();
    await page.getByRole("button", { name: "Check" }).click();
    await page.getByText("It claims nothing that would need proof.").waitFor();
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});
