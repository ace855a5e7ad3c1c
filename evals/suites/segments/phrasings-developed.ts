import type { Phrasings } from "./phrasings.ts";

/** Words that the reader was written with. */
export const developed: Phrasings = {
  orders_min: {
    en: ["at least {n} orders", "bought at least {n} times", "{n} or more orders"],
    zh: ["下单{n}次以上", "买过至少{n}次", "至少买过{n}次"],
  },
  orders_over: { en: ["more than {n} orders", "ordered more than {n} times"], zh: ["下单超过{n}次", "买过超过{n}次"] },
  once: { en: ["only bought once", "exactly one order"], zh: ["只买过一次", "只下过一单"] },
  silent: {
    en: ["silent for {n} days", "haven't ordered for {n} days", "no orders in the last {n} days"],
    zh: ["{n}天没来", "{n}天没下单", "最近{n}天没有下单"],
  },
  silent_months: {
    en: ["silent for {n} months", "haven't bought in {n} months"],
    zh: ["{n}个月没下单", "{n}个月没买"],
  },
  recent: {
    en: ["ordered in the last {n} days", "bought within the last {n} days"],
    zh: ["最近{n}天内下过单", "最近{n}天买过"],
  },
  orders_window: {
    en: ["at least {n} orders in the last {w} days", "ordered at least {n} times in the past {w} days"],
    zh: ["最近{w}天下单{n}次以上", "近{w}天内买过至少{n}次"],
  },
  spent_min: { en: ["spent at least {n}", "spent at least ${n} in total"], zh: ["累计消费至少{n}元", "消费满{n}"] },
  spent_window: {
    en: ["spent over {n} in the last {w} days", "spent more than ${n} in the past {w} days"],
    zh: ["最近{w}天消费超过{n}元", "近{w}天花了超过{n}元"],
  },
  average: {
    en: ["average order above {n}", "average order value over ${n}"],
    zh: ["客单价超过{n}", "平均每单超过{n}元"],
  },
  bought: { en: ["bought {x}", "likes {x}", "who love {x}"], zh: ["买过{x}", "喜欢{x}"] },
  never_bought: { en: ["never bought {x}", "haven't bought {x}"], zh: ["没买过{x}", "从没买过{x}"] },
  bought_either: { en: ["bought {x} or {y}", "likes {x} or {y}"], zh: ["买过{x}或{y}", "买过{x}或者{y}"] },
  bought_times: { en: ["bought {x} at least {n} times"], zh: ["买过{x}至少{n}次", "至少买过{n}次{x}"] },
  no_coupon: { en: ["never used a coupon", "no coupons"], zh: ["没用过优惠券", "从没用过券"] },
  coupon: { en: ["used a coupon", "redeemed a voucher"], zh: ["用过优惠券", "使用过优惠码"] },
  no_refund: { en: ["never returned anything", "no refunds"], zh: ["没退过货", "没退过款"] },
  refund: { en: ["returned something", "had a refund"], zh: ["退过货", "退过款"] },
  refunds_min: { en: ["at least {n} refunds", "returned at least {n} times"], zh: ["退货{n}次以上", "退过至少{n}次"] },
  bad_review: { en: ["left a bad review", "gave a negative review"], zh: ["给过差评", "写过差评"] },
  no_review: { en: ["never left a review", "no reviews"], zh: ["没写过评价", "没评价过"] },
  first_recent: {
    en: ["first ordered within the last {n} days", "first order in the last {n} days"],
    zh: ["首单在最近{n}天内", "最近{n}天内首次下单"],
  },
  tier: { en: ["{x} members", "tier is {x}", "in the {x} tier"], zh: ["{x}会员", "会员等级是{x}"] },
  vip: { en: ["VIPs", "VIP customers"], zh: ["VIP客户", "VIP"] },
  region: { en: ["from {x}", "living in {x}"], zh: ["{x}的", "来自{x}"] },
  not_region: { en: ["not from {x}", "outside {x}"], zh: ["不在{x}", "不是{x}的"] },
  tag: { en: ["tagged {x}", "with the tag {x}"], zh: ["带标签{x}", "打了{x}标签的"] },
  channel: { en: ["ordered through the {x}", "bought via {x}"], zh: ["通过{x}下单的", "渠道是{x}"] },
  high_risk: { en: ["high churn risk", "likely to leave"], zh: ["流失风险高", "高流失风险"] },
  consent: { en: ["opted in", "accept marketing"], zh: ["愿意接收营销", "同意营销"] },
  no_email: { en: ["without an email", "no e-mail address"], zh: ["没留邮箱", "没有邮箱"] },
};
