import { findCustomers } from "../../tools/customers/find-customers.ts";
import { cancelOrder } from "../../tools/orders/cancel-order.ts";
import { findOrders } from "../../tools/orders/find-orders.ts";
import { getOrder } from "../../tools/orders/get-order.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { type Brief, type Play, type Plays, slot } from "../playbook/play.ts";
import { choose } from "../playbook/wording/words.ts";
import { buyerOrderPlays } from "./buyer-plays.ts";
import { listView, orderView } from "./order-view.ts";

/** Words of a wish, by what they ask to be done with an order. */
const wishes: readonly [RegExp, "changes" | "cancel" | "address"][] = [
  [
    /still be (changed|modified|edited|done)|can (still )?(change|modify|edit)|还能(改|做)|可以改|能改|還能/i,
    "changes",
  ],
  [/cancel|取消|关闭|關閉/i, "cancel"],
  [/address|地址/i, "address"],
];
const statusWords: readonly [RegExp, string[]][] = [
  [/unpaid|没付|未付|待付|没有付款|awaiting payment/i, ["unpaid"]],
  [/unshipped|not shipped|没发货|未发货|待发货|还没发|waiting to ship/i, ["pending", "modified", "processed"]],
  [/cancel+ed|已取消|取消的/i, ["cancelled"]],
  [/delivered|签收|已完成/i, ["delivered"]],
  [/in transit|shipped|已发货|在途/i, ["shipped"]],
  [/pending|待处理/i, ["pending", "modified"]],
  [/return|退货/i, ["return_requested", "returned"]],
];

async function oneOrder(brief: Brief, desk: Desk, id: string) {
  const called = await desk.call(getOrder, { orderId: id });
  const view = orderView(called, desk);
  if (!view) return { template: "order-not-found", view: { order: id, buyer: false } };
  const wish = wishes.find(([pattern]) => pattern.test(brief.text))?.[1];
  return wish === "changes" || wish === "address"
    ? { template: "order-changes", view }
    : { template: "order-status", view: { ...view, next: changesLine(view, desk) } };
}
const changesLine = (view: Record<string, unknown>, desk: Desk): string =>
  view["any"] ? choose(desk.language, `现在还可以:${view["can"]}。`, `Still possible: ${view["can"]}.`) : "";

const find: Play = async (brief, desk) => {
  const id = slot(brief, "order_id");
  if (id) return oneOrder(brief, desk, id);
  const customer = await customerIn(brief, desk);
  const status = statusWords.find(([pattern]) => pattern.test(brief.text))?.[1];
  const period = brief.period ? { from: brief.period.from, to: brief.period.to } : {};
  const threshold = slot(brief, "threshold")
    ?.match(/\d[\d,]*(\.\d+)?/)?.[0]
    ?.replaceAll(",", "");
  const product = slot(brief, "product");
  const called = await desk.call(findOrders, {
    ...period,
    ...(customer ? { customerId: customer } : {}),
    ...(status ? { status } : {}),
    ...(product ? { product } : {}),
    ...(threshold && /over|above|more than|大于|超过|以上|满|>/.test(brief.text) ? { minTotal: threshold } : {}),
  });
  return refused(called, desk.language) ?? { template: "order-list", view: listView(called, desk) };
};

/** A customer named by id or e-mail in the question. */
async function customerIn(brief: Brief, desk: Desk): Promise<string | undefined> {
  const named = /[\w.+-]+@[\w-]+\.[\w.]+/.exec(brief.text)?.[0] ?? /\b[a-z]+_[a-z]+_\d+\b/i.exec(brief.text)?.[0];
  if (!named) return undefined;
  const called = await desk.call(findCustomers, { text: named, limit: 1 });
  return dataOf<{ customers: { customerId: string }[] }>(called)?.customers[0]?.customerId ?? named;
}

const change: Play = async (brief, desk) => {
  const id = slot(brief, "order_id");
  const wish = wishes.find(([pattern]) => pattern.test(brief.text))?.[1];
  if (id && wish === "cancel") {
    const called = await desk.call(cancelOrder, { orderId: id });
    const summary = called.outcome.status === "awaiting_approval" ? called.outcome.summary[desk.language] : "";
    return (
      refused(called, desk.language) ?? {
        template: "confirm-change",
        view: { summary, cancel: true, total: called.facts.find("total"), merchant: true },
      }
    );
  }
  const address = buyerOrderPlays["change_address"];
  if (id && wish === "address" && address) return address({ ...brief, intent: "change_address" }, desk);
  if (id) return oneOrder(brief, desk, id);
  return {
    template: "not-yet",
    view: {
      what: choose(desk.language, "批量改订单、打标、备注和退款", "Changing, tagging or refunding orders in bulk"),
      offer: choose(
        desk.language,
        "单笔订单可以取消或改地址:告诉我订单号。",
        "I can cancel one order or change its address: tell me its number.",
      ),
    },
  };
};

const unpaid: Play = async (brief, desk) => {
  const period = brief.period ? { from: brief.period.from, to: brief.period.to } : {};
  const called = await desk.call(findOrders, { status: ["unpaid"], ...period });
  return refused(called, desk.language) ?? { template: "order-list", view: listView(called, desk) };
};

export const merchantOrderPlays: Plays = { order_lookup: find, order_action: change, unpaid_recovery: unpaid };
