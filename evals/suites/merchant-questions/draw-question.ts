import type { Dimension, Metric } from "../../../core/metrics.ts";
import { addDays, type DayRange } from "../../../core/time.ts";
import type { Stream } from "../../simulator/chance.ts";
import { monday } from "../metrics/raw-spans.ts";

/** One question in both languages, and what it asks for. */
export type Question = {
  readonly zh: string;
  readonly en: string;
  readonly metric: Metric;
  readonly period: DayRange;
  readonly by: Dimension | null;
};
type Both = readonly [zh: string, en: string];

const metrics: readonly (readonly [Metric, ...Both])[] = [
  ["revenue", "销售额", "revenue"],
  ["net_revenue", "净销售额", "net revenue"],
  ["visitors", "访客数", "visitors"],
  ["orders", "订单数", "number of orders"],
  ["buyers", "买家数", "number of buyers"],
  ["aov", "笔单价", "average order value"],
  ["revenue_per_buyer", "客单价", "revenue per buyer"],
  ["conversion_rate", "转化率", "conversion rate"],
  ["view_rate", "商品浏览率", "view rate"],
  ["cart_rate", "加购率", "cart rate"],
  ["checkout_rate", "结算率", "checkout rate"],
  ["pay_rate", "支付率", "pay rate"],
  ["bounce_rate", "跳失率", "bounce rate"],
  ["refund_rate", "退款率", "refund rate"],
  ["refund_amount", "退款金额", "refund amount"],
];
const splits: readonly (readonly [Dimension | null, ...Both])[] = [
  [null, "", ""],
  ["channel", "各渠道的", " by channel"],
  ["device", "各设备的", " by device"],
];
const forms: readonly Both[] = [
  ["{p}{s}{m}是多少?", "what was our {m}{s} {p}?"],
  ["{p}的{s}{m}", "{m}{s} {p}"],
  ["查一下{p}{s}{m}", "show me the {m}{s} for {p}"],
  ["{p}{s}{m}怎么样", "how was {m}{s} {p}"],
  ["我想看{p}{s}{m}", "I'd like to see {m}{s}, {p}"],
];

/** Periods as people name them, seen from `yesterday`, the last complete day. */
function periods(yesterday: string, draw: Stream): readonly (readonly [DayRange, ...Both])[] {
  const lastMonday = addDays(monday(addDays(yesterday, 1)), -7);
  const back = draw.whole(3, 20);
  const one = addDays(yesterday, -back);
  const [, month, day] = one.split("-").map(Number);
  const named = new Date(`${one}T00:00:00Z`).toLocaleDateString("en-US", {
    ...{ month: "long", day: "numeric", timeZone: "UTC" },
  });
  return [
    [{ from: yesterday, to: yesterday }, "昨天", "yesterday"],
    [{ from: addDays(yesterday, -1), to: addDays(yesterday, -1) }, "前天", "the day before yesterday"],
    [{ from: lastMonday, to: addDays(lastMonday, 6) }, "上周", "last week"],
    [{ from: addDays(yesterday, -6), to: yesterday }, "最近7天", "in the last 7 days"],
    [{ from: addDays(yesterday, -13), to: yesterday }, "近14天", "over the last 14 days"],
    [{ from: addDays(yesterday, -29), to: yesterday }, "最近30天", "in the last 30 days"],
    [{ from: one, to: one }, `${month}月${day}日`, `on ${named}`],
  ];
}

export function drawQuestion(yesterday: string, draw: Stream): Question {
  const [metric, ...metricWords] = draw.one(metrics);
  const [by, ...splitWords] = draw.one(splits);
  const [period, ...periodWords] = draw.one(periods(yesterday, draw));
  const form = draw.one(forms);
  const filled = (at: 0 | 1) =>
    form[at]
      .replace("{p}", periodWords[at])
      .replace("{s}", splitWords[at])
      .replace("{m}", metricWords[at])
      .replace("for in ", "for ")
      .replace("for over ", "for ")
      .replace("for on ", "for ");
  return { zh: filled(0), en: filled(1), metric, period, by };
}
