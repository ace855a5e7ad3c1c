import { expect, test } from "vitest";
import { holidayOf } from "../analytics/calendar/holidays.ts";
import type { DayData } from "./day-data.ts";
import { lookupOf } from "./explained.ts";
import { type Effects, imagineDay } from "./imagined-day.ts";
import { problemsOfDay } from "./inspect-shop.ts";
import { notesOf } from "./notes.ts";
import { findOutage } from "./outage.ts";
import { holidayWave } from "./reshape.ts";
import { scanShop } from "./scan.ts";
import { penFor } from "./words/format.ts";

const seen = (day: DayData) =>
  problemsOfDay(day, scanShop(day), findOutage(day)).map(({ signal, where }) => ({ metric: signal.metric, where }));

/** The last day is a festival of sales on which twice as many come. */
function festival(effects: Effects = {}): DayData {
  const day = imagineDay({
    seed: 3,
    visitors: 1200,
    effects: { visitors: ({ ago }) => (ago < 1 ? 2 : 1), ...effects },
  });
  const sale = holidayOf("2026-11-11", "cn");
  return { ...day, holidays: day.holidays.map((one, at) => (at === day.days.length - 1 ? sale : one)) };
}

test("more visitors on a shopping festival are no finding, and the notes say how many more", () => {
  const day = festival();
  expect(seen({ ...day, holidays: day.holidays.map(() => null) })).not.toEqual([]);
  expect(seen(day)).toEqual([]);
  const wave = holidayWave(day, lookupOf(scanShop(day).tested));
  expect(notesOf(day, penFor(day, "zh"), wave).join()).toMatch(/双11,访客比平日多 \d+.*不算异常/);
  expect(notesOf(day, penFor(day, "en"), wave).join()).toMatch(/is Double 11, with \d+.* more visitors/);
});
test("a channel that dries up on a festival is told all the same", () => {
  const day = festival({ visitors: ({ ago, channel }) => (ago < 1 ? (channel === "ads" ? 0.4 : 2) : 1) });
  expect(seen(day)).toContainEqual({ metric: "visitors", where: { channel: "ads" } });
});
test("a payment that fails on a festival is told all the same", () => {
  const day = festival({
    visitors: ({ ago }) => (ago < 1 ? 2 : 1),
    pay: ({ ago, device }) => (ago < 1 && device === "mobile" ? 0.3 : 1),
  });
  expect(seen(day)).toContainEqual({ metric: "pay_rate", where: { device: "mobile" } });
});
test("fewer who put anything in the cart and keener ones who did are one story", () => {
  const day = imagineDay({
    seed: 7,
    visitors: 1500,
    effects: { cart: ({ ago }) => (ago < 2 ? 0.5 : 1), checkout: ({ ago }) => (ago < 2 ? 1.7 : 1) },
  });
  expect(seen(day)).toEqual([{ metric: "cart_rate", where: {} }]);
});
