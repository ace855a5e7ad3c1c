import { expect, test } from "vitest";
import { findClaims } from "./find-claims.ts";

const kinds = (text: string) => [...new Set(findClaims(text).map(({ kind }) => kind))];

test.each([
  ["仅剩3件", "scarcity", { left: 3 }],
  ["只剩最后两件了", "scarcity", { left: 2 }],
  ["Only three left in stock", "scarcity", { left: 3 }],
  ["活动今晚结束", "urgency", { day: 0 }],
  ["Ends in 5 hours, save now", "urgency", { hours: 5 }],
  ["原价199元，现价99元", "discount", { was: 199, now: 99 }],
  ["打八五折", "discount", { share: 0.15 }],
  ["20% off", "discount", { share: 0.2 }],
  ["10万人买过", "popularity", { counts: "buyers", count: 100_000 }],
  ["Rated 4.9 out of 5", "popularity", { stars: 4.9 }],
  ["支持7天无理由退货", "guarantee", { what: "returns", days: 7 }],
])("%s claims %s", (text, kind, said) =>
  expect(findClaims(text)).toContainEqual(expect.objectContaining({ kind, said })),
);
test.each([
  ["f r e e shipping", "free"],
  ["ｆｒｅｅ ｓｈｉｐｐｉｎｇ", "free"],
  ["全☆网☆最☆低☆价", "lowest_price"],
  ["quan wang zui di jia", "lowest_price"],
  ["庫存僅剩叁件", "scarcity"],
  ["l0w3st pr1c3 ever", "lowest_price"],
  ["g*u*a*r*a*n*t*e*e*d", "guarantee"],
  ["оfficial stоre", "official"],
])("%s hides its claim in vain", (text, kind) => expect(kinds(text)).toContain(kind));
test.each([
  "第一次使用前请清洗",
  "最后用干布擦干",
  "三折伞，折叠后25厘米",
  "sugar-free and gluten-free",
  "Turn the knob to the left",
  "Feel free to contact us",
  "这不是官方店",
  "We cannot guarantee a delivery date",
])("%s claims nothing", (text) => expect(findClaims(text)).toEqual([]));
test("a claim knows where it stands in the text as it was written", () => {
  const text = "您好！🔥 全 网 最 低 价 🔥 欢迎";
  const [claim] = findClaims(text);
  expect(text.slice(claim?.at, claim?.end)).toBe(claim?.words);
  expect(claim?.words).toContain("最 低 价");
});
