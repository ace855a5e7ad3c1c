import { expect, test } from "vitest";
import { countBaseline, offBaseline } from "./baseline.ts";

const weekly = [150, 80, 85, 90, 95, 110, 140];
const weekdays = Array.from({ length: 57 }, (_, at) => at % 7);
const history = weekdays.slice(0, 56).map((day, at) => (weekly[day] ?? 0) * (1 + 0.03 * Math.sin(at * 1.7)));

test("the weakest weekday is no fall", () => {
  const monday = countBaseline(history.slice(0, 50), weekdays.slice(0, 50), [weekdays[50] ?? 0]);
  expect(monday && Math.abs(offBaseline([80], monday).t)).toBeLessThan(2);
});
test("half of the visitors is a fall, and one outlying day before it does not hide it", () => {
  const withSale = history.map((value, at) => (at === 40 ? value * 5 : value));
  const baseline = countBaseline(withSale, weekdays.slice(0, 56), [weekdays[56] ?? 0]);
  expect(baseline && offBaseline([75], baseline).t).toBeLessThan(-4);
});
test("two weeks are needed for any claim", () => {
  expect(countBaseline(history.slice(0, 13), weekdays.slice(0, 13), [6])).toBeNull();
});
