import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
  house = await openShopHouse([simulatedShop(lastCompleteDay(new Date(), "Asia/Shanghai"), 250)]);
  http = await openHttp(house);
}, 240_000);
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});

describe.each([
  ["zh-CN", "关键数字", "支付金额", "看每天的数"],
  ["en-US", "Key figures", "Revenue", "Show it day by day"],
] as const)("today, %s", (locale, figures, revenue, byDay) => {
  test("a figure opens with where it came from, down to its days", async () => {
    const { page, faults, close } = await visitConsole(house, http, { locale });
    try {
      await page.getByRole("heading", { name: figures }).waitFor();
      await page.getByRole("button", { name: new RegExp(`^${revenue}`) }).click();
      const drawer = page.getByRole("dialog", { name: revenue });
      await drawer.getByRole("button", { name: byDay }).or(drawer.getByRole("table")).first().waitFor();
      await drawer.getByRole("cell").first().waitFor();
      await page.keyboard.press("Escape");
      await drawer.waitFor({ state: "detached" });
      expect(await fits(page)).toBe(true);
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
    const { page, faults, close } = await visitConsole(house, http, { locale, size, theme });
    try {
      await page.locator(".charts canvas").waitFor();
      expect(await accessFaults(page)).toEqual([]);
      expect(await fits(page)).toBe(true);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
