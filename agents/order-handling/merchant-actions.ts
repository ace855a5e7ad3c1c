import { addOrderRemark } from "../../tools/orders/add-order-remark.ts";
import { cancelOrder } from "../../tools/orders/cancel-order.ts";
import { refundOrder } from "../../tools/orders/refund-order.ts";
import { remarkOrders } from "../../tools/orders/remark-orders.ts";
import { tagOrders } from "../../tools/orders/tag-orders.ts";
import type { Desk } from "../playbook/desk.ts";
import { type Brief, type PlayResult, slot } from "../playbook/play.ts";
import type { Target } from "../playbook/targets.ts";
import { changeAddress } from "./address-play.ts";
import { changeWish } from "./change-plays.ts";
import { asksHistory } from "./history-play.ts";
import { proposeChange } from "./propose.ts";
import { type Action, actionIn, amountIn, amountUnclear, remarkIn, tagIn } from "./read-action.ts";
import { partsOf, type Rule, readRule } from "./read-rule.ts";

type OneOrder = (brief: Brief, desk: Desk, id: string) => Promise<PlayResult>;
const intents: Partial<Record<Action, string>> = {
  exchange: "exchange_request",
  return: "return_request",
  payment: "change_order",
  items: "change_order",
};

/** What the reading of the whole sentence says, where no word of it names the action. */
const actionOf: Partial<Record<Target, Action>> = {
  tag_orders: "tag",
  remark_orders: "remark",
  refund_order: "refund",
  cancel_order: "cancel",
};

/** What a merchant wants done: with one order by its number, or with all that a rule matches. `show`: what an order looks
 * like where only that is asked. */
export async function orderAction(brief: Brief, desk: Desk, show: OneOrder): Promise<PlayResult> {
  const id = slot(brief, "order_id");
  // A wish that is under way goes on with whatever this turn answered.
  if (slot(brief, "wish")) return wish(brief, desk, intents[actionIn(slot(brief, "said") ?? "") ?? "items"]);
  const earlier = slot(brief, "words_for");
  if (earlier && !actionIn(brief.text))
    return written(earlier, brief, desk, brief.text.replaceAll(/^[“"「]|[”"」]$/g, ""));
  const action = actionIn(brief.text) ?? (brief.target && actionOf[brief.target]);
  if (action === "tag" || action === "remark") return written(brief.text, brief, desk);
  if (!id) return { template: "order-action-unclear", view: { refund: action === "refund" } };
  // "Who cancelled it?" names a deed and wants none.
  if (asksHistory(brief.text)) return show(brief, desk, id);
  switch (action) {
    case "refund":
      return refund(brief, desk, id);
    case "cancel":
      return proposeChange(cancelOrder, { orderId: id }, desk);
    case "address":
      return changeAddress({ ...brief, intent: "change_address" }, desk);
    case "exchange":
    case "return":
    case "payment":
    case "items":
      return wish(brief, desk, intents[action]);
    case "changes":
    case undefined:
      return show(brief, desk, id);
    default:
      return action satisfies never;
  }
}

/** The buyer's own road, walked for him; the next answer comes back here. */
async function wish(brief: Brief, desk: Desk, intent = "change_order"): Promise<PlayResult> {
  const result = await changeWish({ ...brief, intent }, desk);
  return result.expects ? { ...result, expects: { ...result.expects, intent: "order_action" } } : result;
}

async function refund(brief: Brief, desk: Desk, id: string): Promise<PlayResult> {
  const text = brief.text.replace(id, " ");
  if (amountUnclear(text)) return { template: "order-action-unclear", view: { refund: true } };
  const amount = amountIn(text);
  const reason = partsOf(text).quoted ?? /[,,;;]\s*([^,,;;\d]{3,80})$/u.exec(text)?.[1]?.trim();
  return proposeChange(
    refundOrder,
    { orderId: id, ...(amount ? { amount } : {}), ...(reason ? { reason } : {}) },
    desk,
  );
}

/** Tags and remarks. `words`: what is to be written, where it was asked for and answered. */
async function written(sentence: string, brief: Brief, desk: Desk, words?: string): Promise<PlayResult> {
  const ids = [brief.slots["order_id"] ?? []].flat();
  const bare = ids.reduce((text, id) => text.replace(id, " "), sentence);
  const parts = partsOf(bare);
  const tagging = actionIn(sentence) === "tag";
  const text = words ?? (tagging ? tagIn(parts) : remarkIn(parts));
  if (!text)
    return {
      template: "order-ask-words",
      view: { tagging },
      expects: { intent: "order_action", slots: { words_for: sentence } },
    };
  const [only] = ids;
  if (only && ids.length === 1 && !tagging) return proposeChange(addOrderRemark, { orderId: only, remark: text }, desk);
  // What is to be written holds no conditions: they stand before it.
  const conditions = words || parts.quoted ? parts : { ...parts, plain: parts.plain.replace(text, " ") };
  const rule = ids.length > 0 ? {} : { ...readRule(conditions, desk.ctx.asOf), ...productOf(brief, conditions.plain) };
  const input = { rule, ...(ids.length > 0 ? { orders: ids } : {}) };
  return tagging
    ? proposeChange(tagOrders, { ...input, tag: text }, desk)
    : proposeChange(remarkOrders, { ...input, remark: text }, desk);
}

/** The product that the conditions name: a Chinese noun as part of titles (收纳盒 means every one of them), other words by the
 * product that they were matched with. */
function productOf(brief: Brief, plain: string): Rule {
  const named = slot(brief, "product");
  if (!named || !plain.includes(named)) return {};
  const { product } = brief.where;
  return product && !/\p{Script=Han}/u.test(named) ? { productId: product } : { product: named };
}
