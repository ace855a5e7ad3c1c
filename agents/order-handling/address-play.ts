import { isGuest } from "../../core/context.ts";
import { changeCustomerAddress } from "../../tools/orders/change-customer-address.ts";
import { changeOrderAddress } from "../../tools/orders/change-order-address.ts";
import { type Play, slot } from "../playbook/play.ts";
import { orderView } from "./order-view.ts";
import { proposeChange } from "./propose.ts";
import { whichOrder } from "./which-order.ts";

const ownAddress = /default|profile|\baccount\b|默认|預設|个人资料|账户/i;
/** "Apt 5" is a part of an address: what it belongs to is asked for again, and never guessed. */
const isWhole = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 6 || (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 4;

/** Another address for one order, or (where that is said) for the buyer himself. */
export const changeAddress: Play = async (brief, desk) => {
  const { actor } = desk.ctx;
  const address = slot(brief, "address");
  if (ownAddress.test(brief.text) && actor.kind === "buyer" && !isGuest(actor) && address && address.length >= 5)
    return proposeChange(changeCustomerAddress, { customerId: actor.id, address: { text: address } }, desk, brief);
  const which = await whichOrder(brief, desk, ["unpaid", "pending", "modified"]);
  if ("ask" in which) return which.ask;
  const order = which.called.facts.get("order");
  const input = { orderId: order.value, address: { text: address ?? "unknown" } };
  if (orderView(which.called, desk)?.data.canStill["address"] === false)
    return proposeChange(changeOrderAddress, input, desk, brief);
  if (!address || !isWhole(address))
    return {
      template: "ask-address",
      view: { order },
      expects: { intent: "change_address", orderId: String(order.value) },
    };
  return proposeChange(changeOrderAddress, input, desk, brief);
};
