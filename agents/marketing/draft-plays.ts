import { listCampaignPlans } from "../../tools/campaigns/list-campaign-plans.ts";
import { planAdBudget } from "../../tools/campaigns/plan-ad-budget.ts";
import { reportCampaignPlan } from "../../tools/campaigns/report-campaign-plan.ts";
import { saveCampaignPlan } from "../../tools/campaigns/save-campaign-plan.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { noData } from "../playbook/no-data.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Brief, Play, PlayResult } from "../playbook/play.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";
import { kindWord } from "./campaign-words.ts";

const drafts =
  /草案|草稿|活动日历|活动计划|排期|\b(?:drafts?|drafted|campaign calendar|calendar of campaigns|planned campaigns?)\b/iu;
const outcome =
  /复盘|兑现|达到预期|符合预期|预测准|跟预测|和预测|比预测|预期相比|\b(?:post-?mortem|as (?:planned|predicted|foreseen|forecast)|against (?:the |its )?(?:plan|forecast|prediction)|versus (?:the )?forecast|debrief)\b/iu;
const budget =
  /(?:广告|推广|投放).{0,8}(?:预算|钱|花费).{0,8}(?:怎么|如何|分|调|挪|给|放|投)|预算.{0,6}(?:怎么分|分配|调配|挪)|多投|少投|边际|\b(?:(?:re)?allocate|shift|move|split|rebalance)\b.{0,24}\b(?:ad |ads |advertising )?(?:budget|spend|money)\b|\bmarginal return|\b(?:spend|put) more on which\b|\bwhich (?:ad|campaign).{0,20}more (?:budget|money)/iu;
const dropping = /删|撤掉|不要了|取消.{0,6}(?:草案|草稿)|\b(?:drop|delete|remove|discard|scrap)\b/iu;

/** What of the drafts is meant, by the words; nothing where the question is about campaigns that ran. */
export function draftQuestion(text: string): "list" | "report" | "budget" | "drop" | null {
  const plain = toSimplified(text.normalize("NFKC"));
  if (budget.test(plain)) return "budget";
  if (outcome.test(plain)) return "report";
  if (!drafts.test(plain)) return null;
  return dropping.test(plain) ? "drop" : "list";
}

const names = [
  "name",
  "id",
  "from",
  "to",
  "discount",
  "budget",
  "segment",
  "segment.version",
  "skus",
  "foreseen",
  "units",
  "units.low",
  "units.high",
  "usual",
  "revenue",
  "revenue.low",
  "revenue.high",
];
const planView = ({ facts }: Called, prefix: string) =>
  Object.fromEntries(names.map((name) => [name.replace(".", "_"), facts.get(prefix + name)]));

async function listed(desk: Desk): Promise<{ called: Called; plans: { planId: string; kind: string }[] }> {
  const called = await desk.call(listCampaignPlans, {});
  return { called, plans: dataOf<{ plans: { planId: string; kind: string }[] }>(called)?.plans ?? [] };
}
async function list(desk: Desk): Promise<PlayResult> {
  const { called, plans } = await listed(desk);
  const rows = plans.map(({ kind }, at) => ({ kind: kindWord(kind, desk.language), ...planView(called, `${at}.`) }));
  return { template: "campaign-drafts", view: { rows, count: called.facts.find("count") ?? null } };
}
async function report(desk: Desk): Promise<PlayResult> {
  const called = await desk.call(reportCampaignPlan, {});
  const data = dataOf<{ over: boolean; foreseen: boolean; verdict: string | null }>(called);
  if (!data)
    return noData(
      desk,
      ["活动复盘", "A campaign against its forecast"],
      ["还没有保存过的活动草案", "no draft of a campaign was kept"],
      ["先让我出一个活动方案并批准保存。", "Let me draft a campaign, and approve it."],
    );
  const { get } = called.facts;
  return {
    template: "campaign-report",
    view: {
      ...planView(called, ""),
      ...data,
      days: get("days"),
      sold: get("sold"),
      earned: get("earned"),
      before: get("before"),
      earned_before: get("earned.before"),
    },
  };
}
async function adBudget(desk: Desk): Promise<PlayResult> {
  const called = await desk.call(planAdBudget, {});
  const data = dataOf<{ campaigns: { known: boolean; why: string | null }[]; move: object | null }>(called);
  if (!data) return refused(called, desk.language) ?? { template: "campaign-budget", view: { rows: [] } };
  const { get } = called.facts;
  const rows = data.campaigns.map((each, at) => ({
    ...each,
    ...Object.fromEntries(
      ["name", "days", "spend", "revenue", "marginal", "marginal.low", "marginal.high"].map((name) => [
        name.replace(".", "_"),
        get(`${at}.${name}`),
      ]),
    ),
  }));
  const move = data.move
    ? Object.fromEntries(
        ["amount", "from", "to", "gain", "gain.low", "gain.high"].map((name) => [name.replace(".", "_"), get(name)]),
      )
    : null;
  return { template: "campaign-budget", view: { rows, move, least: get("least") } };
}
/** Takes away the draft whose name is said, or the only one. */
async function drop(brief: Brief, desk: Desk): Promise<PlayResult> {
  const { called, plans } = await listed(desk);
  const named = plans.filter((_, at) => brief.text.includes(String(called.facts.get(`${at}.name`).value)));
  const [meant] = named.length > 0 ? named : plans;
  if (!meant || (named.length !== 1 && plans.length !== 1)) return list(desk);
  const asked = await desk.call(saveCampaignPlan, { planId: meant.planId, drop: true });
  return (
    refused(asked, desk.language) ?? { template: "campaign-draft-kept", view: { drop: true, ...planView(asked, "") } }
  );
}

/** A question about drafts, their outcome or the budget of ads; undefined where it is none. */
export async function ofDrafts(brief: Brief, desk: Desk): Promise<PlayResult | undefined> {
  switch (draftQuestion(brief.text)) {
    case "list":
      return list(desk);
    case "report":
      return report(desk);
    case "budget":
      return adBudget(desk);
    case "drop":
      return drop(brief, desk);
    default:
      return undefined;
  }
}
/** A play that first looks whether a draft is meant. */
export const afterDrafts =
  (play: Play): Play =>
  async (brief, desk) =>
    (await ofDrafts(brief, desk)) ?? play(brief, desk);
