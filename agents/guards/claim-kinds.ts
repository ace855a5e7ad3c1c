import type { Fact } from "../../core/facts.ts";
import { isChange, type Statement } from "./statement.ts";

const level =
  /(?:是|为|的|was|were|(?<!(?:change|rise|fall|drop|increase|decrease|decline|growth|move) )of|came to|stood at|从|由)\s*$/iu;
const moveOf = /(?:变化|变动|幅度|涨跌幅|增幅|降幅|跌幅|涨幅|增速|环比|同比)[^‹,，。]{0,6}$/u;
const move =
  /(?:变化|变动|幅度|涨跌幅|环比|同比|(?<!ex)change(?: of)?:?|\bgained|\blost|\bby)\s*[是为:：]?\s*$|(?:了|明显|rose|fell|\bup|\bdown|grew|shrank)\s*[（(]\s*$/iu;
const movesBy = /(?:up|down|rose|fell|by) *$/i;

const orderFields: readonly (readonly [RegExp, (fact: Fact) => boolean])[] = [
  [/(?:状态是|状态:|status)\s*$/iu, ({ unit }) => unit === "text"],
  [/(?:合计|总价是|金额)\s*$/u, ({ unit }) => unit === "money"],
  [/\b(?:total is|comes to)\s*$/i, ({ unit }) => unit !== "text" && unit !== "instant"],
  [/(?:下单时间|\bplaced on)\s*$/iu, ({ unit }) => unit === "instant" || unit === "date"],
];

/** A change in the place of a level, or a level in that of a change; a fact of another order than the one that is named. */
export function kindFault({ words, facts }: Statement): string | undefined {
  for (const [at, fact] of facts.entries()) {
    const before = words.split(`‹${at}›`)[0] ?? "";
    if (orderFields.some(([field, holds]) => field.test(before) && !holds(fact)))
      return "a fact stands where another kind of fact is said";
    if (typeof fact.value !== "number") continue;
    if (isChange(fact) && level.test(before) && !moveOf.test(before) && !movesBy.test(before))
      return "a change stands where a value is said";
    if (!isChange(fact) && fact.source.metric && move.test(before)) return "a value stands where a change is said";
  }
  const orderOf = (label: string) => /\border (\S+)$/.exec(label)?.[1];
  const orders = new Set(facts.flatMap(({ label }) => orderOf(label) ?? []));
  const named = [...orders].filter((order) => words.includes(order));
  return orders.size > Math.max(1, named.length) || (named.length > 0 && named.length < orders.size)
    ? "its facts are of another order"
    : undefined;
}
