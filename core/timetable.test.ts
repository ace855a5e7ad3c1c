import { expect, test } from "vitest";
import { everyDay, nextTime } from "./timetable.ts";

const next = (at: string, weekdays: readonly number[], zone: string, after: string) =>
  nextTime({ at, weekdays }, zone, new Date(after)).toISOString();

test("the next time is by the wall clock of the shop: later today, tomorrow, or on the next of its weekdays", () => {
  expect(next("08:00", everyDay, "Asia/Shanghai", "2026-03-18T23:00:00Z")).toBe("2026-03-19T00:00:00.000Z");
  expect(next("08:00", everyDay, "Asia/Shanghai", "2026-03-19T00:00:00Z")).toBe("2026-03-20T00:00:00.000Z");
  expect(next("08:00", [1], "Asia/Shanghai", "2026-03-19T00:00:00Z")).toBe("2026-03-23T00:00:00.000Z");
});
test("clocks that change move it by nothing but the hour that is missing", () => {
  // In Berlin 02:30 does not exist on 29 March 2026.
  expect(next("02:30", everyDay, "Europe/Berlin", "2026-03-28T12:00:00Z")).toBe("2026-03-29T01:30:00.000Z");
  expect(next("09:00", everyDay, "Europe/Berlin", "2026-03-28T12:00:00Z")).toBe("2026-03-29T07:00:00.000Z");
});
