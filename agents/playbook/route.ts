import { asksForSegment } from "../../tools/segments/asks-for-segment.ts";
import { customerAsked, customerNamed } from "./customer-named.ts";
import { wishIn } from "./order-wishes.ts";
import { plainOf } from "./plain.ts";
import { numbersBesideDates } from "./plain-dates.ts";
import { type Brief, slot } from "./play.ts";
import { asksForStored, restoresSegment } from "./saved-as.ts";
import { askedSign } from "./signs/asked-signs.ts";
import { asksBareMetric } from "./signs/bare-metric.ts";
import { bestSold, stockOfThem } from "./signs/best-sellers.ts";
import { flowSaid } from "./signs/flow-signs.ts";
import { peopleSign } from "./signs/people-signs.ts";
import { asksWhatGoesWith } from "./signs/recommend-signs.ts";
import { shopSign } from "./signs/shop-signs.ts";
import { canSplit, splitsOf } from "./splits.ts";
import { isTarget, skillOf, type Target } from "./targets.ts";
import type { ToolGuess } from "./understanding/tool-guess.ts";
import type { Guess } from "./understanding/understand.ts";

/** What both models say of a message: its skill in its conversation, and the tool that its words ask for. */
export type Guesses = { readonly skills: readonly Guess[]; readonly tools: readonly ToolGuess[] };
export type Route = { readonly target: Target; readonly confidence: number };

/** What an order that is named by its number may be asked or told. */
const ofOneOrder: ReadonlySet<Target> = new Set([
  "get_order",
  "find_orders",
  "tag_orders",
  "remark_orders",
  "refund_order",
  "cancel_order",
  "change_order",
  "unpaid_recovery",
]);
/** Figures of traffic: only these become a split by hours, weekdays, campaigns or two dimensions. */
const splittable: ReadonlySet<Target> = new Set([
  "sales_overview",
  "traffic_sources",
  "compare_channels",
  "product_ranking",
  "kpi_compare",
]);
/** How much the skill weighs against the tool, and what a skill outside of the likeliest four counts for; fitted on the
 * sentences of voices that the model had not seen. */
const skillWeight = 0.4;
const unlikely = 0.05;
/** How much likelier a target is where words name it: they are right nineteen times in twenty, but few sentences hold them. */
const signWeight = 40;

const oneOrderWords: Partial<Record<Target, RegExp>> = {
  refund_order: /退|赔|补|返|\bref\w?nd|reimburs|\bback\b|compensat|\bcredit/iu,
  cancel_order: /取消|撤|作废|关闭|关掉|\bcancel|void|call off/iu,
};
/** Whether the words hold what a tool cannot do without. */
function holdsWhatItNeeds(target: Target, brief: Brief): boolean {
  switch (target) {
    case "get_customer_profile":
      return customerNamed(brief.text) !== null;
    case "get_order":
      return slot(brief, "order_id") !== undefined || /\d{4}/.test(numbersBesideDates(brief.text));
    // Taking money back or an order with it is never guessed from a message that says nothing of the kind.
    case "refund_order":
    case "cancel_order":
      return slot(brief, "order_id") !== undefined || (oneOrderWords[target]?.test(plainOf(brief.text)) ?? true);
    case "get_traffic_breakdown":
      // What cannot be told for each part of the visitors has its own figures, by one dimension.
      return splitsOf(brief).length > 0 && (canSplit(brief.metrics) || splitsOf(brief).length > 1);
    // A file is a wish beside the question: it is read before.
    case "export_csv":
      return false;
    default:
      return true;
  }
}

/** Both models and the words that name a target, over what is possible at all. */
function likeliest(brief: Brief, { skills, tools }: Guesses): Route {
  const named = slot(brief, "order_id") !== undefined;
  const changes = wishIn("merchant", brief.text, named, brief) !== undefined;
  const possible = (target: Target) =>
    (!named || ofOneOrder.has(target)) &&
    (!changes || skillOf[target] === "order_action") &&
    holdsWhatItNeeds(target, brief);
  const sign = shopSign(brief) ?? peopleSign(brief.text);
  let [best, most, sum]: [Target, number, number] = ["out_of_scope", 0, 0];
  for (const { target, probability } of tools) {
    if (!isTarget(target) || !possible(target)) continue;
    const skill = skills.find(({ intent }) => intent === skillOf[target])?.confidence ?? 0;
    const said = target === sign ? signWeight : 1;
    const score = said * probability * Math.max(skill, unlikely) ** skillWeight;
    sum += score;
    if (score > most) [best, most] = [target, score];
  }
  return { target: best, confidence: sum > 0 ? most / sum : 0 };
}

/** One figure, and whether it moved: two periods side by side. */
const gotWorse =
  /(?:有没有|是不是|是否|还是)?(?:变|更)(?:差|好|糟|坏|低|高)了?|恶化|改善|\b(?:got|gotten|get|become|became) (?:worse|better)|\b(?:worsen|improv)\w*/u;
const why = /为什么|为啥|怎么|原因|\bwhy\b/;
/** "The three that sold best, and are they in stock?" */
const soldBestInStock = ({ text, slots, compare }: Brief): boolean =>
  !compare && !slots["order_id"] && bestSold(plainOf(text)) !== null && stockOfThem.test(plainOf(text));
/** "Which channel has the lowest pay rate?": one figure, ranked along one dimension. */
const ranks = /最[高低多少好差大小]|\b(?:highest|lowest|best|worst|most|least|fewest)\b/u;
const asksForOne = ({ text, metrics, dimensions, compare }: Brief): boolean =>
  !compare &&
  (metrics.length === 1 || (metrics.length === 0 && dimensions[0] === "day")) &&
  dimensions.length === 1 &&
  dimensions[0] !== "product" &&
  ranks.test(plainOf(text)) &&
  !/质量|\bquality\b/u.test(plainOf(text)) &&
  !why.test(plainOf(text)) &&
  !/涨|跌|降|升|增|减|变|\b(?:los[et]|lost|drop|fell|gain|grew|ros|improv|declin|worsen|increas|decreas)/u.test(
    plainOf(text),
  );

/** A group of customers that is described by conditions, or those that were kept. */
const groupAsked = (brief: Brief): Target | undefined =>
  slot(brief, "order_id") === undefined &&
  (asksForSegment(brief.text) || asksForStored(brief.text) || restoresSegment(brief.text))
    ? "segment_customers"
    : undefined;
const goodsAsked = (brief: Brief): Target | undefined =>
  slot(brief, "order_id") === undefined && asksWhatGoesWith(brief.text) ? "recommend_products" : undefined;
const flowAsked = (brief: Brief): Target | undefined =>
  slot(brief, "order_id") === undefined ? flowSaid(brief.text)?.target : undefined;
function rankingAsked(brief: Brief): Target | undefined {
  if (soldBestInStock(brief)) return "forecast_cover";
  // How good a channel is takes more than one figure, and what is chance is told there.
  return asksForOne(brief) && shopSign(brief) !== "compare_channels" ? "sales_overview" : undefined;
}

/** One figure along one dimension, which a report around it would bury. */
function oneFigure(brief: Brief, likely: Route): Target | undefined {
  const [metric, second] = brief.metrics;
  const text = plainOf(brief.text);
  if (metric === undefined || second !== undefined || brief.dimensions.length !== 1 || why.test(text)) return undefined;
  const figures = splittable.has(likely.target) || likely.target === "get_traffic_breakdown";
  if (figures && gotWorse.test(text)) return "kpi_compare";
  // "The number of buyers by channel" is that figure, and not how good each channel is.
  const counted = /\bnumber of\b|\bhow many\b/u.test(text) && !brief.compare;
  if (counted && likely.target === "compare_channels" && shopSign(brief) !== "compare_channels")
    return "sales_overview";
  return metric === "orders" && likely.target === "find_orders" && !slot(brief, "order_id")
    ? "sales_overview"
    : undefined;
}

/** Signs that leave no doubt, whatever the models say. */
function plainlyAsked(brief: Brief, likely: Route): Target | undefined {
  const asked = askedSign(brief.text, slot(brief, "order_id") !== undefined) ?? groupAsked(brief);
  if (asked) return asked;
  const ranked = rankingAsked(brief);
  if (ranked) return ranked;
  const ofOrder = likely.confidence > 0.7 && ofOneOrder.has(likely.target);
  if (customerAsked(brief.text) && !slot(brief, "order_id") && !ofOrder && likely.target !== "copywriting")
    return "get_customer_profile";
  const figure = oneFigure(brief, likely);
  if (figure) return figure;
  if (isSplit(brief, likely.target)) return "get_traffic_breakdown";
  // What is asked for by its name alone is that figure, and no report, funnel or list of orders around it.
  const figures = likely.target === "sales_overview" || likely.target === "kpi_compare";
  return !figures && !brief.compare && brief.dimensions.length < 2 && asksBareMetric(brief.text)
    ? "sales_overview"
    : undefined;
}
function isSplit(brief: Brief, target: Target): boolean {
  const by = splitsOf(brief);
  const crossed = by.length === 2 || by.some((each) => each === "hour" || each === "weekday" || each === "campaign");
  const several = by.length === 1 && new Set(brief.metrics).size > 1 && canSplit(brief.metrics);
  return (crossed || several) && splittable.has(target) && !brief.compare && !why.test(plainOf(brief.text));
}
/** A question that leans on the one before it: it keeps its target, unless it splits it further ("按小时呢"). */
export const follow = (brief: Brief): Brief =>
  brief.target && isSplit(brief, brief.target) ? { ...brief, target: "get_traffic_breakdown" } : brief;

/** Decides what a merchant's message asks for: what is unmistakable first, then both models and the words together. This is
 * the only place where it is decided. A message that leans on the one before it ("那上个月呢") takes over its target
 * (`read-brief.ts`); who carries a target out stands in agents/directory.ts. */
export function route(brief: Brief, guesses: Guesses): Route {
  const likely = likeliest(brief, guesses);
  const plain = flowAsked(brief) ?? goodsAsked(brief) ?? plainlyAsked(brief, likely);
  return plain ? { target: plain, confidence: Math.max(likely.confidence, 0.9) } : likely;
}
