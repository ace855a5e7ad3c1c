import { readMetrics } from "../playbook/understanding/mentions.ts";
import { isChange, type Statement } from "./statement.ts";

const level =
  /(?:是|为|的|was|were|(?<!(?:change|rise|fall|drop|increase|decrease|decline|growth|move) )of|came to|stood at|\bfrom|(?<!\b(?:due|owing|thanks) )\bto|\bpreviously|从|由|[至到])\s*$/iu;
/** "**Revenue**: ‹0›" states a value. */
const headed = /([^\n,，;；(（]{2,120}?)\**\s*[:：]\s*$/u;
const moveOf = /(?:变化|变动|幅度|涨跌幅|增幅|降幅|跌幅|涨幅|增速|环比|同比)[^‹,，。]{0,6}$/u;
const move =
  /(?:变化|变动|幅度|涨跌幅|(?:环比|同比)(?:增长|上升|下降|下滑|减少|走[高低])?|(?<!ex)change(?: of)?:?|缩水|\bgained|\blost|\bby)\s*[是为:：]?\s*$|(?:了|明显|rose|fell|\bup|\bdown|grew|shrank)\s*[（(]\s*$/iu;
const moving =
  /变|涨|跌|增|降|环比|同比|chang|ros|r[ai]se|fell|fall|grew|growth|drop|declin|decreas|increas|gain|lost|loss|shr[aiu]nk|slip|slid|climb|up\b|down\b|differ/iu;
/** "The change in revenue was": whatever stands before the figure, a change is announced. */
const announced =
  /(?:变化|变动|增减|波动|涨跌|幅度|环比|同比|相对|较|[跟与和比][^‹,，。;；]{1,12}比)[^‹。;；\n]{0,24}$|\b(?:chang(?:e|ed|es)|comes to|shift(?:s|ed)?|move(?:s|d|ment)?|swing|difference|delta|works out (?:to|at))\b[^‹.;\n]{0,50}$/iu;
const movesBy = /(?:up|down|rose|fell|by) *$/i;

/** A change in the place of a level, or a level in that of a change; a fact of another order than the one that is named. */
export function kindFault({ words, facts }: Statement): string | undefined {
  for (const [at, fact] of facts.entries()) {
    const before = words.split(`‹${at}›`)[0] ?? "";
    if (typeof fact.value !== "number") continue;
    const after = words.split(`‹${at}›`)[1] ?? "";
    const isCompared = /^\s*[(（][^)）]*(?:vs|against|较|比|对)/iu.test(after);
    const [, head = ""] = headed.exec(before) ?? [];
    const valueSaid = level.test(before) || (readMetrics(head).length > 0 && !moving.test(head));
    if (
      isChange(fact) &&
      valueSaid &&
      !isCompared &&
      !moveOf.test(before) &&
      !announced.test(before) &&
      !movesBy.test(before)
    )
      return "a change stands where a value is said";
    const inPath = /^\s*(?:→|➜|➡|->|到|至|to\b)/u.test(after) || /(?:→|➜|➡️?|->)\s*$/u.test(before);
    if (!isChange(fact) && fact.source.metric && !inPath && move.test(before))
      return "a value stands where a change is said";
  }
  const orderOf = (label: string) => /\border (\S+)$/.exec(label)?.[1];
  const orders = new Set(facts.flatMap(({ label }) => orderOf(label) ?? []));
  const named = [...orders].filter((order) => words.includes(order));
  return orders.size > Math.max(1, named.length) || (named.length > 0 && named.length < orders.size)
    ? "its facts are of another order"
    : undefined;
}
