import { expect, test } from "vitest";
import { dueDays, dueOf, minutesLate, newestDue } from "./due.ts";

const shop = (timezone: string, createdAt = "2026-01-01T00:00:00Z") => ({
  id: "shop",
  timezone,
  createdAt: new Date(createdAt),
});
const hours = (from: string, count: number) =>
  Array.from({ length: count }, (_, hour) => new Date(Date.parse(from) + hour * 3_600_000));

test("yesterday is due at six in the shop's own morning, wherever it is", () => {
  expect(newestDue("Asia/Shanghai", new Date("2026-03-31T21:59:00Z"))).toBe("2026-03-30");
  expect(newestDue("Asia/Shanghai", new Date("2026-03-31T22:00:00Z"))).toBe("2026-03-31");
  expect(newestDue("America/Los_Angeles", new Date("2026-03-31T13:00:00Z"))).toBe("2026-03-30");
  expect(newestDue("Asia/Kathmandu", new Date("2026-03-31T00:14:00Z"))).toBe("2026-03-29");
  expect(newestDue("Asia/Kathmandu", new Date("2026-03-31T00:15:00Z"))).toBe("2026-03-30");
});

test.each([
  ["America/New_York, forward", "America/New_York", "2026-03-06T00:00:00Z"],
  ["America/New_York, back", "America/New_York", "2026-10-30T00:00:00Z"],
  ["Europe/Berlin, forward", "Europe/Berlin", "2026-03-27T00:00:00Z"],
  ["Australia/Lord_Howe, half an hour", "Australia/Lord_Howe", "2026-04-03T00:00:00Z"],
  ["America/Santiago, at midnight", "America/Santiago", "2026-09-04T00:00:00Z"],
])("over a clock change every local day becomes due once and in order: %s", (_, zone, from) => {
  const days = hours(from, 24 * 5).map((now) => newestDue(zone, now));
  const changes = days.filter((day, index) => index > 0 && day !== days[index - 1]);
  expect([...new Set(days)]).toEqual([...new Set(days)].sort());
  expect(changes).toHaveLength(new Set(changes).size);
  expect(new Set(days).size).toBe(6);
});

test("the morning of a short night is late by the clock on the wall", () => {
  const eight = new Date("2026-03-08T12:00:00Z"); // 08:00 in New York, the clocks went forward at 02:00
  expect(minutesLate("America/New_York", "2026-03-07", eight)).toBe(120);
});

test("three missed mornings are caught up, and none from before the shop came here", () => {
  const now = new Date("2026-03-10T08:00:00Z");
  expect(dueDays(shop("UTC"), now)).toEqual(["2026-03-09", "2026-03-08", "2026-03-07"]);
  expect(dueDays(shop("UTC", "2026-03-09T12:00:00Z"), now)).toEqual(["2026-03-09", "2026-03-08"]);
  expect(dueOf([shop("UTC", "2026-03-10T07:30:00Z")], now)).toEqual([{ shop: "shop", day: "2026-03-09" }]);
});
