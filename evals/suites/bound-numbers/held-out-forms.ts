import type { Metric } from "../../../core/metrics.ts";
import { englishForms } from "./held-out-en.ts";
import { chineseForms } from "./held-out-zh.ts";

/**
 * What a form speaks of: one thing (the whole shop or a part), two metrics of one thing, two rivals in one metric, the first
 * of a ranking, one metric in two spans, orders, a product, nothing.
 */
export type Scene =
  | "whole"
  | "part"
  | "pair"
  | "rival"
  | "top"
  | "spans"
  | "order"
  | "orders"
  | "stock"
  | "delivery"
  | "none";
type Limits = {
  readonly metric?: Metric;
  readonly not?: Metric;
  readonly by?: "channel" | "device" | "product";
  /** Only where the first thing rose or fell. */
  readonly when?: "up" | "down";
};
/**
 * Marks: {P} and {Q} the period and the one before; {M} and {N} the metrics, {E} and {F} the names of both things; {D:up|down}
 * and {Db:up|down} which way they went; {C:more|less} how the first stands to the second ({CO:…} for orders,
 * {S:most|least} in a ranking); {O}, {O2} order
 * numbers, {T} a title; {a.now}, {a.before}, {a.change}, {o.total} … references to facts.
 */
export type HeldOutForm = readonly [scene: Scene, text: string, limits?: Limits];

export const heldOutForms = { zh: chineseForms, en: englishForms } as const;
export const formWords = {
  zh: {
    day: { P: ["昨天", "昨日"], Q: ["前天", "前日"] },
    week: { P: ["上周", "上个星期"], Q: ["上上周", "前一周"] },
    revenue: ["销售额", "营业额", "成交额"],
    visitors: ["访客数", "访客", "UV"],
    orders: ["订单数", "单量", "订单量"],
    conversion_rate: ["转化率", "支付转化率"],
    cart_rate: ["加购率"],
    pay_rate: ["支付率"],
    aov: ["笔单价", "每单均价"],
    refund_rate: ["退款率"],
  },
  en: {
    day: { P: ["yesterday"], Q: ["the day before", "the day before yesterday"] },
    week: { P: ["last week"], Q: ["the week before", "the week before last"] },
    revenue: ["revenue", "sales", "turnover"],
    visitors: ["visitors", "the number of visitors", "traffic"],
    orders: ["orders", "the number of orders", "order volume"],
    conversion_rate: ["the conversion rate", "conversion"],
    cart_rate: ["the add-to-cart rate"],
    pay_rate: ["the payment rate"],
    aov: ["average order value", "the average order value", "AOV"],
    refund_rate: ["the refund rate"],
  },
} as const;
