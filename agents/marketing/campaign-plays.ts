import { getCampaignPerformance } from "../../tools/campaigns/get-campaign-performance.ts";
import { listCampaigns } from "../../tools/campaigns/list-campaigns.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { noData } from "../playbook/no-data.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play } from "../playbook/play.ts";
import { spanOf } from "../playbook/spans.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";
import { joinWords } from "../playbook/wording/words.ts";
import { kindWord, measureWord, stateWord } from "./campaign-words.ts";
import { couponRows } from "./coupon-rows.ts";
import { noCampaigns } from "./no-campaigns.ts";

type Listed = { campaigns: { name: string; kind: string; state: string }[]; coupons: { kind: string }[] };
const ended = /结束了|结束的|已结束|过去|跑完|做过|\b(?:ended|past|previous|finished|over|did we run)\b/iu;
const coming = /接下来|即将|要上|快开始|未来|下周|下个?月|预告|\b(?:coming|upcoming|next|planned|scheduled|soon)\b/iu;

/** Which campaigns there are. */
export const list: Play = async (brief, desk) => {
  const text = toSimplified(brief.text);
  const states = ended.test(text) ? ["ended"] : coming.test(text) ? ["coming", "running"] : ["running", "coming"];
  const span = ended.test(text) && brief.period ? { from: brief.period.from, to: brief.period.to } : {};
  const called = await desk.call(listCampaigns, { states, ...span });
  const data = dataOf<Listed>(called);
  if (!data) return refused(called, desk.language) ?? noCampaigns(desk);
  const { get } = called.facts;
  const rows = data.campaigns.map((each, index) => ({
    name: get(`${index}.name`),
    kind: kindWord(each.kind, desk.language),
    state: stateWord(each.state, desk.language),
    starts: get(`${index}.starts`),
    ends: get(`${index}.ends`),
    budget: get(`${index}.budget`),
  }));
  return {
    template: "campaign-list",
    view: {
      rows,
      none: rows.length === 0,
      ended: ended.test(text),
      coupons: couponRows(called, data.coupons),
      counts: { running: get("running"), coming: get("coming"), ended: get("ended") },
    },
  };
};

const performanceNames = ["impressions", "clicks", "ctr", "spend", "cpc", "orders", "revenue", "roas", "roi"];
const figures = ({ facts }: Called, prefix: string) =>
  Object.fromEntries(performanceNames.map((name) => [name, facts.get(prefix + name)]));

/** What they brought. */
export const performance: Play = async (brief, desk) => {
  const period = spanOf(brief, desk, 28);
  const called = await desk.call(getCampaignPerformance, period);
  const data = dataOf<{
    campaigns: { name: string; kind: string; known: boolean; missing: string[] }[];
    missing: string[];
  }>(called);
  if (!data) return refused(called, desk.language) ?? noCampaigns(desk);
  if (!data.campaigns.some(({ known }) => known))
    return noData(
      desk,
      ["这段时间的活动效果", "How campaigns did in these days"],
      ["没有活动的每日数据(campaign_daily.csv)", "there are no daily figures of campaigns (campaign_daily.csv)"],
    );
  const named = data.campaigns.filter(({ name }) => toSimplified(brief.text).includes(name));
  const rows = data.campaigns.flatMap((each, index) =>
    each.known && (named.length === 0 || named.includes(each))
      ? [
          {
            name: called.facts.get(`${index}.name`),
            kind: kindWord(each.kind, desk.language),
            missing: missingWords(each.missing, desk),
            ...figures(called, `${index}.`),
          },
        ]
      : [],
  );
  const silent = data.campaigns.filter(({ known }) => !known).map(({ name }) => name);
  return {
    template: "campaign-performance",
    view: { period, rows, several: rows.length > 1, silent: joinWords(silent, desk.language), ...figures(called, "") },
  };
};
const missingWords = (missing: readonly string[], desk: Desk) =>
  joinWords(
    missing.map((name) => measureWord(name, desk.language)),
    desk.language,
  );
