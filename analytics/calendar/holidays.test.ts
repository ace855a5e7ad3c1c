import { expect, test } from "vitest";
import { calendarOf, easter, holidayOf } from "./holidays.ts";

test("holidays of the Chinese calendar fall on the right days of the solar one", () => {
  for (const [day, key] of [
    ["2026-02-16", "spring_festival"],
    ["2026-02-17", "spring_festival"],
    ["2026-02-23", "spring_festival"],
    ["2025-01-29", "spring_festival"],
    ["2026-06-19", "618"],
    ["2025-05-31", "dragon_boat"],
    ["2026-09-25", "mid_autumn"],
    ["2026-08-19", "qixi"],
    ["2026-11-11", "double11"],
  ] as const)
    expect(holidayOf(day, "cn")?.key, day).toBe(key);
  expect(holidayOf("2026-02-25", "cn")).toBeNull();
  expect(holidayOf("2026-11-20", "cn")).toBeNull();
});
test("Easter and Thanksgiving move, and Black Friday with it", () => {
  expect([2011, 2024, 2025, 2026].map(easter)).toEqual(["2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05"]);
  expect(holidayOf("2020-11-27", "west")?.key).toBe("black_friday");
  expect(holidayOf("2026-11-26", "west")?.key).toBe("thanksgiving");
  expect(holidayOf("2026-11-11", "west")).toBeNull();
  expect(holidayOf("2011-04-25", "west")?.key).toBe("easter");
  expect(["2025-05-26", "2026-05-25", "2026-09-07"].map((day) => holidayOf(day, "west")?.key)).toEqual([
    "memorial_day",
    "memorial_day",
    "labor_day",
  ]);
});
test("a shop's zone or language tells which calendar its buyers keep", () => {
  expect(calendarOf("Asia/Shanghai", "en")).toBe("cn");
  expect(calendarOf("Europe/London", "en-GB")).toBe("west");
});
