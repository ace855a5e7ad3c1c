import { readWish } from "../../analytics/segments/read/read-wish.ts";
import { conditionsOf } from "../../core/segments/tree.ts";

const noShop = {
  currency: "USD",
  products: [],
  categories: [],
  tiers: [],
  regions: [],
  locales: [],
  tags: [],
  channels: [],
};
const people =
  /客户|顾客|客人|买家|会员|用户|客群|人群|\b(?:customers?|buyers?|shoppers?|clients?|people|those who|everyone|vips?|segment|audience)\b/iu;
const wantsGroup = /人群|圈选|圈出|筛选|分群|\b(?:segment|audience)\b(?!s)/iu;
const goods =
  /(?:买过|购买过|没买|喜欢|爱买)(?!什么|哪|谁|的人|东西)|\b(?:(?:(?:who |that |have |never )+|(?:which|find|show(?: me)?|list|all|those) (?:customers|buyers|shoppers|clients|people) )(?:bought|purchased|like|love)|likes|loves) (?!most|the most|from|what|how|in|more|less|nothing)/iu;
/** What other plays answer alone: how long silent, which tier, which stage. */
const plain: ReadonlySet<string> = new Set([
  "last_order_days",
  "tier",
  "stage",
  "has",
  "money_score",
  "frequency_score",
]);

/**
 * Whether a merchant's words describe a group of customers by conditions ("bought twice, silent for 60 days, likes lamps"), read
 * without the shop's own names: those are still unknown here. One condition that has an answer of its own is no description.
 */
export function asksForSegment(text: string): boolean {
  if (text.length > 300 || elsewhere.test(text) || !(people.test(text) || /silent|inactive|没|bought/iu.test(text)))
    return false;
  const { tree, conditions, unread } = readWish(text, noShop);
  const all = tree ? conditionsOf(tree) : [];
  // "Bought once and never came again" tells of a time, and is none of these.
  if (all.some((each) => each.field === "orders" && each.max === 0) && conditions > 1) return false;
  const left = unread.join("").length / text.replaceAll(/\s/g, "").length;
  if (conditions >= 2)
    return left <= 0.5 && (people.test(text) || all.some(({ field }) => field === "last_order_days"));
  if (wantsGroup.test(text) && conditions === 1) return left <= 0.5;
  if (!people.test(text)) return false;
  if (conditions === 1 && left <= 0.25 && all.some(({ field }) => !plain.has(field))) return true;
  return goods.test(text) && left > 0;
}
/** Wishes that only mention such customers: to write to them, to sell them something, to know why. */
const elsewhere =
  /#\d|再也|去年|今年|分层|分群看|rfm|最值钱|never (?:came|come) (?:back|again)|为什么|为啥|怎么|如何|多少钱|啥|哪些?(?:商品|产品|货)|写|文案|催|发.{0,6}券|方案|活动|\b(?:why|how (?:much|do|can|should)|what if|what (?:coupons?|deals|offers?)|write|draft|coupons? for|which (?:products?|items?|accessories)|sell to|campaign|something for|look like)\b/iu;
