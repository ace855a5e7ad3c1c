import { claimCampaignGift } from "../../tools/orders/claim-campaign-gift.ts";
import type { Play } from "../playbook/play.ts";
import { proposeChange } from "./propose.ts";
import { whichOrder } from "./which-order.ts";

/** The free piece of a campaign for an order that was placed: its remark is proposed where the order fits the rules. */
export const claimGift: Play = async (brief, desk) => {
  const which = await whichOrder(brief, desk, ["pending", "modified"]);
  if ("ask" in which) return which.ask;
  return proposeChange(claimCampaignGift, { orderId: which.called.facts.get("order").value }, desk, brief);
};
