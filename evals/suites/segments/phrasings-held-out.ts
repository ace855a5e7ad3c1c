import type { Phrasings } from "./phrasings.ts";

/** Words that were written down after the reader stood, and that it was not changed for. */
export const heldOut: Phrasings = {
  orders_min: {
    en: ["{n}+ purchases", "placed {n} orders or more", "purchased no fewer than {n} times"],
    zh: ["购买次数不少于{n}次", "成交{n}单以上", "回购{n}次及以上"],
  },
  orders_over: {
    en: ["over {n} purchases", "have shopped more than {n} times"],
    zh: ["订单数大于{n}", "购买超过{n}单"],
  },
  once: { en: ["bought just once", "a single order", "one-time buyers"], zh: ["仅购买过1次", "就买过一回"] },
  silent: {
    en: [
      "have not been back for {n} days",
      "{n} days without a purchase",
      "last purchase {n} or more days ago",
      "inactive for {n} days",
    ],
    zh: ["已经{n}天没有回购", "{n}天没消费", "连续{n}天没光顾"],
  },
  silent_months: {
    en: ["no purchase for {n} months", "gone quiet for {n} months"],
    zh: ["{n}个月没来买东西", "{n}个月未下单"],
  },
  recent: {
    en: ["active in the past {n} days", "made a purchase in the last {n} days", "last order less than {n} days ago"],
    zh: ["{n}天内消费过", "近{n}日内购买过"],
  },
  orders_window: {
    en: ["{n} or more purchases over the last {w} days", "bought {n} times or more during the past {w} days"],
    zh: ["过去{w}天内至少下了{n}单", "近{w}天购买不少于{n}次"],
  },
  spent_min: {
    en: ["lifetime spend of at least ${n}", "paid us {n} dollars or more", "total spending ≥ {n}"],
    zh: ["总消费金额不低于{n}", "在店里花了{n}块以上"],
  },
  spent_window: {
    en: ["paid over ${n} within the last {w} days", "spending above {n} dollars in the last {w} days"],
    zh: ["{w}天内消费金额大于{n}", "过去{w}天支付超过{n}块钱"],
  },
  average: {
    en: ["basket size above ${n}", "AOV over {n}", "spend more than {n} per order"],
    zh: ["笔单价高于{n}元", "平均一单超过{n}"],
  },
  bought: {
    en: ["have purchased {x} before", "are fans of {x}", "{x} buyers"],
    zh: ["购买过{x}", "爱买{x}", "下单过{x}"],
  },
  never_bought: {
    en: ["have not purchased any {x}", "without any {x} purchase", "didn't order {x}"],
    zh: ["未购买过{x}", "还没有买过{x}"],
  },
  bought_either: { en: ["purchased either {x} or {y}", "into {x} or {y}"], zh: ["购买过{x}、{y}", "爱买{x}或者{y}"] },
  bought_times: {
    en: ["ordered {x} {n} or more times", "{n}+ orders of {x}"],
    zh: ["{x}买过{n}次以上", "购买{x}不少于{n}次"],
  },
  no_coupon: {
    en: ["have not redeemed any discount code", "always pay full price", "never ordered with a voucher"],
    zh: ["从未使用优惠券", "下单不用券"],
  },
  coupon: { en: ["bought with a promo code", "have used our coupons"], zh: ["领用过优惠券下单", "用券买过"] },
  no_refund: { en: ["have never asked for a refund", "without any returns"], zh: ["从未退款", "没有退货记录"] },
  refund: { en: ["sent something back", "got refunded", "have returned an item"], zh: ["申请过退款", "有过退货"] },
  refunds_min: {
    en: ["{n} or more returns", "were refunded {n}+ times"],
    zh: ["退款次数不少于{n}次", "退过{n}次货以上"],
  },
  bad_review: { en: ["wrote a poor review", "rated us low", "left one or two stars"], zh: ["打过低分", "留过差评"] },
  no_review: {
    en: ["have not reviewed anything", "haven't written a review yet"],
    zh: ["从来没评论过", "未发表过评价"],
  },
  first_recent: {
    en: ["became a customer within the last {n} days", "first purchase less than {n} days ago"],
    zh: ["{n}天内首购的", "第一次购买在近{n}天内"],
  },
  tier: { en: ["{x} level customers", "with {x} status", "whose tier is {x}"], zh: ["{x}等级的会员", "级别为{x}"] },
  vip: { en: ["our VIP members", "has any tier"], zh: ["VIP会员", "有会员等级的"] },
  region: { en: ["based in {x}", "who live in {x}", "region {x}"], zh: ["住在{x}", "{x}地区的"] },
  not_region: { en: ["who don't live in {x}", "except {x}"], zh: ["除了{x}", "非{x}"] },
  tag: { en: ["labelled {x}", "carrying the {x} tag"], zh: ["标签为{x}", "有“{x}”标签"] },
  channel: { en: ["who order on the {x}", "channel is {x}", "came through {x}"], zh: ["在{x}买过的", "{x}渠道下单"] },
  high_risk: {
    en: ["at high risk of churning", "about to churn", "with a high risk of leaving"],
    zh: ["快要流失的", "流失概率高"],
  },
  consent: {
    en: ["agreed to marketing", "subscribed to marketing", "we may contact"],
    zh: ["可以营销触达的", "允许发短信的"],
  },
  no_email: { en: ["who left no email", "missing an e-mail address"], zh: ["没填邮箱", "缺邮箱"] },
};
