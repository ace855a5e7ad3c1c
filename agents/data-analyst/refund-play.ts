import type { Fact } from "../../core/facts.ts";
import type { Dimension, Metric } from "../../core/metrics.ts";
import type { Desk } from "../playbook/desk.ts";
import { plainOf } from "../playbook/plain.ts";
import type { Brief, Play, PlayResult } from "../playbook/play.ts";
import { metricWord } from "../playbook/wording/words.ts";
import { breakdown, overview, periodOf, unknown } from "./metric-plays.ts";
import { movers } from "./movers-play.ts";

/** What goes back most is a question about goods, though it may name none. */
const ofGoods =
  /退.{0,8}最(?:多|高|厉害|频繁|狠)|最(?:常|容易|多)被?退|[老总经常]被?退|退得.{0,2}(?:厉害|多|狠)|\b(?:most|often|frequently)\b.{0,12}\b(?:returns?|returned|refunded|sent back)\b|\b(?:returned|refunded|sent back)\b.{0,8}\b(?:most|often)\b/iu;
const why = /为什么|为啥|怎么(?:回事|会|突然|这么)|原因|\bwhy\b/;
const ofRefunds = new Set<Metric>(["refund_rate", "refund_amount", "revenue"]);
/** What goes back most is ranked by money: by the rate a single order that came back would be first. */
async function mostReturned(brief: Brief, desk: Desk, by: Dimension): Promise<PlayResult> {
  const told = await breakdown(brief, desk, "refund_amount", by);
  const [first] = Array.isArray(told.view["rows"]) ? (told.view["rows"] as { now: Fact }[]) : []; // made by breakdown
  return first?.now.value ? told : unknown(metricWord("refund_amount", desk.language), desk);
}
/** Bare 退款 by product is the rate; the amount where it is asked for. Metrics of another kind are answered beside it. */
export const refunds: Play = (brief, desk) => {
  const most = ofGoods.test(brief.text);
  const by = brief.dimensions[0] ?? (most ? "product" : undefined);
  // "Why are refunds up?": by the goods whose refunds moved most.
  if (!by && why.test(plainOf(brief.text)) && brief.metrics.every((metric) => ofRefunds.has(metric)))
    return movers({ ...brief, metrics: ["refund_amount"], dimensions: ["product"] }, desk);
  const amount = /多少钱|金额|额|amount|how much|money/i.test(brief.text) && !brief.metrics.includes("refund_rate");
  if (by && most && !brief.metrics.includes("refund_rate"))
    return mostReturned({ ...brief, period: periodOf(brief, desk, 28) }, desk, by);
  if (by) return breakdown(brief, desk, amount ? "refund_amount" : "refund_rate", by);
  const others = brief.metrics.filter((metric) => !ofRefunds.has(metric));
  const metrics: Metric[] =
    others.length > 0 ? [...new Set(brief.metrics)] : ["refund_rate", "refund_amount", "revenue"];
  return overview(others.length > 0 ? brief : { ...brief, period: periodOf(brief, desk, 7) }, desk, metrics);
};
