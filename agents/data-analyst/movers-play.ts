import { compareMetric } from "../../tools/metrics/compare-metric.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";
import type { Brief, Play } from "../playbook/play.ts";
import { choose, dimensionWord, metricWord } from "../playbook/wording/words.ts";
import { compareOf, periodOf } from "./metric-plays.ts";

const gained =
  /涨|增|升|进步|走高|\b(?:gain\w*|grew|gr[ao]w\w*|rose|ris\w+|increas\w*|improv\w*|climb\w*|up|more|growth)\b/;
/** Gains where only a rise is named; else losses, which is what most ask about. */
function orderOf({ text, direction }: Brief): "loss" | "gain" {
  if (direction) return direction === "up" ? "gain" : "loss";
  return gained.test(plainOf(text)) ? "gain" : "loss";
}

/** What lost or gained most against the period before: ranked by the difference, not by size. */
export const movers: Play = async (brief, desk) => {
  const order = orderOf(brief);
  const period = periodOf(brief, desk, 7);
  const before = compareOf(brief, period);
  const metric = brief.metrics[0] ?? "revenue";
  const by = brief.dimensions[0] ?? "product";
  const called = await desk.call(compareMetric, {
    metric,
    ...period,
    beforeFrom: before.from,
    beforeTo: before.to,
    by,
    order,
    limit: 8,
    ...(Object.keys(brief.where).length > 0 ? { where: brief.where } : {}),
  });
  const word = metricWord(metric, desk.language);
  const data = dataOf<{ rows: { key: string | null; label: string | null }[]; known: boolean }>(called);
  const unknown = {
    template: "no-data",
    view: {
      what: word,
      why: choose(desk.language, "这两段时间没有可比的数据", "these two periods hold nothing to compare"),
      offer: choose(desk.language, "换一个时间段再看。", "Ask for other days."),
    },
  };
  if (!data) return refused(called, desk.language) ?? unknown;
  if (data.rows.length === 0) return unknown;
  const get = called.facts.get;
  return {
    template: "traffic-movers",
    view: {
      period,
      before,
      word,
      by: dimensionWord(by, desk.language),
      loss: order === "loss",
      total: data.known,
      now: get("now"),
      beforeTotal: get("before"),
      change: get("change"),
      rows: data.rows.map((row, index) => ({
        label: row.label || row.key || choose(desk.language, "(未标明)", "(not given)"),
        now: get(`${index}.now`),
        before: get(`${index}.before`),
        change: get(`${index}.change`),
        difference: get(`${index}.difference`),
      })),
    },
  };
};
