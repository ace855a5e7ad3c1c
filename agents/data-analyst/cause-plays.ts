import { compareMetric } from "../../tools/metrics/compare-metric.ts";
import { getInspection } from "../../tools/reports/get-inspection.ts";
import { getFunnel } from "../../tools/traffic/get-funnel.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Brief, Play, PlayResult, Plays } from "../playbook/play.ts";
import { metricWord } from "../playbook/wording/words.ts";
import { compareOf, periodOf } from "./metric-plays.ts";

type Report = { findings: { texts: string[]; metric: string; product: string | null; evidence: string[] }[] };

async function funnelSteps(brief: Brief, desk: Desk) {
  const period = periodOf(brief, desk);
  const before = compareOf(brief, period);
  const funnel = await desk.call(getFunnel, {
    ...period,
    beforeFrom: before.from,
    beforeTo: before.to,
    ...(brief.where.product ? { product: brief.where.product } : {}),
  });
  const steps = dataOf<{ steps: string[] }>(funnel)?.steps ?? [];
  return steps.map((name) => ({
    word: metricWord(name, desk.language),
    now: funnel.facts.get(`${name}.now`),
    before: funnel.facts.get(`${name}.before`),
    change: funnel.facts.get(`${name}.change`),
  }));
}

/** Why something moved: the two values, what the inspection of that day found, and the funnel step by step. */
const cause: Play = async (brief, desk): Promise<PlayResult> => {
  const metric = brief.metrics[0] ?? (brief.intent === "product_diagnosis" ? "revenue" : "conversion_rate");
  const period = periodOf(brief, desk);
  const before = compareOf(brief, period);
  const where = Object.keys(brief.where).length > 0 ? { where: brief.where } : {};
  const compared = await desk.call(compareMetric, {
    metric,
    ...period,
    beforeFrom: before.from,
    beforeTo: before.to,
    ...where,
  });
  const no = refused(compared, desk.language);
  if (no) return no;
  const inspection = await desk.call(getInspection, { date: period.to, language: desk.language });
  const found = dataOf<Report>(inspection)?.findings ?? [];
  const fitting = found.filter((each) => !brief.where.product || each.product === brief.where.product);
  const findings = fitting.map((each) => ({ text: each.texts.join("\n") }));
  const cites = fitting.flatMap((each) => each.evidence).flatMap((id) => inspection.facts.find(id) ?? []);
  return {
    template: "cause",
    cites,
    view: {
      period,
      before,
      word: metricWord(metric, desk.language),
      now: compared.facts.get("now"),
      was: compared.facts.get("before"),
      change: compared.facts.get("change"),
      findings,
      steps: await funnelSteps(brief, desk),
      note: "",
    },
  };
};

export const causePlays: Plays = { conversion_cause: cause, get_funnel: cause, product_diagnosis: cause };
