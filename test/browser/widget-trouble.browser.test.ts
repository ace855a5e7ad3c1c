import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { rows } from "../support/demo-shops.ts";
import { customerToken } from "../support/shop-site.ts";
import { openWidgetWorld, visit, type WidgetWorld } from "../support/widget-world.ts";

const most = 30_000;
const soon = { timeout: 15_000 };
const says = {
  zh: {
    lost: "网络好像断了",
    signIn: "登录已过期",
    asGuest: "不登录,继续咨询",
    hello: "陶瓷马克杯有货吗",
    second: "竹制托盘多少钱",
  },
  en: {
    lost: "No connection at the moment",
    signIn: "Your sign-in has run out",
    asGuest: "Go on without signing in",
    hello: "do you have a ceramic mug?",
    second: "is the bamboo tray in stock?",
  },
} as const;

describe.each([
  ["zh", "phone"],
  ["en", "desk"],
] as const)("the window in trouble, %s", (language, size) => {
  const t = says[language];
  let world: WidgetWorld;
  beforeAll(async () => {
    world = await openWidgetWorld(language);
  });
  afterAll(() => world?.close());
  const said = (buyer: string) =>
    rows<{ said_by: string; body: string }>(
      world.house.db,
      "corner",
      "select said_by, body from messages join conversations using (conversation_id) where actor_id = $1 order by turn",
      [buyer],
    );

  test("what is written without a connection is kept over a reload and sent once, in its order, when it is back", async () => {
    const widget = await visit(world, { lang: language, as: "cora" }, size);
    const { page, window } = widget;
    await widget.open();
    await window.locator(".chip").first().waitFor();
    await page.route(`${world.http.base}/**`, (route) => route.abort());
    await widget.say(t.hello);
    await widget.say(t.second);
    await window.getByText(t.lost).waitFor();
    await expect.poll(() => window.locator(".mine").count(), soon).toBe(2);
    expect(await said("cora")).toEqual([]);
    expect(await axeFaults(page, "zhanggui-window")).toEqual([]);
    await page.unroute(`${world.http.base}/**`);
    await page.reload();
    await expect.poll(async () => (await said("cora")).length, soon).toBe(4);
    expect((await said("cora")).map(({ said_by, body }) => (said_by === "buyer" ? body : said_by))).toEqual([
      t.hello,
      "agent",
      t.second,
      "agent",
    ]);
    await expect.poll(() => window.locator(".said").count(), soon).toBe(4);
    await page.close();
  });

  test("what is written before the window ever reached the server waits in its order, and is sent when it does", async () => {
    const lost = `${world.http.base}/**/widget/session`;
    await world.browser.route(lost, (route) => route.abort());
    const widget = await visit(world, { lang: language, as: "gil" }, size);
    await widget.open();
    await widget.say(t.hello);
    await widget.say(t.second);
    await expect.poll(() => widget.window.locator(".mine").count(), soon).toBe(2);
    await widget.window.getByText(t.lost).waitFor();
    await world.browser.unroute(lost);
    await expect.poll(async () => (await said("gil")).length, soon).toBe(4);
    expect((await said("gil")).map(({ said_by, body }) => (said_by === "buyer" ? body : said_by))).toEqual([
      t.hello,
      "agent",
      t.second,
      "agent",
    ]);
    await expect.poll(() => widget.window.locator(".said").count(), soon).toBe(4);
    await widget.page.close();
  });

  test("an answer whose stream breaks comes all the same, and a double click sends once", async () => {
    const widget = await visit(world, { lang: language, as: "dan" }, size);
    const { page, window, field } = widget;
    await widget.open();
    let broken = 0;
    await page.route("**/messages", async (route) => {
      if (broken++ > 0) return route.fallback();
      // The server answers; the buyer's side never hears it.
      await route.fetch();
      await route.fulfill({
        status: 200,
        headers: { "access-control-allow-origin": world.site.origin },
        contentType: "text/event-stream",
        body: "event: tool\ndata: {}\n\n",
      });
    });
    await field.fill(t.hello);
    await window.locator(".send").dblclick();
    await window.locator("article.card").waitFor();
    await expect.poll(() => window.locator(".mine .status").count(), soon).toBe(0);
    expect((await said("dan")).map(({ said_by }) => said_by)).toEqual(["buyer", "agent"]);
    expect(await window.locator(".said").count()).toBe(2);
    await page.close();
  });

  test("what a visitor says while the window is still getting ready is said by one visitor, and answered", async () => {
    let sessions = 0;
    // Who wrote lately is connected as soon as the page is there.
    await world.browser.route("**/widget/session", async (route) => {
      sessions++;
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    const widget = await visit(world, { lang: language }, size);
    await widget.open();
    await widget.say(t.hello);
    await widget.window.locator("article.card").waitFor();
    expect(sessions).toBe(1);
    await world.browser.unroute("**/widget/session");
    await widget.page.evaluate("localStorage.clear()");
    await widget.page.close();
  });

  test("two tabs of one visitor show one conversation", async () => {
    const one = await visit(world, { lang: language }, size);
    await one.open();
    await one.say(t.hello);
    await one.window.locator("article.card").waitFor();
    const two = await visit(world, { lang: language }, size);
    // Somebody who wrote lately is known again; the window itself is opened in each tab.
    await two.open();
    await two.window.locator(".mine", { hasText: t.hello }).waitFor();
    await two.say(t.second);
    await one.window.locator(".mine", { hasText: t.second }).waitFor();
    await expect.poll(() => one.window.locator(".said").count(), soon).toBe(4);
    expect(await one.window.locator(".said").allInnerTexts()).toEqual(
      await two.window.locator(".said").allInnerTexts(),
    );
    await one.page.close();
    await two.page.close();
  });

  test("a token that ran out is renewed by the shop's own server; where it cannot be, the buyer hears what to do", async () => {
    const runOut = () =>
      world.house.db.query("update tokens set expires_at = now() - interval '1 hour' where actor_kind = 'buyer'");
    const widget = await visit(world, { lang: language, as: "eve" }, size);
    await widget.open();
    await widget.say(t.hello);
    await widget.window.locator("article.card").waitFor();
    const before = world.site.tokensGiven;
    await runOut();
    await widget.say(t.second);
    await expect.poll(async () => (await said("eve")).length, soon).toBe(4);
    expect(world.site.tokensGiven).toBe(before + 1);
    await widget.page.close();

    const token = customerToken("corner", "fay", world.site.secret, -54);
    const fixed = await visit(world, { lang: language, token }, size);
    await fixed.open();
    await fixed.window.locator(".chip").first().waitFor();
    // It ran out a moment ago, which two clocks may differ by; now it has done so for good.
    await fixed.page.waitForTimeout(7_000);
    await fixed.say(t.hello);
    await fixed.window.getByText(t.signIn).waitFor();
    expect(await said("fay")).toEqual([]);
    expect(await axeFaults(fixed.page, "zhanggui-window")).toEqual([]);
    await fixed.button(t.asGuest).click();
    await fixed.window.locator(".chip").first().waitFor();
    await fixed.page.close();
  });
});

describe("the window in all its languages", () => {
  let world: WidgetWorld;
  beforeAll(async () => {
    world = await openWidgetWorld("en");
  });
  afterAll(() => world?.close());

  test("nothing is cut or wider than a small phone in any of the ten languages, open or closed", async () => {
    for (const lang of ["en", "zh", "zh-Hant", "es", "pt", "ja", "id", "th", "vi", "ru"]) {
      const widget = await visit(world, { lang }, "small");
      await widget.window.locator(".launch").waitFor();
      const cut = `[...document.querySelector("zhanggui-window").shadowRoot.querySelectorAll("button, p, h2, .text")]
        .filter((node) => node.scrollWidth > node.clientWidth + 1 || node.getBoundingClientRect().right > innerWidth + 1)
        .map((node) => node.textContent)`;
      expect([lang, await widget.page.evaluate(cut)]).toEqual([lang, []]);
      await widget.open();
      await widget.window.locator(".chip").first().waitFor();
      expect([lang, await widget.page.evaluate(cut)]).toEqual([lang, []]);
      expect([lang, await axeFaults(widget.page, "zhanggui-window")]).toEqual([lang, []]);
      await widget.page.close();
    }
  });

  test("its script is under 30 kB, as it travels", async () => {
    const file = await readFile(new URL("../../web/dist/widget/widget.js", import.meta.url));
    expect(gzipSync(file, { level: 9 }).length).toBeLessThan(most);
  });
});
