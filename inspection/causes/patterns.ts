import type { Factor } from "../../core/report.ts";
import { type Case, type Clue, isStep, productOf } from "./clue.ts";

function clue(one: Case, factor: Factor, logit: number, zh: string, en: string): Clue {
  return { factor, where: one.problem.where, logit, tell: () => ({ text: one.pen.say(zh, en), evidence: [] }) };
}

function mixClue(one: Case): Clue | null {
  const { shift } = one.problem;
  if (one.problem.kind !== "mix" || !shift) return null;
  const place = one.pen.where(one.problem.where);
  const [from, to] = [one.pen.percent(shift.shareBefore), one.pen.percent(shift.shareAfter)];
  const text = one.pen.say(
    `各部分自身的转化没有变,是访客构成变了:${place}占比 ${from} → ${to}。`,
    `Rates inside each part did not change; the mix of visitors did: ${place} went from ${from} to ${to}.`,
  );
  const source = { table: "funnel_days", filter: `${shift.dimension} = ${shift.value}` };
  const share = (name: string, value: number) =>
    one.book.add({
      id: `${one.id}.share.${name}`,
      label: `share of ${shift.value}, ${name}`,
      value,
      unit: "share",
      source,
    });
  return {
    factor: "channel_mix",
    where: one.problem.where,
    logit: 3,
    tell: () => ({ text, evidence: [share("before", shift.shareBefore), share("now", shift.shareAfter)] }),
  };
}

function visitClue(one: Case): Clue | null {
  if (one.problem.signal.metric !== "visitors" || productOf(one)) return null;
  const place = one.pen.where(one.problem.where);
  return clue(
    one,
    "traffic_volume",
    1.2,
    `${place}的访客${one.down ? "少了" : "多了"},没有看到对应的活动或投放变化。`,
    `${one.down ? "Fewer" : "More"} people came to ${place}; no campaign or spending in the data goes with it.`,
  );
}

function qualityClue(one: Case): Clue | null {
  const { metric } = one.problem.signal;
  const channel = one.problem.where.channel !== undefined;
  if (one.problem.junk) {
    const from = one.pen.where(one.problem.where);
    return clue(
      one,
      "traffic_quality",
      3,
      `${from}的访客多了很多,往下走的人却没有变多:新来的流量质量差。`,
      `Many more people came to ${from}, and no more than usual went on: the new traffic is poor.`,
    );
  }
  const concerned = metric === "view_rate" || metric === "bounce_rate" || (metric === "cart_rate" && channel);
  if (!concerned || productOf(one)) return null;
  const place = one.pen.where(one.problem.where);
  return clue(
    one,
    "traffic_quality",
    // A cart filled less often says little of who came; a page left at once says more.
    channel && metric !== "cart_rate" ? 1.2 : -0.3,
    `${place}来的访客意向${one.down ? "变弱" : "变强"}了。`,
    `Visitors of ${place} came with ${one.down ? "less" : "more"} interest.`,
  );
}

function checkoutClue(one: Case): Clue | null {
  const { signal, where } = one.problem;
  if (
    !one.down ||
    !isStep(one, "checkout", "pay") ||
    productOf(one) ||
    // A checkout knows no categories: fewer who want these goods get as far.
    where.category !== undefined ||
    signal.metric === "aov" ||
    signal.change > -0.15
  )
    return null;
  const place = one.pen.where(where);
  return clue(
    one,
    "checkout_failure",
    (where.device ?? where.channel ?? where.region) !== undefined ? 1.8 : signal.change < -0.3 ? 0.6 : -0.2,
    `${place}走到结算却付不成的人突然变多,像是结算出错,请先自己下一单试试。`,
    `Many on ${place} reach the checkout and do not get through: it looks like an error there; place a test order.`,
  );
}

function slowClue(one: Case): Clue | null {
  const { metric } = one.problem.signal;
  if (metric === "ship_hours")
    return clue(one, "delivery_delay", 1.5, "从付款到发货变慢了。", "It takes longer from payment to dispatch.");
  if (metric === "response_seconds")
    return clue(one, "service", 1.5, "客服回复变慢了。", "Buyers wait longer for an answer.");
  return null;
}

/** What the shape of the move itself says, when nothing dated is needed: it weighs less than a dated fact that fits. */
export function patternClues(one: Case): Clue[] {
  const mix = mixClue(one);
  if (mix) return [mix];
  return [visitClue(one), qualityClue(one), checkoutClue(one), slowClue(one)].filter((found) => found !== null);
}
