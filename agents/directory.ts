import type { Side } from "../core/conversation.ts";
import type { Charter } from "./charter.ts";
import { customerService } from "./customer-service/charter.ts";
import { generalPlays } from "./customer-service/general-plays.ts";
import { merchantServicePlays } from "./customer-service/merchant-plays.ts";
import { offerPlays } from "./customer-service/offer-plays.ts";
import { policyPlays } from "./customer-service/policy-plays.ts";
import { productPlays } from "./customer-service/product-plays.ts";
import { carePlays } from "./data-analyst/care-plays.ts";
import { causePlays } from "./data-analyst/cause-plays.ts";
import { dataAnalyst } from "./data-analyst/charter.ts";
import { demandPlays } from "./data-analyst/demand-plays.ts";
import { metricPlays } from "./data-analyst/metric-plays.ts";
import { movers } from "./data-analyst/movers-play.ts";
import { refunds } from "./data-analyst/refund-play.ts";
import { stockPlays } from "./data-analyst/stock-plays.ts";
import { termsPlays } from "./data-analyst/terms-plays.ts";
import { trafficBreakdown } from "./data-analyst/traffic-plays.ts";
import { visitorPlays } from "./data-analyst/visitor-plays.ts";
import { marketing } from "./marketing/charter.ts";
import { marketingPlays } from "./marketing/plays.ts";
import { buyerOrderPlays } from "./order-handling/buyer-plays.ts";
import { orderHandling } from "./order-handling/charter.ts";
import { merchantOrderPlays } from "./order-handling/merchant-plays.ts";
import { wantsGift } from "./playbook/order-wishes.ts";
import type { Brief, Play, Plays } from "./playbook/play.ts";
import { storeManager } from "./store-manager/charter.ts";
import { managerPlays } from "./store-manager/plays.ts";

type Desk = { readonly charter: Charter; readonly plays: Plays };

const analystPlays: Plays = {
  ...metricPlays,
  compare_movers: movers,
  refund_analysis: refunds,
  ...causePlays,
  get_traffic_breakdown: trafficBreakdown,
  ...visitorPlays,
  ...stockPlays,
  ...demandPlays,
  ...termsPlays,
  ...carePlays,
};
/** Who carries out what, for each side of the shop: merchants' targets (`playbook/targets.ts`), buyers' intents. */
const merchantDesks: readonly Desk[] = [
  { charter: dataAnalyst, plays: analystPlays },
  { charter: orderHandling, plays: merchantOrderPlays },
  { charter: marketing, plays: marketingPlays },
  { charter: customerService, plays: merchantServicePlays },
  { charter: storeManager, plays: managerPlays },
];
const buyerDesks: readonly Desk[] = [
  { charter: orderHandling, plays: buyerOrderPlays },
  { charter: customerService, plays: { ...policyPlays, ...productPlays, ...offerPlays, ...generalPlays } },
];
export const allCharters: readonly Charter[] = [storeManager, dataAnalyst, orderHandling, customerService, marketing];

/** The agent and the play for what was asked; the general one where nobody claims it. */
export function assign(side: Side, { target, intent, text }: Brief): { charter: Charter; play: Play } {
  const desks = side === "merchant" ? merchantDesks : buyerDesks;
  // A gift that was promised is asked for in many moods, and no intent of the taxonomy is about it alone.
  const wanted = side === "buyer" && wantsGift(text) ? "campaign_gift" : (target ?? intent);
  for (const { charter, plays } of desks) {
    const play = plays[wanted];
    if (play) return { charter, play };
  }
  const last = desks.at(-1);
  const play = last?.plays["out_of_scope"];
  if (!last || !play) throw new RangeError(`Nobody takes ${intent}.`);
  return { charter: last.charter, play };
}
