import { spanDays } from "../analytics/demand/growth.ts";
import { type Demand, findDemand } from "../analytics/demand/opportunities.ts";
import { sum } from "../analytics/statistics.ts";
import type { Opportunity } from "../core/report.ts";
import { addDays } from "../core/time.ts";
import type { Writing } from "./findings.ts";

const atMost = 5;
const round = (value: number, digits = 4) => Number(value.toFixed(digits));

function textOf({ pen }: Writing, demand: Demand): string {
  const words = demand.terms.slice(0, 3);
  const quoted = pen.say(words.map((word) => `「${word}」`).join(""), words.map((word) => `“${word}”`).join(", "));
  const [searches, growth, ratio] = [
    pen.count(demand.searches),
    pen.percent(demand.growth.change),
    pen.count(round(demand.ratio, 2)),
  ];
  const [home, from] = [pen.where({ category: demand.category }), demand.spilloverFrom[0]];
  const spill =
    from === undefined
      ? ""
      : pen.say(
          `买家是在${pen.where({ category: from })}类目里搜的。`,
          ` Buyers look for it under ${pen.where({ category: from })}.`,
        );
  const lines =
    demand.sublines.length === 0
      ? ""
      : pen.say(`可细分:${demand.sublines.join("、")}。`, ` Sub-lines: ${demand.sublines.join(", ")}.`);
  return pen.say(
    `${quoted}近 ${spanDays} 天搜索 ${searches} 次(+${growth}),每件在售商品对应 ${ratio} 次搜索,供不应求,适合放进${home}。${spill}${lines}`,
    `${quoted}: ${searches} searches in ${spanDays} days (+${growth}), ${ratio} searches per item on sale; it fits ${home}.${spill}${lines}`,
  );
}

/** Demand in the shop's own field that few items meet and that grows, best first. */
export function opportunitiesOf(writing: Writing): Opportunity[] {
  const { day, book } = writing;
  const newest = day.terms
    .map((row) => row.day)
    .sort()
    .at(-1);
  if (!newest) return [];
  const visitors = sum(day.whole?.visitors.slice(-spanDays) ?? []);
  const valueOfSearch = visitors > 0 ? sum(day.whole?.revenue.slice(-spanDays) ?? []) / visitors : 100;
  const categories = [
    ...new Set([...day.products.values()].filter((info) => info.status === "active").map((info) => info.category)),
  ];
  const best = findDemand(day.terms, { date: newest, categories, valueOfSearch }).slice(0, atMost);
  return best.map((demand, at) => {
    const source = {
      table: "search_terms",
      filter: `term in (${demand.terms.join(", ")})`,
      period: { from: addDays(newest, 1 - spanDays), to: newest },
    };
    const fact = (name: string, label: string, value: number, unit: "count" | "change" | "ratio") =>
      book.add({
        id: `opportunity.${at}.${name}`,
        label: `${label}: ${demand.terms[0] ?? ""}`,
        value: round(value),
        unit,
        source,
      });
    return {
      terms: demand.terms,
      category: demand.category,
      searches: demand.searches,
      growth: round(demand.growth.change),
      supplyDemandRatio: round(demand.ratio),
      ...(demand.spilloverFrom.length > 0 ? { spilloverFrom: demand.spilloverFrom } : {}),
      sublines: demand.sublines,
      score: round(demand.score, 2),
      confidence: round(demand.confidence, 3),
      evidence: [
        fact("searches", "searches", demand.searches, "count"),
        fact("growth", "growth on the 28 days before", demand.growth.change, "change"),
        fact("ratio", "searches per item on sale", demand.ratio, "ratio"),
      ],
      text: textOf(writing, demand),
    };
  });
}
