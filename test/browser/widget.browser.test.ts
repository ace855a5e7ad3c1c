import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { hostileTitle } from "../support/corner-shop.ts";
import { rows } from "../support/demo-shops.ts";
import { openWidgetWorld, visit, type WidgetWorld } from "../support/widget-world.ts";

const soon = { timeout: 15_000 };
const inside = `document.querySelector("zhanggui-window").shadowRoot`;
const says = {
  zh: {
    size: "phone",
    open: "联系客服",
    order: "我的订单到哪了?",
    which: "您说的是哪一笔订单",
    choose: /就是这个/,
    status: /A1001/,
    cancel: "取消订单 A1001",
    confirm: "确认,就这样办",
    done: "已办好",
    address: "我要改订单 A1002 的地址",
    form: { street: "人民路 5 号", city: "苏州", name: "科拉", phone: "13800000000" },
    send: "提交地址",
    newAddress: "人民路 5 号",
    person: "转人工",
    waiting: "正在为您转接人工",
    reply: "您好,我来看看",
    withPerson: "人工客服正在为您服务",
    close: "收起",
    offer: "陶瓷马克杯有什么优惠?",
    unsure: "关于配送和钱的问题",
    lamp: "有没有 night lamp 床头灯?",
  },
  en: {
    size: "desk",
    open: "Ask the shop",
    order: "where is my order?",
    which: "Which order do you mean",
    choose: /This one/,
    status: /A1001/,
    cancel: "cancel order A1001",
    confirm: "Yes, do it",
    done: "Done",
    address: "change the address of order A1002",
    form: { street: "5 New Road", city: "Leeds", name: "Cora", phone: "0113 4960000" },
    send: "Send the address",
    newAddress: "5 New Road",
    person: "A person, please",
    waiting: "Waiting for a person",
    reply: "Hello, let me look",
    withPerson: "A person from our team is answering you",
    close: "Close",
    offer: "any discount on the ceramic mug?",
    unsure: "about the delivery thing and money",
    lamp: "do you have a night lamp?",
  },
} as const;

describe.each(["zh", "en"] as const)("the window on a shop's own site, %s", (language) => {
  const t = says[language];
  let world: WidgetWorld;
  beforeAll(async () => {
    world = await openWidgetWorld(language);
  });
  afterAll(() => world?.close());
  const one = async <Value>(sql: string) => (await rows<{ value: Value }>(world.house.db, "corner", sql))[0]?.value;

  test("a customer asks, chooses a card, confirms a change, fills in a form, and is heard by a person", async () => {
    const widget = await visit(world, { lang: language, as: "cora" }, t.size);
    const { page, window, faults } = widget;
    await widget.open();
    expect(await axeFaults(page, "zhanggui-window")).toEqual([]);
    await widget.say(t.order);
    await widget.answered(t.which);
    await expect.poll(() => window.locator("article.card").count(), soon).toBe(2);
    expect(await axeFaults(page, "zhanggui-window")).toEqual([]);
    await window.locator("article.card", { hasText: "A1001" }).getByRole("button", { name: t.choose }).click();
    await widget.answered(t.status);

    await widget.say(t.cancel);
    // Two clicks are one yes.
    await widget.button(t.confirm).dblclick();
    await window.locator(".tag", { hasText: t.done }).waitFor();
    expect(await one("select status as value from current_orders where order_id = 'A1001'")).toBe("cancelled");
    expect(await one("select count(*)::int as value from effects where subject_id = 'A1001'")).toBe(1);

    await widget.say(t.address);
    await window.locator("form.form").waitFor();
    expect(await axeFaults(page, "zhanggui-window")).toEqual([]);
    for (const [name, value] of Object.entries(t.form))
      await window.locator(`form.form input[name=${name}]`).fill(value);
    await widget.button(t.send).click();
    await window.locator("article.card dd", { hasText: t.newAddress }).waitFor();
    await widget.button(t.confirm).click();
    await expect
      .poll(
        () => one<string>("select shipping_address::text as value from current_orders where order_id = 'A1002'"),
        soon,
      )
      .toContain(t.newAddress);

    await widget.button(t.person).click();
    await window.getByText(t.waiting).waitFor();
    const conversation = await one<string>(
      "select conversation_id as value from conversations where actor_id = 'cora'",
    );
    const merchant = await world.http.token("corner", "merchant", "mei");
    const path = `/v1/shops/corner/conversations/${conversation}/take`;
    const { ticket } = (await world.http.call("POST", path, { token: merchant, body: {} })).body;
    await world.http.call("POST", `/v1/shops/corner/tickets/${ticket}/reply`, {
      token: merchant,
      body: { text: t.reply },
    });
    await window.locator(".said.person", { hasText: t.reply }).waitFor();
    await window.getByText(t.withPerson).waitFor();
    expect(await axeFaults(page, "zhanggui-window")).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("it opens and closes by keyboard, gives the focus back, and leaves the page's look as it was", async () => {
    const { page, window, field } = await visit(world, { lang: language, color: "#ffe08a" }, t.size);
    const launch = window.locator(".launch");
    await launch.focus();
    await page.keyboard.press("Enter");
    await field.waitFor();
    await expect
      .poll(
        () => page.evaluate("document.activeElement.shadowRoot.activeElement.closest('[role=dialog]') !== null"),
        soon,
      )
      .toBe(true);
    // The page's sheet reaches nothing in here, and a light colour gets dark words.
    expect(await page.evaluate(`getComputedStyle(${inside}.querySelector("textarea")).fontSize`)).toBe("16px");
    expect(await axeFaults(page, "zhanggui-window")).toEqual([]);
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.evaluate("document.activeElement.shadowRoot?.activeElement?.className ?? ''"), soon)
      .toContain("launch");
    expect(await page.evaluate(`getComputedStyle(document.querySelector("main button")).color`)).toBe("rgb(255, 0, 0)");
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
    await page.close();
  });

  test("names and messages full of markup are shown as they are; what is too long, empty or invisible is not sent", async () => {
    const widget = await visit(world, { lang: language, as: "eve" }, t.size);
    const { page, window, field } = widget;
    await widget.open();
    await widget.say(t.unsure);
    // Chosen by one tap: its number is sent, its words are shown.
    const choice = window.locator(".said:last-child .chip").first();
    const words = (await choice.textContent()) ?? "";
    await choice.click();
    await window.locator(".mine", { hasText: words }).waitFor();
    await expect.poll(() => one<number>("select count(*)::int as value from messages where body = '1'"), soon).toBe(1);
    await widget.say(t.lamp);
    await window.locator("article.card h3", { hasText: hostileTitle }).waitFor();
    await widget.say(t.offer);
    await window.locator("article.coupon", { hasText: "MUG5" }).waitFor();
    await widget.say('<img src=x onerror="window.hurt=3"><script>window.hurt=4</script>');
    await window.locator(".mine", { hasText: "<img src=x" }).waitFor();
    expect(await window.locator("script, .log img[src=x]").count()).toBe(0);
    expect(await page.evaluate("window.hurt")).toBeUndefined();

    await field.fill("长".repeat(100_000));
    await window.locator("#zg-count", { hasText: /100000.*4000/ }).waitFor();
    expect(await window.locator(".send").isDisabled()).toBe(true);
    await field.press("Enter");
    for (const nothing of ["   ", "\u200B\u200D\u2060", "\u3164"]) {
      await field.fill(nothing);
      expect(await window.locator(".send").isDisabled()).toBe(true);
    }
    const before = await window.locator(".said.mine").count();
    await widget.say("🎉👍🏽");
    await expect.poll(() => window.locator(".said.mine").count(), soon).toBe(before + 1);
    await expect
      .poll(() => one<number>("select count(*)::int as value from messages where body = '🎉👍🏽'"), soon)
      .toBe(1);
    expect(await one("select count(*)::int as value from messages where length(body) > 4000")).toBe(0);
    await page.close();
  });
});
