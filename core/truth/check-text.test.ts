import { expect, test } from "vitest";
import { checkText } from "./check-text.ts";
import type { Goods, Grounds } from "./grounds.ts";
import type { MarketRules } from "./market.ts";

const now = new Date("2026-11-18T02:00:00Z");
const lamp: Goods = {
  id: "p1",
  title: "lamp",
  prices: [8000],
  struck: 12_000,
  history: [
    { sku: "a", from: new Date("2026-08-01T00:00:00Z"), minor: 10_000 },
    { sku: "a", from: new Date("2026-11-10T00:00:00Z"), minor: 8000 },
  ],
  stock: { units: 3, on: "2026-11-18" },
  soldWeek: 2,
  soldMonth: 9,
  soldEver: 120,
  buyersEver: 80,
  rank: { place: 4, of: 50 },
  rating: { average: 4.6, reviews: 30, good: 0.93 },
  record: "brand: Luma; certified: GS",
};
const grounds = (more: Partial<Goods> = {}, others: Partial<Grounds> = {}): Grounds => ({
  now,
  timezone: "Asia/Shanghai",
  currency: "CNY",
  goods: [{ ...lamp, ...more }],
  offers: [
    {
      id: "c",
      name: "week",
      endsAt: new Date("2026-11-18T15:59:59Z"),
      products: null,
      share: 0.2,
      off: null,
      least: 0,
      gives: "price",
    },
  ],
  policies: [{ id: "a", title: "退换货", body: "签收后15天内可无理由退货。满199元包邮。" }],
  shop: { name: "灯铺", sold: null, buyers: null, soldMonth: null, rating: null },
  ...others,
});
const source = { zh: "法", en: "law" };
const rules: MarketRules = {
  market: "CN",
  name: { zh: "中国", en: "China" },
  priorPrice: { days: 7, source },
  rules: [{ id: "best", source, pattern: /最佳|国家级/gu, unless: /最佳食用/gu, record: false, provable: false }],
};
const why = (text: string, more?: Partial<Goods>, others?: Partial<Grounds>) =>
  checkText(text, grounds(more, others), rules).claims.flatMap(({ verdict }) => (verdict.ok ? [] : [verdict.why]));

test.each([
  "仅剩3件",
  "今晚结束",
  "8折",
  "原价100，现价80",
  "20% off",
  "120 sold",
  "4.6 stars",
  "93%好评",
  "15天无理由退货",
  "满199包邮",
  "certified",
])("%s is borne by the shop's rows", (text) => expect(why(text)).toEqual([]));
test.each([
  ["仅剩2件", "stock_differs"],
  ["明天结束", "ends_otherwise"],
  ["5折", "not_so_much_off"],
  ["原价120，现价80", "prior_price_lower"],
  ["全网最低价", "others_unknown"],
  ["史上最低价", undefined],
  ["10万人买过", "fewer_than_said"],
  ["4.9 stars", "rated_lower"],
  ["30天无理由退货", "policy_differs"],
  ["全场包邮", "policy_differs"],
  ["终身保修", "no_policy"],
  ["FDA approved", "not_on_record"],
  ["better than Dyson", "others_unknown"],
  ["本店销量第一", "not_ranked_so"],
])("%s: %s", (text, reason) => expect(why(text)[0]).toBe(reason));
test("a price that was ever lower is not the lowest ever; a record of a week tells nothing", () => {
  const before = { sku: "a", from: new Date("2026-07-01T00:00:00Z"), minor: 7000 };
  expect(why("史上最低价", { history: [before, ...lamp.history] })).toEqual(["was_lower"]);
  expect(why("史上最低价", { history: lamp.history.slice(1) })).toEqual(["history_too_short"]);
});
test("stock that was counted a week ago says nothing about now", () =>
  expect(why("仅剩3件", { stock: { units: 3, on: "2026-11-11" } })).toEqual(["old_stock_record"]));
test("what the law forbids is refused with its article, tips of use are not", () => {
  expect(checkText("最☆佳选择", grounds(), rules).forbidden[0]?.rule.source.en).toBe("law");
  expect(checkText("请在最佳食用期内食用", grounds(), rules).ok).toBe(true);
});
test("a title that lies is no shelter for its own words", () => {
  const title = "全网最低价落地灯";
  expect(checkText(title, grounds({ title }), rules).ok).toBe(false);
});
