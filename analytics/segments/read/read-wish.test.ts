import { expect, test } from "vitest";
import { segmentText } from "../../../core/segments/segment-words.ts";
import { readWish } from "./read-wish.ts";

const shop = {
  currency: "CNY",
  products: [
    { id: "p1", title: "Ceramic mug" },
    { id: "p2", title: "陶瓷马克杯" },
  ],
  categories: ["Home > Lamps", "家居 > 台灯"],
  tiers: ["Gold", "黑金"],
  regions: ["Berlin", "上海"],
  locales: ["en-GB"],
  tags: ["wholesale"],
  channels: ["app"],
};
const names = { money: (minor: number) => `¥${minor / 100}`, product: (id: string) => id };

test.each([
  [
    "bought twice, silent for 60 days, likes lamps",
    'at least 2 orders, and no order for at least 60 days, and bought "Lamps"',
  ],
  ["VIPs who never used a coupon", "has a tier, and no orders with a coupon"],
  ["Gold members from Berlin or people tagged wholesale", "(tier is Gold, and region is Berlin) or tagged wholesale"],
  ["bought lamps or a mug, and never returned anything", 'bought "Lamps" or "mug", and no refunds'],
  ["买过两次以上、60天没来、喜欢台灯的客户", "下单至少 2 次,并且至少 60 天没下单,并且买过“台灯”"],
  ["最近三个月消费超过500元,没给过差评", "最近 90 天内消费至少 ¥500.01,并且没写过 1 到 2 星评价"],
  ["除了黑金会员以外,只买过一次的上海客户", "不是(会员等级是黑金),并且下单正好 1 次,并且地区是上海"],
])("%s is read as %s", (wish, words) => {
  const { tree, unread } = readWish(wish, shop);
  expect(unread).toEqual([]);
  expect(tree && segmentText(tree, { ...names, language: /\p{Script=Han}/u.test(wish) ? "zh" : "en" })).toBe(words);
});

test.each([
  ["bought twice and own a red car", ["own", "red car"]],
  ["喜欢飞船的客户", ["喜欢飞船"]],
  ["never bought spaceships", ["never bought spaceships"]],
])("what is not understood in %s is given back, not dropped", (wish, left) => {
  expect(readWish(wish, shop).unread).toEqual(left);
});

test("a name in quotes that is nothing in this shop is told", () => {
  expect(readWish('bought "flying carpet"', shop).strange).toEqual(["flying carpet"]);
});
