import { expect, test } from "vitest";
import type { Track } from "../../db/metrics/read-series.ts";
import { bridgeOf } from "./bridge.ts";
import type { PastDays } from "./read-past-days.ts";

type Day = Pick<Record<string, number>, string>;
const usual = { visitors: 1000, viewers: 800, adders: 160, checkouts: 80, buyers: 40, orders: 44, revenue: 440_000 };
/** Four usual weeks of one weekday, then the day. */
function shop(day: Day): { past: PastDays; whole: Track } {
  const all = [usual, usual, usual, usual, { ...usual, ...day }];
  const column = (name: keyof typeof usual) => all.map((each) => each[name]);
  const zero = all.map(() => 0);
  const whole: Track = {
    dimension: "",
    value: "",
    visitors: column("visitors"),
    viewers: column("viewers"),
    adders: column("adders"),
    checkouts: column("checkouts"),
    purchasers: zero,
    sessions: zero,
    bounces: zero,
    buyers: column("buyers"),
    orders: column("orders"),
    revenue: column("revenue"),
  };
  const known = all.map(() => true);
  const days = all.map((_, at) => `2026-11-0${at + 1}`);
  return {
    past: { days, tracks: [whole], whole, trafficKnown: known, salesKnown: known, compared: [0, 1, 2, 3] },
    whole,
  };
}

test("the effects of the steps add up to the change, and the step that moved has it", () => {
  const { past, whole } = shop({ adders: 80, checkouts: 40, buyers: 20, orders: 22, revenue: 220_000 });
  const bridge = bridgeOf(past, whole, "CNY");
  expect(bridge).toMatchObject({ before: 4400, after: 2200 });
  expect(bridge?.parts.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(-2200, 1);
  expect(bridge?.parts.find(({ to }) => to === "adders")?.effect).toBeCloseTo(-2200, 1);
});
test("a step that nobody measured is joined with its neighbour", () => {
  const { past, whole } = shop({ buyers: 20, orders: 22, revenue: 220_000 });
  const blind = { ...whole, checkouts: whole.checkouts.map(() => 0) };
  const bridge = bridgeOf({ ...past, whole: blind }, blind, "CNY");
  expect(bridge?.parts.map(({ from, to }) => `${from}>${to}`)).toContain("adders>buyers");
  expect(bridge?.parts.find(({ to }) => to === "buyers")?.effect).toBeCloseTo(-2200, 1);
});
test("without days to compare with there is no way to draw", () => {
  const { past, whole } = shop({});
  expect(bridgeOf({ ...past, compared: [] }, whole, "CNY")).toBeNull();
});
