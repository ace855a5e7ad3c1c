import { addDays, type DayRange, weekdayOf } from "../../core/time.ts";
import { draftCampaign } from "../../tools/campaigns/draft-campaign.ts";
import { saveCampaignPlan } from "../../tools/campaigns/save-campaign-plan.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";
import type { Brief, Play, PlayResult } from "../playbook/play.ts";
import { namesFestival } from "../playbook/understanding/period-rules-festivals.ts";
import { readPeriods } from "../playbook/understanding/periods.ts";
import { joinWords } from "../playbook/wording/words.ts";
import { readWish } from "./campaign-wish.ts";
import { kindWord } from "./campaign-words.ts";
import { draftQuestion, ofDrafts } from "./draft-plays.ts";
import { noCampaigns } from "./no-campaigns.ts";
import { productMeant } from "./product-meant.ts";
import { segmentNamed, versionSaid } from "./segment-named.ts";

/** The days of a campaign: those said if they lie ahead, else the coming Friday to Sunday week. */
function daysAhead(brief: Brief, desk: Desk): DayRange {
  const today = addDays(desk.ctx.asOf, 1);
  const said = brief.period;
  if (said && said.to >= today) return { ...said, ...(said.from < today ? { from: today } : {}) };
  // What is planned for a festival is planned for the next one.
  const next = namesFestival(plainOf(brief.text))
    ? readPeriods(brief.text, { lastDay: addDays(desk.ctx.asOf, 364) }).period
    : undefined;
  if (next && next.from >= today) return { from: next.from, to: next.to };
  const friday = addDays(today, (5 - weekdayOf(today) + 7) % 7 || 7);
  return { from: friday, to: addDays(friday, 6) };
}

/** The draft proposed for the calendar, with what it should sell; null where it cannot be kept. */
async function kept(wish: object, desk: Desk) {
  const called = await desk.call(saveCampaignPlan, { ...wish, limit: 5 });
  if (called.outcome.status === "refused") return null;
  const { get } = called.facts;
  const names = [
    "foreseen",
    "skus",
    "units",
    "units.low",
    "units.high",
    "usual",
    "revenue",
    "revenue.low",
    "revenue.high",
  ];
  return Object.fromEntries(names.map((name) => [name.replace(".", "_"), get(name)]));
}

const shown = ["title", "sku", "price", "sale", "cost", "margin", "stock", "units"];
const whyShown = { named: [], demand: ["term", "searches", "growth", "ratio"], slow: ["tied"], cover: ["cover"] };

const speaksOfSegment = /人群|分群|\b(?:segment|audience)\b/iu;
const nameSaid = /(?:人群|分群|segment|audience)\s*[“"「']([^”"」']+)[”"」']/iu;
/** The stored segment that a campaign is to be for, and the wish without its name. One in quotation marks that is not stored is
 * asked for. */
async function audienceMeant({ text }: Brief, desk: Desk): Promise<PlayResult | { audience: object; rest: string }> {
  if (!speaksOfSegment.test(text)) return { audience: {}, rest: text };
  const { name, all } = await segmentNamed(text, desk);
  if (name === undefined)
    return nameSaid.test(text) ? { template: "which-segment", view: { names: all } } : { audience: {}, rest: text };
  const version = versionSaid(text);
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const rest = (at < 0 ? text : text.slice(0, at) + text.slice(at + name.length)).replaceAll(
    /人群|分群|只对|只给|针对|\b(?:segment|audience|only|customers|version \d+)\b/giu,
    " ",
  );
  return { audience: { segment: name, ...(version === undefined ? {} : { segmentVersion: version }) }, rest };
}

export const plan: Play = async (brief, desk) => {
  const asked = draftQuestion(brief.text);
  if (asked === "budget" || asked === "drop" || asked === "report") {
    const answered = await ofDrafts(brief, desk);
    if (answered) return answered;
  }
  const wish = readWish(brief.text);
  const period = daysAhead(brief, desk);
  const people = await audienceMeant(brief, desk);
  if ("template" in people) return people;
  const product = await productMeant({ ...brief, text: people.rest }, desk);
  const meant = { ...wish, ...period, ...people.audience, ...product };
  const called = await desk.call(draftCampaign, meant);
  const data = dataOf<{
    kind: string;
    goal: string;
    discountStated: boolean;
    chosenBy: string;
    hasCoupon: boolean;
    products: { why: "named" | "demand" | "slow" | "cover" }[];
    belowCost: string[];
  }>(called);
  if (!data) return refused(called, desk.language) ?? noCampaigns(desk);
  const { get, find } = called.facts;
  const rows = data.products.map(({ why }, index) => ({
    ...Object.fromEntries(shown.map((name) => [name, get(`${index}.${name}`)])),
    why: { by: why, ...Object.fromEntries(whyShown[why].map((name) => [name, get(`${index}.why.${name}`)])) },
  }));
  return {
    template: "draft-campaign",
    view: {
      kind: kindWord(data.kind, desk.language),
      period,
      rows,
      by: data.chosenBy,
      stated: data.discountStated,
      discount: get("discount"),
      fold: get("fold"),
      budget: get("budget"),
      below: data.belowCost.length > 0 ? get("below") : null,
      belowSkus: joinWords(data.belowCost, desk.language),
      coupon: data.hasCoupon ? { least: get("coupon.least"), off: get("coupon.off"), aov: get("aov") } : null,
      audience: find("audience")
        ? { all: get("audience"), reachable: get("reachable"), days: get("audience.days") }
        : null,
      segment: find("segment")
        ? {
            name: get("segment"),
            version: get("segment.version"),
            count: get("segment.count"),
            reachable: get("segment.reachable"),
          }
        : null,
      stockless: data.goal === "clear_stock" && rows.length === 0,
      kept: await kept(meant, desk),
    },
  };
};
