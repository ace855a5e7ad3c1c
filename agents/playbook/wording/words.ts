import { type Language, ownLanguage } from "../../../core/language.ts";
import type { Dimension, Metric } from "../../../core/metrics.ts";
import { buyerWord } from "../../../prompts/buyer-words.ts";

type Both = readonly [zh: string, en: string];
const pick = (both: Both, language: Language) => both[ownLanguage(language) === "zh" ? 0 : 1];

const metrics: Record<Metric, Both> = {
  revenue: ["销售额", "Revenue"],
  net_revenue: ["净销售额(减去退款)", "Net revenue"],
  refund_amount: ["退款金额", "Refunds"],
  aov: ["笔单价", "Average order value"],
  revenue_per_buyer: ["客单价", "Revenue per buyer"],
  uv_value: ["UV价值", "Revenue per visitor"],
  visitors: ["访客数", "Visitors"],
  orders: ["支付订单数", "Paid orders"],
  units: ["销量(件)", "Units sold"],
  buyers: ["支付买家数", "Buyers"],
  carts: ["加购人数", "Visitors who added to cart"],
  bounce_rate: ["跳失率", "Bounce rate"],
  view_rate: ["商品浏览率", "View rate"],
  cart_rate: ["浏览到加购", "View to cart"],
  checkout_rate: ["加购到下单", "Cart to checkout"],
  pay_rate: ["下单到支付", "Checkout to payment"],
  conversion_rate: ["支付转化率", "Conversion rate"],
  refund_rate: ["退款率", "Refund rate"],
  resolution_rate: ["问题解决率", "Resolution rate"],
  repurchase_rate: ["复购率", "Repurchase rate"],
  orders_per_buyer: ["人均订单数", "Orders per buyer"],
  rating: ["商品评分", "Rating"],
  ship_hours: ["发货时长", "Time to ship"],
  response_seconds: ["首次响应时间", "First response time"],
  stock_cover_days: ["可售天数", "Days of cover"],
};
const dimensions: Record<Dimension, Both> = {
  channel: ["按渠道", "by channel"],
  device: ["按设备", "by device"],
  region: ["按地区", "by region"],
  product: ["按商品", "by product"],
  category: ["按类目", "by category"],
  day: ["按天", "by day"],
  week: ["按周", "by week"],
  month: ["按月", "by month"],
};
export const metricWord = (metric: string, language: Language) =>
  pick(metrics[metric as Metric] ?? [metric, metric], language); // names come from the metric list
export const dimensionWord = (dimension: Dimension, language: Language) => pick(dimensions[dimension], language);
/** A buyer's word in the buyer's language. */
export const word = (name: string, language: Language) => buyerWord(name, language) ?? name;
export const statusWord = (status: unknown, language: Language) =>
  buyerWord(`status.${status}`, language) ?? String(status);
export const abilityWord = (ability: string, language: Language) => word(`ability.${ability}`, language);
export const stockWord = (inStock: boolean | null, language: Language) =>
  inStock === null ? "" : word(inStock ? "stock.in" : "stock.out", language);
export const joinWords = (words: readonly string[], language: Language) => words.join(word("list", language));
/** Words for merchants, who read Chinese or English. */
export const choose = (language: Language, zh: string, en: string) => (ownLanguage(language) === "zh" ? zh : en);
