import type { Desk } from "../playbook/desk.ts";
import { wantsOtherPayment } from "../playbook/order-wishes.ts";
import { refused } from "../playbook/outcomes.ts";
import type { Play, Plays } from "../playbook/play.ts";
import { word } from "../playbook/wording/words.ts";
import { changeAddress } from "./address-play.ts";
import { changeWish, refund } from "./change-plays.ts";
import { claimGift } from "./gift-play.ts";
import { handOff } from "./hand-off.ts";
import { orderView } from "./order-view.ts";
import { proposeCancel } from "./propose.ts";
import { whichOrder } from "./which-order.ts";

const nextStep = (status: string, { language }: Desk): string => {
  if (["unpaid", "pending", "modified"].includes(status)) return word("next.unshipped", language);
  return status === "processed" ? word("next.preparing", language) : "";
};

const orderStatus: Play = async (brief, desk) => {
  const which = await whichOrder(brief, desk);
  if ("ask" in which) return which.ask;
  const view = orderView(which.called, desk);
  if (!view) return refused(which.called, desk.language) ?? { template: "no-article", view: {} };
  return { template: "order-status", view: { ...view, next: nextStep(view.data.status, desk) } };
};

const cancel: Play = async (brief, desk) => {
  const which = await whichOrder(brief, desk, ["unpaid", "pending"]);
  return "ask" in which ? which.ask : proposeCancel(brief, desk, which.called.facts.get("order").value);
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
  campaign_gift: claimGift,
  change_address: changeAddress,
  change_order: changeWish,
  return_request: changeWish,
  exchange_request: changeWish,
  refund_request: refund,
  price_protection: withPerson("The buyer asks for a price difference."),
  wrong_or_missing_item: withPerson("Something wrong or missing in a parcel."),
  damaged_or_defective: withPerson("A damaged or faulty product."),
  delivery_problem: withPerson("A parcel is late, lost or misdelivered."),
  warranty_repair: withPerson("A repair under warranty."),
  payment_problem: (brief, desk) =>
    wantsOtherPayment(brief.text)
      ? changeWish({ ...brief, intent: "change_order" }, desk)
      : withPerson("A payment went wrong.")(brief, desk),
};
