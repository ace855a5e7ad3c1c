import { mean } from "../../analytics/statistics.ts";
import { addDays, type Day, daysBetween } from "../../core/time.ts";
import type { Campaign } from "../../db/metrics/read-changes.ts";
import { type Case, type Clue, isStep, timing } from "./clue.ts";

/** Does a campaign reach the part of the shop that moved? Its rules may name products, categories or a channel. */
function reaches(campaign: Campaign, one: Case): number | null {
  const rules = JSON.stringify(campaign.rules ?? {});
  const { where } = one.problem;
  const named = [...one.day.products.keys()].filter((product) => rules.includes(`"${product}"`));
  if (where.product) {
    const category = one.day.products.get(where.product)?.category ?? "";
    if (named.includes(where.product)) return 1;
    if (category !== "" && rules.includes(category)) return 0.7;
    return named.length > 0 ? null : -1;
  }
  const part = where.channel ?? where.device ?? where.region;
  if (part !== undefined) {
    const text = `${campaign.name} ${campaign.kind} ${rules}`.toLowerCase();
    return text.includes(part.toLowerCase()) ? 1 : campaign.kind === "ads" && where.channel !== undefined ? 0 : -1;
  }
  return named.length > 0 ? -0.5 : 0.3;
}

/** Ads bring people; coupons and discounts bring decisions; live rooms and messages bring both. */
function mechanism(campaign: Campaign, one: Case): boolean {
  if (campaign.kind === "ads") return isStep(one, "visit", "view", "sale");
  if (campaign.kind === "live" || campaign.kind === "message") return true;
  return isStep(one, "visit", "view", "cart", "checkout", "pay", "sale");
}

export function campaignClues(one: Case): Clue[] {
  const moments = one.day.campaigns.flatMap((campaign) => [
    ...(one.down ? [] : [{ campaign, on: campaign.startsOn, started: true }]),
    ...(one.down && campaign.endsOn !== null && campaign.endsOn < one.day.date
      ? [{ campaign, on: addDays(campaign.endsOn, 1), started: false }]
      : []),
  ]);
  return moments.flatMap(({ campaign, on, started }) => {
    const fits = reaches(campaign, one);
    if (fits === null || !mechanism(campaign, one) || daysBetween(on, one.onset) > 7) return [];
    const { pen } = one;
    return [
      {
        factor:
          campaign.kind === "ads" && !started
            ? ("ad_budget" as const)
            : started
              ? ("promotion_started" as const)
              : ("promotion_ended" as const),
        where: { ...one.problem.where, campaign: campaign.id },
        on,
        logit: 0.5 + timing(on, one.onset) + fits,
        tell: () => ({
          evidence: [
            one.book.add({
              id: `${one.id}.campaign.${campaign.id}`,
              label: `campaign ${campaign.name} ${started ? "started" : "ended"}`,
              value: started ? campaign.startsOn : (campaign.endsOn ?? on),
              unit: "date",
              source: { table: "campaigns", ids: [campaign.id] },
            }),
          ],
          text: started
            ? pen.say(
                `活动「${campaign.name}」${pen.day(campaign.startsOn)}开始。`,
                `The campaign “${campaign.name}” started on ${pen.day(campaign.startsOn)}.`,
              )
            : pen.say(
                `活动「${campaign.name}」已在 ${pen.day(campaign.endsOn ?? on)}结束。`,
                `The campaign “${campaign.name}” ended on ${pen.day(campaign.endsOn ?? on)}.`,
              ),
        }),
      },
    ];
  });
}

/** Spending of one campaign that changed with the visits. */
export function spendClues(one: Case): Clue[] {
  if (one.problem.signal.metric !== "visitors" || one.problem.where.product) return [];
  const byCampaign = new Map<string, Map<Day, number>>();
  for (const row of one.day.campaignDays) {
    const days = byCampaign.get(row.campaign) ?? new Map<Day, number>();
    byCampaign.set(row.campaign, days.set(row.day, row.spend));
  }
  return [...byCampaign].flatMap(([campaign, days]) => {
    const spend = one.day.days.map((day) => days.get(day) ?? 0);
    const length = Math.max(1, daysBetween(one.onset, one.day.date) + 1);
    const [now, before] = [mean(spend.slice(-length)), mean(spend.slice(-length - 14, -length))];
    const change = before > 0 ? now / before - 1 : now > 0 ? 1 : 0;
    if (Math.sign(change) !== (one.down ? -1 : 1) || Math.abs(change) < 0.25) return [];
    const info = one.day.campaigns.find((other) => other.id === campaign);
    const fits = info ? (reaches(info, one) ?? -2) : 0;
    const { pen } = one;
    const source = {
      table: "campaign_daily",
      filter: `campaign ${campaign}`,
      rows: days.size,
      period: { from: addDays(one.onset, -14), to: one.day.date },
    };
    const { currency } = one.day.shop;
    return [
      {
        factor: "ad_budget" as const,
        where: { ...one.problem.where, campaign },
        on: one.onset,
        logit: 1.8 + fits + Math.min(1, Math.abs(change)),
        tell: () => ({
          evidence: [
            one.book.add({
              id: `${one.id}.spend.before`,
              label: "ad spend a day before",
              value: Math.round(before),
              unit: "money" as const,
              currency,
              source,
            }),
            one.book.add({
              id: `${one.id}.spend.now`,
              label: "ad spend a day now",
              value: Math.round(now),
              unit: "money" as const,
              currency,
              source,
            }),
          ],
          text: pen.say(
            `广告「${info?.name ?? campaign}」每天花费 ${pen.money(before)} → ${pen.money(now)}。`,
            `Spending on “${info?.name ?? campaign}” went ${pen.money(before)} → ${pen.money(now)} a day.`,
          ),
        }),
      },
    ];
  });
}
