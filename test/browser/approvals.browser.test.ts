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
const tokenOf = (shop: string) => http.token(shop, "merchant", "mei");
const propose = async (shop: string, orderId: string) =>
  http.call("POST", `/v1/shops/${shop}/tools/cancel_order`, { token: await tokenOf(shop), body: { orderId } });
const statusOf = async (shop: string, order: string) => {
  const text = "select status from current_orders where order_id = $1";
  return (await rows<{ status: string }>(house.db, shop, text, [order]))[0]?.status;
};
const approvals = async (visit: Visit & { shop: string }) => {
  const console = await visitConsole(house, http, visit);
  await console.page.getByRole("combobox").first().selectOption(visit.shop);
  await console.page.goto(`${http.base}/console/approvals`);
  return console;
};

describe.each([
  {
    shop: "zh",
    locale: "zh-CN",
    none: "没有要您定的事",
    all: /全选/,
    approve: /^同意这 2 项/,
    drift: /数据已经变了/,
    done: "已执行",
    reject: "不同意",
    sure: "确定不同意",
    why: /为什么/,
    decided: "处理记录",
    undo: "撤销",
    undone: /已撤销/,
    stopped: /暂停了所有改动/,
  },
  {
    shop: "en",
    locale: "en-US",
    none: "Nothing waits for you",
    all: /Select all/,
    approve: /^Approve 2/,
    drift: /something has changed/,
    done: "done",
    reject: "Reject",
    sure: "Reject",
    why: /Why not/,
    decided: "Decided",
    undo: "Undo",
    undone: /as it was before/,
    stopped: /Changes have been stopped/,
  },
] as const)("approvals, $locale", (t) => {
  test("two at once: the one that still holds is done, the one whose order changed says so", async () => {
    const [kept, changed] = ["A1001", "A1002"];
    const { page, faults, close } = await approvals(t);
    try {
      await page.getByRole("heading", { name: t.none }).waitFor();
      await propose(t.shop, kept);
      await propose(t.shop, changed);
      await page.getByRole("checkbox", { name: t.all }).click();
      await rows(house.db, t.shop, "update orders set status = 'shipped' where order_id = $1", [changed]);
      await page.getByRole("button", { name: t.approve }).click();
      const told = page.getByRole("status").getByRole("listitem");
      await told.filter({ hasText: changed }).getByText(t.drift).waitFor();
      await told.filter({ hasText: kept }).getByText(t.done, { exact: true }).waitFor();
      expect([await statusOf(t.shop, kept), await statusOf(t.shop, changed)]).toEqual(["cancelled", "shipped"]);
      expect(await fits(page)).toBe(true);

      await page
        .getByRole("article", { name: new RegExp(changed) })
        .getByRole("button", { name: t.reject })
        .click();
      await page.getByRole("textbox", { name: t.why }).fill("<b>已经谈好</b>");
      await page.getByRole("dialog").getByRole("button", { name: t.sure }).click();
      await page.getByRole("heading", { name: t.none }).waitFor();
      await page.getByText(t.decided).click();
      await page.getByText("<b>已经谈好</b>").waitFor();
      await page
        .getByRole("article", { name: new RegExp(kept) })
        .getByRole("button", { name: t.undo })
        .click();
      await page.getByRole("status").getByText(t.undone).waitFor();
      expect(await statusOf(t.shop, kept)).toBe("pending");
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
  test("changes that are stopped say so at the top, and nobody is left out", async () => {
    const token = await tokenOf(t.shop);
    await propose(t.shop, "A1003");
    await http.call("POST", `/v1/shops/${t.shop}/stop`, { token, body: { why: "price <i>fault</i>" } });
    try {
      for (const size of ["phone", "desktop"] as const)
        for (const theme of ["light", "dark"] as const) {
          const { page, faults, close } = await approvals({ ...t, size, theme });
          try {
            await page.getByRole("alert").getByText(t.stopped).waitFor();
            expect(await accessFaults(page)).toEqual([]);
            expect(await fits(page)).toBe(true);
            expect(faults).toEqual([]);
          } finally {
            await close();
          }
        }
    } finally {
      await http.call("POST", `/v1/shops/${t.shop}/resume`, { token, body: {} });
    }
  });
});
