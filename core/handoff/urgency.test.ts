import { expect, test } from "vitest";
import { type Signs, urgencyOf } from "./urgency.ts";

const at = new Date("2026-03-10T08:00:00Z");
const calm: Signs = {
  feeling: "neu",
  pressed: false,
  tier: "V1",
  vip: ["V3"],
  total: 80,
  largeOrder: 1000,
  currency: "CNY",
  promisedFor: null,
};
const of = (more: Partial<Signs>) => urgencyOf({ ...calm, ...more }, at);

test("nothing presses, and that is said as well", () => {
  expect(of({})).toMatchObject({ urgency: "normal", why: [{ en: "nothing presses" }] });
  expect(of({ feeling: "neg" })).toMatchObject({ urgency: "normal", why: [{ sign: "feeling" }] });
});
test.each<[Partial<Signs>, string, string]>([
  [{ feeling: "angry" }, "feeling", "angry"],
  [{ pressed: true }, "said", "rule"],
  [{ tier: "V3" }, "tier", "V3"],
  [{ total: 1200 }, "amount", "CN¥1,200.00"],
  [{ promisedFor: new Date("2026-03-09T08:00:00Z") }, "promise", "overdue"],
  [{ promisedFor: new Date("2026-03-11T07:00:00Z") }, "promise", "within a day"],
])("%j presses, with its reason", (more, sign, words) => {
  const { urgency, why } = of(more);
  expect(urgency).toBe("high");
  expect(why).toHaveLength(1);
  expect(why[0]).toMatchObject({ sign, en: expect.stringContaining(words) });
});
test("every reason is named, and a promise that is days away is none", () => {
  expect(of({ feeling: "angry", tier: "V3", total: 5000 }).why.map(({ sign }) => sign)).toEqual([
    "feeling",
    "tier",
    "amount",
  ]);
  expect(of({ promisedFor: new Date("2026-03-13T08:00:00Z") }).urgency).toBe("normal");
});
