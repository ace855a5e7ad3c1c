import { rangeText, shortDay } from "./figures.ts";
import type { Language } from "./language.tsx";
import { metricName } from "./metrics.ts";
import { placeName } from "./places.ts";

/** What facts are called in Chinese; labels come in English, as programs read them. */
const phrases: Readonly<Record<string, string>> = {
  "revenue gained or lost a day": "每天多卖或少卖",
  where: "位置",
  "bad reviews of the day": "当天差评",
  "bad reviews that speak of defects": "提到质量问题的差评",
  "refunds for defects in seven days": "七天内因质量退款",
  "what the rival stresses": "竞品主打",
  "the rival's price": "竞品售价",
  "ad spend a day before": "之前每天广告花费",
  "ad spend a day now": "现在每天广告花费",
  holiday: "节日",
  "stars before": "之前评分",
  "stars of late": "近期评分",
  "price before": "原价",
  "price after": "现价",
  "part of the product's SKUs without stock": "断货规格占比",
  status: "状态",
  "change of searches in the market": "大盘搜索变化",
  "listed on": "上架日期",
  "seconds to the first answer": "首次响应",
  "orders past their promised day": "超过承诺送达日的订单",
  stock: "库存",
  "days of cover": "可售天数",
  "suggested order": "建议补货",
  searches: "搜索次数",
  "growth on the 28 days before": "比前 28 天增长",
  "growth on the four weeks before": "比前四周增长",
  "searches per item on sale": "每件在售商品的搜索次数",
  price: "价格",
  cost: "成本",
  "units a day": "日均销量",
  "on the way": "在途",
  "days until": "还能卖的天数",
  product: "商品",
  "customer id": "顾客编号",
  "customer name": "顾客",
  customer: "顾客",
  order: "订单",
  "order number": "订单号",
  total: "订单金额",
  quantity: "数量",
  orders: "订单数",
  "gaps found": "找到的空缺",
  "orders found": "找到的订单",
  reviews: "评价",
  conversations: "对话",
  budget: "预算",
  discount: "折扣",
  rival: "竞品",
  "search term": "搜索词",
  growth: "增长",
  "visitors lost": "流失访客",
  export: "导出",
  file: "文件",
};

const periodOf = (from: string, to: string, language: Language) => rangeText(from, to, language);
const say = (language: Language, thing: string, of: string) =>
  language === "zh" ? `${of} · ${thing}` : `${thing} · ${of}`;

/** "revenue 2026-11-01…2026-11-07, channel search" in the reader's words. */
function metricLabel(label: string, language: Language): string | null {
  const match = /^(change of |difference of )?([a-z_]+)(?: (\d{4}-\d\d-\d\d)…(\d{4}-\d\d-\d\d))?(?:, (.+))?$/.exec(
    label,
  );
  const [, change, metric = "", from, to, scope] = match ?? [];
  const name = metricName(metric, language);
  if (name === metric) return null;
  const period = from && to ? ` ${periodOf(from, to, language)}` : "";
  const moved = change ? (language === "zh" ? "的变化" : ", change") : "";
  const part = scope ? say(language, "", scopeText(scope, language)).replace(/^ · | · $/g, "") : "";
  return `${part ? `${part} · ` : ""}${name}${moved}${period}`;
}
const scopeText = (scope: string, language: Language): string =>
  scope
    .split(", ")
    .map((part) => {
      const [dimension = "", ...value] = part.split(" ");
      const text = value.join(" ");
      if (dimension === "day") return shortDay(text, language);
      return text === "" ? part : placeName(text, language);
    })
    .join(language === "zh" ? "、" : ", ");

/** A fact's label in the reader's words. */
export function factLabel(label: string, language: Language): string {
  const ofMetric = metricLabel(label, language);
  if (ofMetric) return ofMetric;
  const aDay = /^([a-z_]+) (before|now), a day$/.exec(label);
  if (aDay) {
    const name = metricName(aDay[1] ?? "", language);
    const when = aDay[2] === "now";
    return language === "zh" ? `${name}(${when ? "现在" : "之前"},日均)` : `${name} ${when ? "now" : "before"}, a day`;
  }
  if (language === "en") return label;
  const known = phrases[label];
  if (known) return known;
  const split = /^(.+?)(?: of | for |: | to )(.+)$/.exec(label);
  const phrase = split ? phrases[split[1] ?? ""] : undefined;
  return phrase ? `${split?.[2] ?? ""} · ${phrase}` : label;
}

const tables: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "daily metrics": ["每日指标", "daily metrics"],
  orders: ["订单", "orders"],
  order_lines: ["订单明细", "order lines"],
  payments: ["支付", "payments"],
  refunds: ["退款", "refunds"],
  reviews: ["评价", "reviews"],
  inventory: ["库存", "stock"],
  variants: ["规格", "variants"],
  products: ["商品", "products"],
  shipments: ["物流", "shipments"],
  price_history: ["调价记录", "price changes"],
  campaigns: ["活动", "campaigns"],
  campaign_daily: ["活动日数据", "campaigns by day"],
  search_terms: ["搜索词", "search terms"],
  lost_visitors: ["流失访客", "lost visitors"],
  articles: ["知识文章", "articles"],
  flows: ["自动消息", "flows"],
  segments: ["人群", "groups of customers"],
  campaign_plans: ["活动草稿", "campaign drafts"],
  funnel_days: ["漏斗日数据", "funnel by day"],
  visitor_days: ["访客日数据", "visitors by day"],
  customers: ["顾客", "customers"],
  conversations: ["对话", "conversations"],
  past_turns: ["历史对话", "past conversations"],
  messages: ["消息", "messages"],
  events: ["浏览记录", "visits"],
  tickets: ["工单", "tickets"],
  calendar: ["日历", "calendar"],
  coupons: ["优惠券", "coupons"],
};
/** Where a fact came from: one table or several. */
export const tableName = (table: string, language: Language): string =>
  table
    .split(", ")
    .map((one) => tables[one]?.[language === "zh" ? 0 : 1] ?? one)
    .join(language === "zh" ? "、" : ", ");

const columns: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  order: ["订单", "Order"],
  status: ["状态", "Status"],
  total: ["金额", "Total"],
  channel: ["渠道", "Channel"],
  device: ["设备", "Device"],
  region: ["地区", "Region"],
  paid: ["付款", "Paid"],
  shipped: ["发货", "Shipped"],
  product: ["商品", "Product"],
  sku: ["规格", "SKU"],
  quantity: ["数量", "Quantity"],
  price: ["价格", "Price"],
  rating: ["星级", "Stars"],
  review: ["评价", "Review"],
  written: ["时间", "Written"],
  date: ["日期", "Day"],
  onHand: ["库存", "In stock"],
  incoming: ["在途", "On the way"],
  category: ["类目", "Category"],
  id: ["编号", "Id"],
  kind: ["类型", "Kind"],
  reason: ["原因", "Reason"],
  amount: ["金额", "Amount"],
  created: ["时间", "Created"],
  carrier: ["快递", "Carrier"],
  promised: ["承诺送达", "Promised"],
  delivered: ["签收", "Delivered"],
  since: ["起始", "Since"],
  campaign: ["活动", "Campaign"],
  starts: ["开始", "Starts"],
  ends: ["结束", "Ends"],
  budget: ["预算", "Budget"],
  term: ["搜索词", "Term"],
  searches: ["搜索次数", "Searches"],
  onSale: ["在售商品", "Items on sale"],
  rival: ["竞品", "Rival"],
  visitors: ["访客", "Visitors"],
  rivalPrice: ["竞品价", "Rival's price"],
  title: ["标题", "Title"],
  text: ["内容", "Text"],
  version: ["版本", "Version"],
};
export const columnName = (column: string, language: Language): string =>
  columns[column]?.[language === "zh" ? 0 : 1] ?? column;
