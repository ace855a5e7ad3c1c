import type { Play, Plays } from "../playbook/play.ts";
import { choose } from "../playbook/wording/words.ts";

/** What comes with a later version is said plainly, with what can be had today. */
const later =
  (zh: string, en: string): Play =>
  async (_, desk) => ({
    template: "not-yet",
    view: {
      what: choose(desk.language, zh, en),
      offer: choose(
        desk.language,
        "我可以先给您看各渠道和商品的销售表现。",
        "What I can show today is how channels and products sell.",
      ),
    },
  });

export const marketingPlays: Plays = {
  campaign_performance: later("活动效果分析", "Judging campaigns"),
  campaign_plan: later("活动策划", "Planning a campaign"),
  copywriting: later("写文案", "Writing copy"),
};
