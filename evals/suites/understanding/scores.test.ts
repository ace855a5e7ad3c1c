import { expect, test } from "vitest";
import { coverage, type Judged, scores } from "./scores.ts";

const row = (isRight: boolean, confidence: number, feeling: "angry" | "neu" = "neu"): Judged => ({
  line: { lang: "zh", text: "", secondary: [], context: [], sentiment: feeling },
  wanted: "a",
  said: isRight ? "a" : "b",
  confidence,
  isRight,
  isAmongFirst: true,
  sentiment: "angry",
  slots: {},
  ms: 0,
});

test("coverage is the largest share, surest first, of which 95 in a hundred are right", () => {
  const sure = Array.from({ length: 19 }, () => row(true, 0.9));
  expect(coverage([...sure, row(false, 0.8), row(false, 0.7)])).toBeCloseTo(20 / 21);
  expect(coverage([row(false, 0.9), row(true, 0.8)])).toBe(0);
});

test("who is taken for angry counts against precision, who is missed against recall", () => {
  const found = scores([row(true, 0.9, "angry"), row(true, 0.9)]);
  expect([found["angryRecall"], found["angryPrecision"]]).toEqual([1, 0.5]);
});
