import { expect, test } from "vitest";
import { restoresSegment } from "../saved-as.ts";
import { asksWhatGoesWith, namedBeside } from "./recommend-signs.ts";

test.each([
  ["买了四门收纳柜的人还会买什么", "四门收纳柜"],
  ["和台灯搭配的有什么商品", "台灯"],
  ["recommend something that goes with the oak shelf", "the oak shelf"],
  ["what else do people buy with the oak shelf? what goes with it", "the oak shelf? it"],
])("%s asks what goes with a product", (text, name) => {
  expect(asksWhatGoesWith(text)).toBe(true);
  expect(namedBeside(text).replace(/ 的 | 有$|^ /gu, "")).toContain(name.split("?")[0]);
});
test.each([
  "买过两次的客户有多少",
  "买了又退的人多吗",
  "write a title that goes with the shelf",
  "plan a campaign for what sells together",
  "哪些商品卖得最好",
])("%s asks something else", (text) => {
  expect(asksWhatGoesWith(text)).toBe(false);
});
test("an earlier version of a segment is asked for, not of a rule, a flow or an article", () => {
  expect(restoresSegment("把台灯老客恢复到第一版")).toBe(true);
  expect(restoresSegment("restore version 1 of lamp lovers")).toBe(true);
  expect(restoresSegment("把规则恢复到第二版")).toBe(false);
  expect(restoresSegment("restore version 2 of the return policy")).toBe(false);
});
