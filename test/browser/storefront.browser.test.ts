import { afterAll, beforeAll, expect, test } from "vitest";
import type { House } from "../../server/shop-context.ts";
import { axeFaults } from "../support/axe.ts";
import { openBrowser } from "../support/browser.ts";
import { cornerShop } from "../support/corner-shop.ts";
import { openShopHouse, tauRetail } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";
import { buildWidget } from "../support/widget-world.ts";

let house: House;
let http: HttpHouse;
beforeAll(async () => {
  await buildWidget();
  house = await openShopHouse([tauRetail, cornerShop("corner", "en")]);
  http = await openHttp(house);
});
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});

test.each([
  ["zh-CN", 390, "当前身份", "我的订单到哪了?", "订单 #W"],
  ["en-US", 1280, "You are", "where is my order?", "Order #W"],
] as const)(
  "the demo shop's page signs a demo customer in, and the window knows her orders, %s",
  async (locale, width, as, question, order) => {
    const { browser, close } = await openBrowser(locale);
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${http.base}/demo/store/tau-retail`);
      await page.locator("#shelf li").first().waitFor();
      expect(await axeFaults(page, "html")).toEqual([]);
      await page.getByLabel(as).selectOption({ index: 1 });
      const window = page.locator("zhanggui-window");
      await page.waitForURL(/as=/);
      await window.locator(".launch").click();
      await window.locator("textarea").fill(question);
      await page.keyboard.press("Enter");
      await window.locator("article.card h3", { hasText: order }).first().waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  },
);

test("only shops that came with the program have such a page, and it vouches for nobody but its demo customers", async () => {
  for (const path of ["", "/shelf", "/token?customer=cora"])
    expect((await http.call("GET", `/demo/store/corner${path}`)).status).toBe(404);
  expect((await http.call("GET", "/demo/store/tau-retail/token?customer=nobody")).status).toBe(404);
});
