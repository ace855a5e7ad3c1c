import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { House } from "../../server/shop-context.ts";
import { buildPagesOnce } from "../support/built-pages.ts";
import { accessFaults, fits, visitConsole } from "../support/console-world.ts";
import { cornerShop } from "../support/corner-shop.ts";
import { openShopHouse, rows } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

let house: House;
let http: HttpHouse;
beforeAll(async () => {
  buildPagesOnce("console");
  house = await openShopHouse([cornerShop("corner", "en")]);
  http = await openHttp(house);
}, 240_000);
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});

const says = {
  "zh-CN": {
    wish: "A1003 现在什么情况?",
    set: "定时问",
    form: "定时问这个问题",
    noDay: "请至少选一天。",
    days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    save: "设好",
    saved: /已设好/,
    list: "定时问题",
    end: "删除",
    really: "确定删除",
  },
  "en-US": {
    wish: "find order A1003",
    set: "Ask regularly",
    form: "Ask this question regularly",
    noDay: "Choose at least one day.",
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    save: "Schedule",
    saved: /^Scheduled;/,
    list: "Scheduled questions",
    end: "Delete",
    really: "Yes, delete",
  },
} as const;

describe.each([
  ["zh-CN", "phone"],
  ["zh-CN", "desktop"],
  ["en-US", "phone"],
  ["en-US", "desktop"],
] as const)("a question that is asked by itself, %s, %s", (locale, size) => {
  const t = says[locale];
  test("a day is chosen, two quick clicks make one question, and it is ended again", async () => {
    const { page, faults, close } = await visitConsole(house, http, { locale, size });
    const kept = () => rows<{ weekdays: number[] }>(house.db, "corner", "select weekdays from standing_questions");
    try {
      await page.goto(`${http.base}/console/ask`);
      await page.locator(".composer textarea").fill(t.wish);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: t.set, exact: true }).click();
      const form = page.getByRole("form", { name: t.form });
      for (const day of t.days) await form.getByRole("checkbox", { name: day }).uncheck();
      await form.getByText(t.noDay).waitFor();
      await form.getByRole("button", { name: t.save }).click();
      expect(await kept()).toEqual([]);
      await form.getByRole("checkbox", { name: t.days[2] }).check();
      expect(await accessFaults(page)).toEqual([]);
      expect(await fits(page)).toBe(true);
      await form.getByRole("button", { name: t.save }).dblclick();
      await page.getByText(t.saved).waitFor();
      expect(await kept()).toEqual([{ weekdays: [3] }]);
      await page.goto(`${http.base}/console/ask`);
      await page.getByText(t.list, { exact: true }).click();
      await page.getByRole("button", { name: t.end, exact: true }).click();
      expect(await accessFaults(page)).toEqual([]);
      expect(await fits(page)).toBe(true);
      await page.getByRole("button", { name: t.really }).click();
      await expect.poll(async () => (await kept()).length).toBe(0);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
