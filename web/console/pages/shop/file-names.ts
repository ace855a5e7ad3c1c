import type { Language } from "../../words/language.tsx";

/** What a file of the import format brings, and what cannot be seen without it. */
const files: Readonly<Record<string, readonly [zh: string, en: string, without_zh: string, without_en: string]>> = {
  products: ["商品", "Products", "认不出商品", "no product is known"],
  variants: ["规格(SKU)", "Variants (SKUs)", "答不了尺码颜色", "sizes and colours cannot be told"],
  inventory: ["库存", "Stock", "看不到断货和补货", "sold-out items and restocking are not seen"],
  price_history: ["调价记录", "Price changes", "分不清是不是调价影响", "price changes cannot explain sales"],
  reviews: ["评价", "Reviews", "看不到差评和评分", "bad reviews and ratings are not seen"],
  campaigns: ["活动", "Campaigns", "算不出活动效果", "what campaigns brought is not known"],
  campaign_daily: ["活动每日花费", "Campaign spend by day", "算不出投产比", "return on spend is not known"],
  coupons: ["优惠券", "Coupons", "答不了优惠问题", "discounts cannot be told"],
  search_terms: ["搜索词", "Search terms", "找不到商机", "opportunities are not found"],
  lost_visitors: ["流失访客", "Lost visitors", "看不到输给了哪家竞品", "rivals are not seen"],
  customers: ["顾客", "Customers", "认不出老客", "regular customers are not known"],
  orders: ["订单", "Orders", "没有销售数据", "there are no sales"],
  order_lines: ["订单明细", "Order lines", "分不到商品上", "sales by product are not known"],
  payments: ["支付", "Payments", "看不到付款环节", "payments are not seen"],
  shipments: ["物流", "Shipments", "查不了快递", "parcels cannot be traced"],
  refunds: ["退款", "Refunds", "看不到退款原因", "refund reasons are not seen"],
  conversations: ["历史聊天", "Past conversations", "学不到以前的回复", "earlier replies cannot be learned from"],
  traffic_daily: ["每日流量", "Traffic by day", "流量只能从浏览记录算", "traffic comes from visits only"],
  events: ["浏览记录", "Visits", "看不到漏斗和转化", "funnel and conversion are not seen"],
  knowledge: ["知识文章", "Articles", "店规只能靠行业通用说法", "only the trade's general articles answer"],
};
const of = (file: string, language: Language) => {
  const found = files[file];
  return found && (language === "zh" ? [found[0], found[2]] : [found[1], found[3]]);
};
export const fileName = (file: string, language: Language): string => of(file, language)?.[0] ?? file;
export const withoutFile = (file: string, language: Language): string => of(file, language)?.[1] ?? "";
