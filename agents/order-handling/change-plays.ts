import { wantsOtherPayment } from "../playbook/order-wishes.ts";
import { type Brief, type Play, slot } from "../playbook/play.ts";
import { carryWish } from "./carry-wish.ts";
import { handOff } from "./hand-off.ts";
import { proposeCancel } from "./propose.ts";
import { whichOrder } from "./which-order.ts";
import type { Wish } from "./wish-state.ts";

/** Wishes that no tool of ours does: more or fewer pieces, other products. */
const otherChange = /quantity|how many|\badd\b|\bremove\b|one more|数量|多买|再加|加一件|加购|少买|去掉|删掉|刪掉/i;
const sentBack: Readonly<Record<string, Wish>> = { return_request: "return_items", refund_request: "return_items" };

/** What can be done for a wish with an order in this state: before it is sent items are changed or the order cancelled, once
 * it is delivered items are exchanged or returned. */
function routeOf(wish: Wish, status: string): Wish | "cancel" {
  const waits = status === "pending";
  if (wish === "exchange_items" && waits) return "change_order_items";
  if (wish === "change_order_items" && status === "delivered") return "exchange_items";
  return wish === "return_items" && (waits || status === "unpaid") ? "cancel" : wish;
}
const statesFor: Record<Wish, readonly string[]> = {
  change_order_items: ["pending"],
  change_order_payment: ["pending", "modified"],
  return_items: ["delivered"],
  exchange_items: ["delivered"],
};

const wishOf = (brief: Brief): Wish => {
  const settled = slot(brief, "wish");
  if (settled === "change_order_items" || settled === "change_order_payment") return settled;
  if (settled === "return_items" || settled === "exchange_items") return settled;
  if (brief.intent === "exchange_request") return "exchange_items";
  return sentBack[brief.intent] ?? (wantsOtherPayment(brief.text) ? "change_order_payment" : "change_order_items");
};

/** A wish to change, return or exchange: which order, then what, one question at a time. */
export const changeWish: Play = async (brief, desk) => {
  const wish = wishOf(brief);
  const which = await whichOrder(brief, desk, statesFor[wish]);
  if ("ask" in which)
    return which.ask.expects
      ? { ...which.ask, expects: { ...which.ask.expects, slots: { wish, said: brief.text } } }
      : which.ask;
  const { called } = which;
  const status = String(called.facts.get("status").value);
  if (wish === "change_order_items" && otherChange.test(brief.text))
    return handOff(brief, desk, "The buyer wants other quantities or products in an order.", called);
  const orderId = String(called.facts.get("order").value);
  const route = routeOf(wish, status);
  if (route === "cancel") return proposeCancel(brief, desk, orderId);
  return carryWish(route, orderId, brief, desk);
};

/** Money back: a return where that is still possible, a cancellation before it is sent, a person for everything else. */
export const refund: Play = async (brief, desk) => {
  const result = await changeWish(brief, desk);
  if (result.template !== "refused") return result;
  const which = await whichOrder(brief, desk);
  return "ask" in which ? result : handOff(brief, desk, "The buyer asks for money back.", which.called);
};
