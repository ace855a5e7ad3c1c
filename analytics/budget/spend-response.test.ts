import { expect, test } from "vitest";
import { randomStream } from "../../db/metrics/random-world.ts";
import { moveBudget, type SpendDay, spendResponse } from "./spend-response.ts";

function campaign(scale: number, bend: number, vary: number, days = 120, seed = 1): SpendDay[] {
  const random = randomStream(seed);
  return Array.from({ length: days }, (_, at) => {
    const spend = 10_000 * (1 + vary * (random() - 0.5));
    return { at, spend, revenue: scale * spend ** bend * (0.8 + 0.4 * random()) };
  });
}
const known = (days: readonly SpendDay[]) => {
  const answered = spendResponse(days);
  if (!answered.known) throw new Error(answered.why);
  return answered.response;
};

test("the bend that was planted is found, and the interval of the marginal return holds it", () => {
  const inside = Array.from({ length: 40 }, (_, seed) => {
    const { marginal, bend } = known(campaign(50, 0.6, 1.2, 120, seed + 1));
    expect(Math.abs(bend - 0.6)).toBeLessThan(0.15);
    const truth = 50 * 0.6 * 10_000 ** -0.4;
    return marginal.low < truth * 1.02 && marginal.high > truth * 0.98;
  }).filter(Boolean).length;
  expect(inside).toBeGreaterThan(26);
});
test("money moves from where the last unit brings little to where it brings much, a tenth at a time", () => {
  const poor = { id: "poor", response: known(campaign(20, 0.3, 1.2)) };
  const rich = { id: "rich", response: known(campaign(20, 0.9, 1.2, 120, 2)) };
  const move = moveBudget([poor, rich]);
  expect(move).toMatchObject({ from: "poor", to: "rich" });
  expect(move?.amount).toBe(Math.round(poor.response.spend * 0.1));
  expect(move?.gain.low).toBeGreaterThan(0);
});
test("campaigns that cannot be told apart keep their money", () => {
  const [one, two] = [1, 2].map((seed) => ({ id: String(seed), response: known(campaign(20, 0.6, 1.2, 120, seed)) }));
  expect(one && two && moveBudget([one, two])).toBeNull();
});
test("spending that never varied and a few days teach nothing", () => {
  expect(spendResponse(campaign(20, 0.6, 0.01))).toMatchObject({ known: false, why: "never_varied" });
  expect(spendResponse(campaign(20, 0.6, 1, 20))).toMatchObject({ known: false, why: "too_few_days", value: 20 });
});
