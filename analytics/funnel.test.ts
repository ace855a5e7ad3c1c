import { expect, test } from "vitest";
import { decompose } from "./funnel.ts";

const total = (effects: { effect: number }[]) => effects.reduce((sum, one) => sum + one.effect, 0);

test("the effects of the factors add up to the change of revenue exactly", () => {
  const factors = [
    { name: "visitors", before: 1200, after: 1100 },
    { name: "conversion_rate", before: 0.061, after: 0.043 },
    { name: "aov", before: 14_700, after: 15_100 },
  ];
  const effects = decompose(factors);
  expect(total(effects)).toBe(1100 * 0.043 * 15_100 - 1200 * 0.061 * 14_700);
  expect([...effects].sort((a, b) => a.effect - b.effect)[0]?.name).toBe("conversion_rate");
});
test("a factor that fell to nothing takes the whole loss that it alone caused", () => {
  const effects = decompose([
    { name: "visitors", before: 100, after: 100 },
    { name: "pay_rate", before: 0.5, after: 0 },
  ]);
  expect(effects).toEqual([
    { name: "visitors", effect: 0 },
    { name: "pay_rate", effect: -50 },
  ]);
});
