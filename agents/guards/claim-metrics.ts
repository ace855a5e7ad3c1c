import type { Fact } from "../../core/facts.ts";
import { readMetrics } from "../playbook/understanding/mentions.ts";
import { matched, metricOf, type Statement } from "./statement.ts";

/** A share's words name what it is a share of, besides what it is. */
const shareOf: Readonly<Record<string, readonly string[]>> = {
  conversion_rate: ["visitors", "buyers"],
  cart_rate: ["visitors", "carts"],
  refund_rate: ["refund_amount", "revenue"],
};
const isOf = (said: string, { source, unit }: Fact): boolean =>
  said === source.metric || (unit === "share" && (shareOf[source.metric ?? ""] ?? []).includes(said));
const portions = /‹\d+› (?:of|among) (?:the |all )?\w+|made up|占‹|方面/i;
/** Words for a number that name its metric without its name. */
const phrases: readonly (readonly [RegExp, readonly string[]])[] = [
  [/卖了\s*‹(\d+)›|\b(?:took|sold (?:goods )?for)\s*‹(\d+)›/iu, ["revenue", "net_revenue"]],
  [/来了\s*‹(\d+)›|‹(\d+)› (?:people|visitors) (?:visited|came)/iu, ["visitors"]],
  [
    /(?<!分)占\s*‹(\d+)›|‹(\d+)› of (?:all |the )?visitors/iu,
    ["conversion_rate", "cart_rate", "view_rate", "bounce_rate"],
  ],
];

/** Words of one metric beside a fact of another. */
export function metricFault(statement: Statement): string | undefined {
  const named = (part: string): string[] => readMetrics(part).map(({ metric }) => metric);
  for (const [pattern, metrics] of phrases) {
    const [, one, two] = pattern.exec(statement.words) ?? [];
    const fact = statement.facts[Number(one ?? two)];
    const metric = fact && metricOf(fact);
    if (metric && !metrics.includes(metric)) return `it speaks of ${metrics[0]}, and its fact is of ${metric}`;
  }
  const inOrder = /respectively|分别|\bwere ‹\d+› and ‹\d+›/iu.test(statement.words) ? named(statement.words) : [];
  const measuredAll = statement.facts.filter((fact) => metricOf(fact));
  if (inOrder.length > 1 && measuredAll.length % inOrder.length === 0) {
    const astray = measuredAll.find((fact, at) => metricOf(fact) !== inOrder[at % inOrder.length]);
    if (astray) return `its facts come in another order than their names (${metricOf(astray)})`;
  }
  for (const { mentions: said, own } of matched(statement, named)) {
    const measured = own.filter((fact) => metricOf(fact));
    if (said.length === 0 || measured.length !== own.length || measured.length === 0) continue;
    const portion = portions.test(statement.words);
    const wrong = measured.find(
      (fact) => !said.includes(metricOf(fact) ?? "") && !(portion && said.every((each) => isOf(each, fact))),
    );
    if (wrong) return `it speaks of ${said[0]}, and its fact is of ${metricOf(wrong)}`;
  }
  return undefined;
}
