import type { Fact } from "../../core/facts.ts";
import { readMetrics } from "../playbook/understanding/mentions.ts";
import { metricWords } from "../playbook/understanding/metric-words.ts";
import { withNames } from "./described-metrics.ts";
import { isChange, matched, metricOf, type Statement, type Surroundings } from "./statement.ts";

/** A share's words name what it is a share of, besides what it is. */
const shareOf: Readonly<Record<string, readonly string[]>> = {
  conversion_rate: ["visitors", "buyers"],
  cart_rate: ["visitors", "carts"],
  refund_rate: ["refund_amount", "revenue"],
};
const isOf = (said: string, { source, unit }: Fact): boolean =>
  said === source.metric || (unit === "share" && (shareOf[source.metric ?? ""] ?? []).includes(said));
const portions =
  /‹\d+› (?:of|among) (?!(?:the )?(?:week|month|day|year|yesterday|last|this|previous|prior)\b)(?:the |all )?\w+|made up|占‹/i;
/** Words for a number that name its metric without its name. */
const phrases: readonly (readonly [RegExp, readonly string[]])[] = [
  [/卖了\s*‹(\d+)›|\b(?:took|earned|sold (?:goods )?for|sold(?= ‹\d+› worth))\s*‹(\d+)›/iu, ["revenue", "net_revenue"]],
  [/来了\s*‹(\d+)›|‹(\d+)› (?:people|visitors) (?:visited|came)/iu, ["visitors"]],
  [
    /(?<!分)占\s*‹(\d+)›|‹(\d+)› of (?:all |the )?visitors/iu,
    ["conversion_rate", "cart_rate", "view_rate", "bounce_rate"],
  ],
  [
    /(?:下单|付款|购买|成交)的?占\s*‹(\d+)›|‹(\d+)› of (?:all |the )?visitors (?:bought|ordered|purchased|paid|placed)\b/iu,
    ["conversion_rate"],
  ],
  [/(?:平均每单|每单平均)\s*‹(\d+)›|\baverage order (?:was |is )?(?:worth )?‹(\d+)›/iu, ["aov"]],
  [/成交\s*‹(\d+)›\s*[单笔]|\bbrought(?: in)? ‹(\d+)› orders\b/iu, ["orders"]],
];
/** Metrics that the words name, by their names or by what is said of them. */
const spokenOf = ({ words }: Statement): number =>
  new Set(readMetrics(withNames(words)).map(({ metric }) => metric)).size +
  phrases.filter(([pattern]) => pattern.test(words)).length;

/** "As to refunds, the refund rate was": a topic is no metric where one is named besides. */
const withoutTopic = (part: string): string => {
  const rest = part.replace(/\p{Script=Han}{1,6}(?:方面|这块|这边|这里|情况|而言)/u, " ");
  return readMetrics(rest).length > 0 ? rest : part;
};
const named = (part: string): string[] => readMetrics(withoutTopic(withNames(part))).map(({ metric }) => metric);

/** What is said of a number, and the metric that only that is said of. */
function phraseFault({ words, facts }: Statement): string | undefined {
  for (const [pattern, metrics] of phrases) {
    const [, one, two] = pattern.exec(words) ?? [];
    const fact = facts[Number(one ?? two)];
    const metric = fact && metricOf(fact);
    if (metric && !metrics.includes(metric)) return `it speaks of ${metrics[0]}, and its fact is of ${metric}`;
  }
  return undefined;
}

/** Values of more metrics than the words speak of: one of them is not what it is taken for. */
function strayKind(statement: Statement, all: ReadonlySet<string>): string | undefined {
  const { words, facts } = statement;
  const kinds = new Set(facts.flatMap((fact) => (isChange(fact) ? [] : (metricOf(fact) ?? []))));
  const shares = new Set(facts.flatMap((fact) => (fact.unit === "share" ? (metricOf(fact) ?? []) : [])));
  // "‹0› of the visitors bought": a share may stand beside what it is of.
  const portioned = shares.size < 2 && portions.test(words);
  // "The former is at ‹0›, the latter at ‹1›": named before, and none is named here.
  const before = spokenOf(statement) === 0 && [...kinds].every((kind) => all.has(kind));
  return kinds.size > Math.max(1, spokenOf(statement)) && !portioned && !before
    ? `its facts are of ${[...kinds].join(" and ")}, and it does not speak of so many`
    : undefined;
}

/** "A and B were ‹0› and ‹1›": in the order of their names. */
function orderFault({ words, facts }: Statement): string | undefined {
  const inOrder = /respectively|分别|\bwere ‹\d+› and ‹\d+›/iu.test(words) ? named(words) : [];
  const measured = facts.filter((fact) => metricOf(fact));
  if (inOrder.length < 2 || measured.length % inOrder.length > 0) return undefined;
  const astray = measured.find((fact, at) => metricOf(fact) !== inOrder[at % inOrder.length]);
  return astray && `its facts come in another order than their names (${metricOf(astray)})`;
}

/** "Visitors went from ‹0› to ‹1›, revenue fell, by ‹2›": a change is of what was named last, where names stand one by one. */
function lastNamed({ words, facts }: Statement): string | undefined {
  if (/分别|和|与|及|、|respectively|\band\b/iu.test(words)) return undefined;
  for (const [at, fact] of facts.entries()) {
    if (!isChange(fact) || !metricOf(fact)) continue;
    const last = named(words.split(`‹${at}›`)[0] ?? "").at(-1);
    if (last && last !== metricOf(fact) && named(words).length > 1)
      return `it speaks of ${last}, and its fact is of ${metricOf(fact)}`;
  }
  return undefined;
}

/** Metrics that a text names or describes. */
export const metricsSpoken = (text: string): string[] => [
  ...named(text),
  ...phrases.filter(([pattern]) => pattern.test(text)).flatMap(([, metrics]) => metrics),
];
/** A figure of a metric that the answer speaks of nowhere, though it speaks of others. */
function unspoken({ facts }: Statement, spoken: ReadonlySet<string>): string | undefined {
  const stray = spoken.size > 0 ? facts.find((fact) => metricOf(fact) && !isSpoken(fact, spoken)) : undefined;
  return stray && `the answer does not speak of ${metricOf(stray)}, of which one of its facts is`;
}
/** A metric without words of its own cannot be told to be missing. */
const isSpoken = (fact: Fact, spoken: ReadonlySet<string>): boolean =>
  !Object.hasOwn(metricWords, metricOf(fact) ?? "") ||
  spoken.has(metricOf(fact) ?? "") ||
  (shareOf[metricOf(fact) ?? ""] ?? []).some((part) => spoken.has(part));

/** Words of one metric beside a fact of another. */
export function metricFault(statement: Statement, { spoken }: Surroundings): string | undefined {
  const fault =
    phraseFault(statement) ??
    strayKind(statement, spoken) ??
    unspoken(statement, spoken) ??
    orderFault(statement) ??
    lastNamed(statement);
  if (fault) return fault;
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
