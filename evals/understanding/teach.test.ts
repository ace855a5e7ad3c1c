import { expect, test } from "vitest";
import type { Bag, FitSettings } from "./fit.ts";
import { usualHidden } from "./hidden-settings.ts";
import { teach } from "./teach.ts";
import { wantedShare } from "./wanted.ts";

const linear: FitSettings = {
  epochs: 5,
  learningRate: 1,
  decay: 0,
  dropout: 0,
  seeds: 1,
  copies: 0,
  copyWeight: 1,
  liveChat: false,
  fewestLines: 1,
};
const bag = (target: number, ...features: number[]): Bag => ({
  features: new Map(features.map((hash) => [hash, 1])),
  target,
  second: -1,
  weight: 1,
});
const hidden = { ...usualHidden, dropout: 0, unitDropout: 0 };

test("teachers doubt a line whose words all speak for another label", () => {
  const odd = bag(1, 64);
  const bags = [...Array.from({ length: 9 }, () => bag(0, 64)), ...Array.from({ length: 9 }, () => bag(1, 128)), odd];
  teach(bags, ["a", "b"], { linear, hidden, teachers: 2 });
  const [a = 0, b = 0] = odd.taught ?? [];
  expect(a).toBeGreaterThan(0.7);
  expect(a + b).toBeCloseTo(1);
  expect(wantedShare(0, odd)).toBeCloseTo(0.7 * a);
  expect(wantedShare(0, odd) + wantedShare(1, odd)).toBeCloseTo(1);
});

test("without teachers a line aims at its own labels alone", () => {
  const plain = { ...bag(0, 64), second: 1 };
  teach([plain], ["a", "b", "c"], { linear, hidden, teachers: 0 });
  expect([0, 1, 2].map((label) => wantedShare(label, plain))).toEqual([0.7, expect.closeTo(0.3), 0]);
});
