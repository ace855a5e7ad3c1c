import type { Fact } from "../../core/facts.ts";
import type { Metric } from "../../core/metrics.ts";
import { plainOf } from "../playbook/plain.ts";

const low = /least|lowest|smallest|fewest|bottom|最少|最低|最小|倒数/;
const bad = /worst|poor|最差|最糟|最烂|垫底|卖不动/;
const good = /best|最好|最佳|最棒/;
/** The less of it, the better. */
const lessIsBetter: ReadonlySet<Metric> = new Set<Metric>([
  "refund_rate",
  "refund_amount",
  "bounce_rate",
  "ship_hours",
  "response_seconds",
]);

/** Whether a question wants the low end of a ranking: "worst" is the least revenue, but the highest refund rate. */
export function wantsLow(said: string, metric: Metric): boolean {
  const text = plainOf(said);
  if (low.test(text)) return true;
  return lessIsBetter.has(metric) ? good.test(text) : bad.test(text);
}

const whichOne =
  /(?:哪(?:一?个|[天周月款件省种]|些)?|谁|什么).*(?:最|垫底|倒数)|最.{1,8}(?:是哪|是谁|的是)|\b(?:which|what|who)\b.*\b(?:most|least|fewest|best|worst|highest|lowest|biggest|smallest|top|bottom)\b/u;
/** "Which channel has the lowest …?": one is asked for. */
export const asksWhichOne = (text: string): boolean => whichOne.test(plainOf(text));

type Row = { readonly label: string; readonly now: Fact };
/** More than this share a place, and naming them says nothing. */
const mostTied = 3;
/** The row that was asked for, said before the list, or the few that share its place; null where nobody asked for one. */
export function extremeOf(text: string, metric: Metric, rows: readonly Row[]) {
  const known = rows.filter(({ now }) => typeof now.value === "number");
  if (!asksWhichOne(text) || known.length < 2) return null;
  const least = wantsLow(text, metric);
  const sorted = [...known].sort(
    (left, right) => (least ? 1 : -1) * (Number(left.now.value) - Number(right.now.value)),
  );
  const [first] = sorted;
  const tied = sorted.filter(({ now }) => now.value === first?.now.value);
  return first && tied.length <= Math.min(mostTied, known.length - 1)
    ? { labels: tied.map(({ label }) => label), now: first.now, low: least }
    : null;
}
