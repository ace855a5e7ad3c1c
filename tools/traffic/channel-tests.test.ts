import { expect, test } from "vitest";
import { againstRest, calls, shareDifferenceOf } from "./channel-tests.ts";

const row = (key: string, numerator: number, denominator: number) => ({
  key,
  label: key,
  value: numerator / denominator,
  numerator,
  denominator,
});

test("a channel that converts twice as well stands out, its likes do not", () => {
  const rows = [row("live", 120, 1000), row("search", 62, 1000), row("ads", 58, 1000)];
  expect(calls(rows.map(({ key }) => againstRest(key, rows)))).toEqual([1, -1, -1]);
});
test("channels that differ by chance are called the same, a tiny one is not judged", () => {
  const rows = [row("live", 61, 1000), row("search", 62, 1000), row("ads", 1, 9)];
  expect(calls(rows.map(({ key }) => againstRest(key, rows)))).toEqual([0, 0, undefined]);
});
test("conversion halved is down, and a channel that was not there before is not judged", () => {
  expect(calls([shareDifferenceOf(row("live", 30, 1000), row("live", 60, 1000))])).toEqual([-1]);
  expect(calls([shareDifferenceOf(row("live", 30, 1000), undefined)])).toEqual([undefined]);
});
