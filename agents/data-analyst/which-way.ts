import type { Fact } from "../../core/facts.ts";
import { plainOf } from "../playbook/plain.ts";

const either =
  /[多涨升好高赚增快].{0,5}还是.{0,5}[少跌降差低亏减慢]|[少跌降差低亏减慢].{0,5}还是.{0,5}[多涨升好高赚增快]|(?:有没有|是不是|是否)(?:在)?(?:涨|跌|增长|进步|下滑|变好|变差|提升)|\b(?:better or worse|worse or better|more or less|less or more|up or down|down or up|(?:higher|above) or (?:lower|below))\b|\b(?:did|have|are|is|has) (?:we|our|the|sales|revenue|orders|traffic|it)\b.{0,30}\b(?:grow|grown|growing|improv\w+|better|worse)\b/u;

type Line = { readonly word: string; readonly now: Fact; readonly before: Fact; readonly change: Fact };
/** "More or less than last month?": which way the first figure went, said before all figures; null where nobody asked. */
export function wayOf(text: string, [line]: readonly Line[]) {
  if (!line || !either.test(plainOf(text))) return null;
  const [now, before] = [line.now.value, line.before.value];
  if (typeof now !== "number" || typeof before !== "number") return null;
  return { ...line, more: now > before, same: now === before };
}
