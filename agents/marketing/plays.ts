import type { Plays } from "../playbook/play.ts";
import { campaigns } from "./campaign-plays.ts";
import { copywriting } from "./copy-plays.ts";
import { customers } from "./customer-plays.ts";
import { plan } from "./plan-play.ts";

export const marketingPlays: Plays = {
  customer_segments: customers,
  campaign_performance: campaigns,
  campaign_plan: plan,
  copywriting,
};
