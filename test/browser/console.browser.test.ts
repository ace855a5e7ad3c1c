import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueToken } from "../../db/tokens.ts";
import type { House } from "../../server/shop-context.ts";
import { openBrowser } from "../support/browser.ts";
import { addTauRetail, openTestHouse, rows } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

let house: House;
let http: HttpHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await addTauRetail(house);
  http = await openHttp(house);
});
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});
async function signIn(locale: "zh-CN" | "en-US"): Promise<{ page: Page; faults: string[]; close(): Promise<void> }> {
  const { browser, close } = await openBrowser(locale);
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  const expiresAt = new Date(Date.now() + 60_000);
  const link = await issueToken(house.db, {
    shop_id: null,
    actor_kind: "operator",
    actor_id: "operator",
    expiresAt,
    oneTime: true,
  });
  await page.goto(`${http.base}/signin?token=${link}`);
  return { page, faults, close };
}
const pending = async (place: number) =>
  (
    await rows<{ id: string }>(
      house.db,
      "tau-retail",
      "select order_id as id from orders where status = 'pending' order by 1 limit 9",
    )
  )[place]?.id ?? "";
const statusOf = async (id: string) =>
  (
    await rows<{ status: string }>(house.db, "tau-retail", "select status from current_orders where order_id = $1", [
      id,
    ])
  )[0]?.status;

describe.each([
  ["zh-CN", 0, "取消订单", "同意", "撤销", "现在没有等您确认的改动"],
  ["en-US", 1, "cancel order", "Approve", "Undo", "Nothing waits for your yes"],
] as const)("the console on a phone, %s", (locale, place, wish, approve, undo, nothing) => {
  test("a wish is answered, waits on the desk with its difference, is approved there and undone there", async () => {
    const id = await pending(place);
    const { page, faults, close } = await signIn(locale);
    try {
      await page.getByText(nothing).waitFor();
      await page.fill("#ask input[name=text]", `${wish} ${id}`);
      await page.press("#ask input[name=text]", "Enter");
      await page.locator("#turns").getByText(id).first().waitFor();
      // The desk hears of it by itself.
      const card = page.locator("#desk details", { hasText: id }).first();
      await card.locator("summary").click();
      await card.getByText("→ cancelled").waitFor();
      await card.getByRole("button", { name: approve, exact: true }).click();
      const done = page
        .locator("#desk details", { hasText: id })
        .filter({ has: page.getByRole("button", { name: undo, exact: true, includeHidden: true }) });
      await done.locator("summary").click();
      await expect.poll(() => statusOf(id)).toBe("cancelled");
      await done.getByRole("button", { name: undo, exact: true }).click();
      await page.getByText(nothing).waitFor();
      await expect.poll(() => statusOf(id)).toBe("pending");
      // Nothing is wider than the phone.
      expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
