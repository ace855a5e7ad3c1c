import type { ReportMetric } from "../../core/metrics.ts";
import type { Locale } from "./format.ts";

const names: Record<ReportMetric, readonly [zh: string, en: string]> = {
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
};
/** A metric as a merchant calls it. */
export const metricName = (metric: ReportMetric, locale: Locale): string => names[metric][locale === "zh" ? 0 : 1];
