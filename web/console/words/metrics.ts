import type { Language } from "./language.tsx";

const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  revenue: ["支付金额", "Revenue"],
  visitors: ["访客数", "Visitors"],
  bounce_rate: ["跳失率", "Bounce rate"],
  view_rate: ["商品访问率", "View rate"],
  cart_rate: ["浏览加购率", "Cart rate"],
  checkout_rate: ["加购结算率", "Checkout rate"],
  pay_rate: ["结算支付率", "Pay rate"],
  conversion_rate: ["支付转化率", "Conversion"],
  aov: ["笔单价", "Order value"],
  orders: ["支付订单数", "Orders"],
  refund_rate: ["退款率", "Refund rate"],
  refund_amount: ["退款金额", "Refunds paid"],
  rating: ["评分", "Rating"],
  ship_hours: ["发货时长", "Time to ship"],
  response_seconds: ["首响时长", "First response"],
  resolution_rate: ["问题解决率", "Resolved"],
  stock_cover_days: ["可售天数", "Stock cover"],
  net_revenue: ["净支付金额", "Net revenue"],
  orders_per_buyer: ["人均订单数", "Orders a buyer"],
  revenue_per_buyer: ["客单价", "Revenue a buyer"],
  units: ["支付件数", "Units"],
  buyers: ["支付买家数", "Buyers"],
  carts: ["加购人数", "People who added to cart"],
  uv_value: ["UV 价值", "Revenue a visitor"],
  repurchase_rate: ["复购率", "Repurchase rate"],
};
/** A metric as a merchant calls it; a name that is not known stays as it is. */
export const metricName = (metric: string, language: Language): string =>
  names[metric]?.[language === "zh" ? 0 : 1] ?? metric;

/** Metrics of which less is better. */
const lessIsBetter = new Set(["bounce_rate", "refund_rate", "refund_amount", "ship_hours", "response_seconds"]);
export const isGood = (metric: string, change: number): boolean => (lessIsBetter.has(metric) ? change < 0 : change > 0);

const explained: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  revenue: ["当天付款的金额,未扣退款", "Amounts paid that day, before refunds"],
  visitors: ["当天来过店里的人,去重", "Different people who came that day"],
  bounce_rate: ["来了没点任何东西就走的访问 ÷ 全部访问", "Visits that left without a click ÷ visits"],
  view_rate: ["看过商品的访客 ÷ 访客", "Visitors who looked at a product ÷ visitors"],
  cart_rate: ["加购的访客 ÷ 看过商品的访客", "Visitors who added to the cart ÷ those who looked"],
  checkout_rate: ["去结算的访客 ÷ 加购的访客", "Visitors who began the checkout ÷ those who added"],
  pay_rate: ["付款的买家 ÷ 去结算的访客", "Buyers who paid ÷ visitors who began the checkout"],
  conversion_rate: ["付款的买家 ÷ 访客", "Buyers who paid ÷ visitors"],
  aov: ["支付金额 ÷ 支付订单数", "Revenue ÷ orders"],
  orders: ["当天付款的订单", "Orders paid that day"],
  refund_rate: ["当天成交订单里已退的金额 ÷ 成交金额", "Refunded so far of the day's orders ÷ their amount"],
  refund_amount: ["当天退给买家的金额", "Paid back to buyers that day"],
  rating: ["当天评价的平均星级", "Mean stars of the day's reviews"],
  ship_hours: ["从付款到发货的时间", "From payment to shipping"],
  stock_cover_days: ["现有库存按目前卖速能卖的天数", "Days that the stock lasts at today's pace"],
};
export const metricMeaning = (metric: string, language: Language): string =>
  explained[metric]?.[language === "zh" ? 0 : 1] ?? "";
