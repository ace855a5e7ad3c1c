import type { AnyWriteTool } from "../../tools/define-tool.ts";
import { cancelOrder } from "../../tools/orders/cancel-order.ts";
import { changeOrderAddress } from "../../tools/orders/change-order-address.ts";
import { handOver } from "../../tools/tickets/hand-over.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { refused } from "../playbook/outcomes.ts";
import { type Brief, type Play, type PlayResult, type Plays, slot } from "../playbook/play.ts";
import { choose } from "../playbook/wording/words.ts";
import { orderView } from "./order-view.ts";
import { whichOrder } from "./which-order.ts";

/** A handoff with all that was found, so that nobody asks the buyer twice. */
async function handOff(brief: Brief, desk: Desk, reason: string, order?: Called): Promise<PlayResult> {
  const orderId = order?.facts.find("order")?.value;
  const called = await desk.call(handOver, {
    reason,
    kind: brief.intent,
    urgency: brief.sentiment === "angry" ? "high" : "normal",
    customerSaid: brief.text,
    ...(orderId ? { orderId: String(orderId) } : {}),
    found: (order?.facts.all ?? []).filter((fact) => fact.value !== null).map((fact) => `${fact.label}: ${fact.value}`),
  });
  const ticket = called.facts.find("ticket");
  if (!ticket) return refused(called, desk.language) ?? { template: "no-article", view: {} };
  return {
    template: "handed-over",
    view: { ticket, sorry: brief.sentiment === "neg" || brief.sentiment === "angry" },
    handoff: { reason, ticket: String(ticket.value) },
  };
}

const nextStep = (status: string, desk: Desk): string => {
  if (["unpaid", "pending", "modified"].includes(status))
    return choose(
      desk.language,
      "还没有发货,需要取消或改地址可以直接告诉我。",
      "It has not shipped yet; tell me if you want to cancel it or change the address.",
    );
  if (status === "processed")
    return choose(
      desk.language,
      "仓库正在准备,暂时没有更多物流信息。",
      "The warehouse is preparing it; there is nothing newer on record.",
    );
  return "";
};

const orderStatus: Play = async (brief, desk) => {
  const which = await whichOrder(brief, desk);
  if ("ask" in which) return which.ask;
  const view = orderView(which.called, desk);
  if (!view) return refused(which.called, desk.language) ?? { template: "no-article", view: {} };
  return { template: "order-status", view: { ...view, next: nextStep(view.data.status, desk) } };
};

/** First shows what would change and asks; the yes is handled by the gate, in code. */
async function proposeChange(
  tool: AnyWriteTool,
  input: Record<string, unknown>,
  desk: Desk,
  cancel: boolean,
): Promise<PlayResult> {
  const called = await desk.call(tool, input);
  const no = refused(called, desk.language);
  if (no) return no;
  const summary = called.outcome.status === "awaiting_approval" ? called.outcome.summary[desk.language] : "";
  return {
    template: "confirm-change",
    view: { summary, cancel, total: called.facts.find("total"), merchant: desk.ctx.actor.kind === "merchant" },
  };
}

const cancel: Play = async (brief, desk) => {
  const which = await whichOrder(brief, desk, ["unpaid", "pending"]);
  if ("ask" in which) return which.ask;
  const byMistake = /mistake|accident|拍错|下错|误拍|買錯|拍錯/i.test(brief.text);
  return proposeChange(
    cancelOrder,
    { orderId: which.called.facts.get("order").value, reason: byMistake ? "ordered by mistake" : "no longer needed" },
    desk,
    true,
  );
};

const changeAddress: Play = async (brief, desk) => {
  const which = await whichOrder(brief, desk, ["unpaid", "pending", "modified"]);
  if ("ask" in which) return which.ask;
  const order = which.called.facts.get("order");
  const address = slot(brief, "address");
  const view = orderView(which.called, desk);
  if (view && !view.data.canStill["address"])
    return proposeChange(
      changeOrderAddress,
      { orderId: order.value, address: { text: address ?? "unknown" } },
      desk,
      false,
    );
  if (!address || address.length < 5)
    return {
      template: "ask-address",
      view: { order },
      expects: { intent: "change_address", orderId: String(order.value) },
    };
  return proposeChange(changeOrderAddress, { orderId: order.value, address: { text: address } }, desk, false);
};

/** Wishes that a person still carries out: the order is looked up and sent along. */
const withPerson =
  (reason: string): Play =>
  async (brief, desk) => {
    const which = await whichOrder(brief, desk);
    if ("ask" in which) return which.ask.template === "sign-in-first" ? handOff(brief, desk, reason) : which.ask;
    return handOff(brief, desk, reason, which.called);
  };

export const buyerOrderPlays: Plays = {
  order_status: orderStatus,
  urge_shipment: orderStatus,
  refund_status: orderStatus,
  cancel_order: cancel,
  change_address: changeAddress,
  change_order: withPerson("The buyer wants to change an order's items or payment."),
  return_request: withPerson("The buyer wants to return something."),
  exchange_request: withPerson("The buyer wants to exchange something."),
  refund_request: withPerson("The buyer asks for money back."),
  price_protection: withPerson("The buyer asks for a price difference."),
  wrong_or_missing_item: withPerson("Something wrong or missing in a parcel."),
  damaged_or_defective: withPerson("A damaged or faulty product."),
  delivery_problem: withPerson("A parcel is late, lost or misdelivered."),
  warranty_repair: withPerson("A repair under warranty."),
  payment_problem: withPerson("A payment went wrong."),
};
