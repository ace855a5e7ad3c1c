import { expect, test } from "vitest";
import { demandModel, totalOver, unitsAt } from "./demand-forecast.ts";
import { countQuantile } from "./negative-binomial.ts";

const steady = (units: number, days = 84) => new Array<number>(days).fill(units);

test("a steady seller is expected to go on, give or take its chance", () => {
  const model = demandModel(steady(3));
  expect(model?.pace).toBeCloseTo(3);
  if (!model) return;
  expect(totalOver(model, 7).mean).toBeCloseTo(21);
  expect(unitsAt(model, 7, 0.1)).toBeLessThan(21);
  expect(unitsAt(model, 7, 0.9)).toBeGreaterThan(21);
});
test("what sold of late weighs more than what sold long ago", () => {
  expect(demandModel([...steady(1, 56), ...steady(5, 28)])?.pace).toBeGreaterThan(3);
});
test("sales that come in waves of weeks are less sure than even ones of the same mean", () => {
  const waves = demandModel([...steady(1, 21), ...steady(7, 21), ...steady(1, 21), ...steady(7, 21)]);
  const even = demandModel(steady(4));
  expect(waves?.dispersion).toBeGreaterThan(even?.dispersion ?? 0);
});
test("the further ahead, the wider in relation to what is expected of chance alone", () => {
  const model = { pace: 4, dispersion: 2, weight: 80, halfLife: 28 };
  const relative = (days: number) => totalOver(model, days).variance / days;
  expect(relative(28)).toBeGreaterThan(relative(7));
});
test("six days tell no pace, and a product that never sold is expected to sell nothing", () => {
  expect(demandModel(steady(2, 6))).toBeNull();
  const none = demandModel(steady(0));
  expect(none && unitsAt(none, 28, 0.9)).toBe(0);
});
test("quantiles of counts: Poisson and negative binomial by the tables, large ones by the gamma", () => {
  expect(countQuantile({ mean: 3, variance: 3 }, 0.9)).toBe(5);
  expect(countQuantile({ mean: 3, variance: 1 }, 0.5)).toBe(3);
  // r = 2, p = 0.4: cumulative 0.16, 0.352, 0.525, 0.663, 0.767, 0.841, 0.894, 0.929
  expect(countQuantile({ mean: 3, variance: 7.5 }, 0.5)).toBe(2);
  expect(countQuantile({ mean: 3, variance: 7.5 }, 0.9)).toBe(7);
  const [exact, near] = [
    countQuantile({ mean: 399, variance: 8000 }, 0.9),
    countQuantile({ mean: 401, variance: 8000 }, 0.9),
  ];
  expect(Math.abs(near - exact)).toBeLessThan(6);
  expect(countQuantile({ mean: 0, variance: 0 }, 0.9)).toBe(0);
});
