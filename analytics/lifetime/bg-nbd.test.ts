import { expect, test } from "vitest";
import { type BgNbd, buysAgain, expectedOrders, fitBgNbd, type History, stillBuys } from "./bg-nbd.ts";

/** Rates of the paper's CDNOW customers, in weeks (Fader, Hardie & Lee 2005, table 2). */
const cdnow: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

test("the paper's own customer is expected to buy as often as the paper says", () => {
  // Two repeat purchases, the newest after 30.43 of 38.86 weeks: 1.226 expected in the next 39 weeks.
  expect(expectedOrders(cdnow, { repeats: 2, newest: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 2);
});
test("the longer the silence, the less likely a customer still buys", () => {
  const at = (newest: number): History => ({ repeats: 4, newest, age: 40 });
  expect(stillBuys(cdnow, at(38))).toBeGreaterThan(stillBuys(cdnow, at(20)));
  expect(buysAgain(cdnow, at(38), 10)).toBeGreaterThan(buysAgain(cdnow, at(5), 10));
  expect(stillBuys(cdnow, { repeats: 0, newest: 0, age: 40 })).toBe(1);
});
test("days or weeks make no difference to the fit", () => {
  const weeks: History[] = Array.from({ length: 300 }, (_, at) => {
    const age = 10 + (at % 40);
    const repeats = at % 3 === 0 ? 0 : at % 5;
    return { repeats, newest: repeats === 0 ? 0 : age * ((at % 7) / 7), age };
  });
  const days = weeks.map(({ repeats, newest, age }) => ({ repeats, newest: newest * 7, age: age * 7 }));
  const [slow, fast] = [fitBgNbd(weeks), fitBgNbd(days)];
  expect(fast.r).toBeCloseTo(slow.r, 3);
  expect(fast.alpha / 7).toBeCloseTo(slow.alpha, 2);
});
