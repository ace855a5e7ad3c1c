import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { House } from "../../server/shop-context.ts";
import { buildPagesOnce } from "../support/built-pages.ts";
import { accessFaults, fits, visitConsole } from "../support/console-world.ts";
import { openShopHouse, rows, tauRetail } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

let house: House;
let http: HttpHouse;
beforeAll(async () => {
  buildPagesOnce("console");
  house = await openShopHouse([tauRetail]);
  // A product whose name would run, were it ever taken for markup.
  await rows(house.db, "tau-retail", "update order_lines set title = '<img src=x onerror=alert(1)>' || title");
  http = await openHttp(house);
}, 240_000);
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});

const pending = async (place: number) =>
  (
    await rows<{ id: string }>(
      house.db,
      "tau-retail",
      "select order_id as id from current_orders where status = 'pending' order by 1 limit 20",
    )
  )[place]?.id ?? "";
const statusOf = async (id: string) =>
  (
    await rows<{ status: string }>(house.db, "tau-retail", "select status from current_orders where order_id = $1", [
      id,
    ])
  )[0]?.status;
async function ask(page: Page, question: string): Promise<void> {
  await page.locator(".composer textarea").fill(question);
  await page.keyboard.press("Enter");
}

describe.each([
  ["zh-CN", 0, "取消订单", "同意", "撤销", "提问"],
  ["en-US", 5, "cancel order", "Approve", "Undo", "Ask"],
] as const)("asking on a phone, %s", (locale, place, wish, approve, undo, title) => {
  test("a wish is answered with its difference, approved there, and undone there", async () => {
    const id = await pending(place);
    const { page, faults, close } = await visitConsole(house, http, { locale });
    try {
      await page.getByRole("navigation").getByRole("link", { name: title, exact: true }).click();
      await ask(page, `${wish} ${id}`);
      const card = page.locator(".action", { hasText: id });
      expect(await statusOf(id)).toBe("pending");
      // A double click is one yes.
      await card.getByRole("button", { name: approve, exact: true }).dblclick();
      await card.getByRole("button", { name: undo, exact: true }).waitFor();
      expect(await statusOf(id)).toBe("cancelled");
      expect(await accessFaults(page)).toEqual([]);
      await card.getByRole("button", { name: undo, exact: true }).click();
      await expect.poll(() => statusOf(id)).toBe("pending");
      expect(await fits(page)).toBe(true);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});

test("an earlier conversation is found again with its answer, in a second tab as well", async () => {
  const id = await pending(2);
  const { page, faults, close } = await visitConsole(house, http, { locale: "en-US", size: "desktop" });
  try {
    await page.goto(`${http.base}/console/ask`);
    await ask(page, `find order ${id}`);
    await page.locator(".answer-foot").waitFor();
    await page.getByText("Look up an order").waitFor({ state: "attached" });
    await page.waitForURL(/\/ask\/con_/);
    const text = await page.locator(".answer").textContent();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator(".answer-foot").waitFor();
    await expect.poll(() => other.locator(".answer").textContent()).toBe(text);
    expect(text).toContain("<img src=x");
    // What the shop's data hold is text.
    expect(await other.locator(".answer img").count()).toBe(0);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});
test("a line that breaks is said so, and the question can be sent again", async () => {
  const { page, close } = await visitConsole(house, http, { locale: "en-US" });
  try {
    await page.goto(`${http.base}/console/ask`);
    await page.route("**/messages", (route) => route.abort(), { times: 1 });
    await ask(page, `find order ${await pending(3)}`);
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await page.locator(".answer-foot").waitFor();
  } finally {
    await close();
  }
});
test("a session that is over leads to a page that says what to do", async () => {
  const { page, close } = await visitConsole(house, http, { locale: "en-US" });
  try {
    await page.getByRole("heading", { name: /Daily inspection/ }).waitFor();
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole("heading", { name: "Please sign in again" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
  } finally {
    await close();
  }
});
test("a pasted page of a hundred thousand signs is refused before it is sent", async () => {
  const { page, close } = await visitConsole(house, http, { locale: "zh-CN" });
  try {
    await page.goto(`${http.base}/console/ask`);
    await page.locator(".composer textarea").fill("长".repeat(100_000));
    await page.getByText("太长了:最多 4000 个字。").waitFor();
    expect(await page.getByRole("button", { name: "发送" }).isDisabled()).toBe(true);
    expect(await fits(page)).toBe(true);
  } finally {
    await close();
  }
});
