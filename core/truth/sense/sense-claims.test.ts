import { expect, test } from "vitest";
import { findClaims } from "../find-claims.ts";
import { featuresOf, plainNumbers } from "./features.ts";
import type { ClaimSense } from "./model.ts";
import { readingsOf } from "./readings.ts";

/** Senses scarcity in whatever holds a word of it. */
const sense: ClaimSense = {
  read: (sentence) =>
    /shelf|货架/u.test(sentence) ? { kind: "scarcity", beyond: false, sure: 0.95, ofKind: 0.95 } : null,
  isPlain: (sentence) => /step|步/u.test(sentence),
};

test("a sentence without a sign is a claim where it reads like one, with its numbers", () => {
  const [claim, ...rest] = findClaims("A lamp of oak. You see 3 on the shelf, no more.", sense);
  expect(rest).toEqual([]);
  expect(claim?.words).toBe("You see 3 on the shelf, no more.");
  expect(claim?.readings).toEqual([[{ left: 3 }]]);
});
test("without a sense nothing is sensed", () => expect(findClaims("You see 3 on the shelf.")).toEqual([]));
test("other scripts are left to signs: the sense was learned from two languages", () =>
  expect(findClaims("货架のランプをご覧ください", sense)).toEqual([]));
test("what a sign has read is not sensed again", () =>
  expect(findClaims("货架上仅剩3件", sense).map(({ readings }) => readings)).toEqual([undefined]));
test("a sign in a plain sentence is none; beside a plain clause it stays one", () => {
  expect(findClaims("Only 3 left at the last step", sense)).toEqual([]);
  expect(findClaims("It is the last step, only 3 left", sense).map(({ kind }) => kind)).toEqual(["scarcity"]);
  expect(findClaims("Only 3 left at the last step").map(({ kind }) => kind)).toEqual(["scarcity"]);
});
test.each([
  ["discount", "这款从100到80", [[{ was: 100, now: 80 }]]],
  ["discount", "少收25元", [[{ off: 25 }, { now: 25 }]]],
  ["discount", "对折拿走", [[{ share: 0.5 }]]],
  ["urgency", "今天不拍,周五就回去了", [[{ weekday: 5 }]]],
  ["urgency", "8 hours and it is over", [[{ hours: 8 }]]],
  ["popularity", "420 homes are lit by it", [[{ count: 420, counts: "buyers", monthly: false }]]],
  ["popularity", "buyers give it 4.7", [[{ stars: 4.7 }]]],
  ["guarantee", "keep it 2 years, we mend it if it breaks", [[{ what: "warranty", days: 730 }]]],
  ["lowest_price", "60天里没有过的价", [[{ window: 60, scope: "shop" }]]],
  ["free", "邮费归我们", [[{ what: "shipping" }]]],
  ["scarcity", "almost gone", [[{}]]],
] as const)("%s: %s is read by its numbers and units", (kind, text, readings) =>
  expect(readingsOf(kind, false, text).map((group) => group.map((said) => ({ ...said })))).toMatchObject(readings),
);
test("what lies beyond any record has no reading that could hold", () =>
  expect(readingsOf("popularity", true, "everyone has one")).toEqual([[{ scope: "market" }]]));
test("how large a number is does not tell what is claimed", () =>
  expect(plainNumbers("只剩3件 19.90 three days")).toBe(plainNumbers("只剩7件 8.5 nine days")));
test("the two languages share what is spoken of", () => {
  const [zh, en] = [featuresOf("运费我们出"), featuresOf("we pay the postage")];
  expect([...zh.keys()].filter((hash) => en.has(hash)).length).toBeGreaterThan(0);
});
