import type { Desk } from "../playbook/desk.ts";
import { noData } from "../playbook/no-data.ts";
import type { PlayResult } from "../playbook/play.ts";

export const noCampaigns = (desk: Desk): PlayResult =>
  noData(
    desk,
    ["活动", "Campaigns"],
    ["店里没有活动数据(campaigns.csv)", "the shop has no campaigns on record (campaigns.csv)"],
  );
