import { findCustomers } from "../../tools/customers/find-customers.ts";
import { findOrders } from "../../tools/orders/find-orders.ts";
import { getOrder } from "../../tools/orders/get-order.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { type Brief, type Play, type Plays, slot } from "../playbook/play.ts";
import { choose } from "../playbook/wording/words.ts";
import { asksHistory, orderHistory } from "./history-play.ts";
import { orderAction } from "./merchant-actions.ts";
import { listView, orderView } from "./order-view.ts";
import { actionIn } from "./read-action.ts";
import { statusWords } from "./read-rule.ts";

async function oneOrder(brief: Brief, desk: Desk, id: string) {
  if (asksHistory(brief.text)) return orderHistory(desk, id);
  const called = await desk.call(getOrder, { orderId: id });
  const view = orderView(called, desk);
  if (!view) return { template: "order-not-found", view: { order: id, buyer: false } };
  const wish = actionIn(brief.text);
  return wish === "changes" || wish === "address"
    ? { template: "order-changes", view }
    : { template: "order-status", view: { ...view, next: changesLine(view, desk) } };
}
const changesLine = (view: Record<string, unknown>, desk: Desk): string =>
  view["any"] ? choose(desk.language, `现在还可以:${view["can"]}。`, `Still possible: ${view["can"]}.`) : "";

/** Questions about orders, though they name what was done with them ("which orders were refunded?"). */
const asks = /^(which|what|how|show|find|list|any|where|who)\b|[?？]$|哪些|多少|几笔|查|有没有|吗/i;
const done: readonly (string | undefined)[] = ["tag", "remark", "refund"];

const find: Play = async (brief, desk) => {
  if (done.includes(actionIn(brief.text)) && !asks.test(brief.text.trim())) return orderAction(brief, desk, oneOrder);
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

const unpaid: Play = async (brief, desk) => {
  const period = brief.period ? { from: brief.period.from, to: brief.period.to } : {};
  const called = await desk.call(findOrders, { status: ["unpaid"], ...period });
  return refused(called, desk.language) ?? { template: "order-list", view: listView(called, desk) };
};

const action: Play = (brief, desk) => orderAction(brief, desk, oneOrder);

/** `order_action` is what an answer to a question of ours goes on with. */
export const merchantOrderPlays: Plays = {
  find_orders: find,
  get_order: find,
  order_action: action,
  tag_orders: action,
  remark_orders: action,
  refund_order: action,
  cancel_order: action,
  change_order: action,
  unpaid_recovery: unpaid,
};
