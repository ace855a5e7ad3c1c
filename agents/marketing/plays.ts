import type { Plays } from "../playbook/play.ts";
import { list, performance } from "./campaign-plays.ts";
import { copywriting } from "./copy-plays.ts";
import { best, segments, sleeping } from "./customer-answers.ts";
import { profile } from "./customer-plays.ts";
import { afterDrafts } from "./draft-plays.ts";
import { flowPlays } from "./flow-plays.ts";
import { plan } from "./plan-play.ts";
import { recommendPlay } from "./recommend-play.ts";
import { describedOr } from "./segment-plays.ts";
import { whatIf } from "./what-if-play.ts";

export const marketingPlays: Plays = {
  segment_customers: describedOr(segments),
  list_sleeping_customers: describedOr(sleeping),
  list_vip_customers: describedOr(best),
  get_customer_profile: profile,
  list_campaigns: afterDrafts(list),
  get_campaign_performance: afterDrafts(performance),
  draft_campaign: plan,
  copywriting,
  recommend_products: recommendPlay,
  what_if: whatIf,
  ...flowPlays,
};
