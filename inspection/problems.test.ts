import { describe, expect, test } from "vitest";
import { type Effects, imagineDay } from "./imagined-day.ts";
import { problemsOfDay } from "./inspect-shop.ts";
import { findOutage } from "./outage.ts";
import { scanShop } from "./scan.ts";

function look(effects: Effects, seed = 5) {
  const day = imagineDay({ seed, visitors: 1500, effects });
  const outage = findOutage(day);
  const problems = problemsOfDay(day, scanShop(day), outage);
  return { outage, seen: problems.map(({ kind, where, signal }) => ({ metric: signal.metric, kind, where })) };
}

describe("one cause is one problem, at the step and in the place where it broke", () => {
  test("a best-seller that loses its carts", () => {
    expect(look({ cart: ({ ago }, product) => (ago < 1 && product === "p0" ? 0.35 : 1) }).seen).toEqual([
      { metric: "cart_rate", kind: "rate", where: { product: "p0" } },
    ]);
  });
  test("a payment that fails on one device", () => {
    expect(look({ pay: ({ ago, device }) => (ago < 2 && device === "mobile" ? 0.3 : 1) }).seen).toEqual([
      { metric: "pay_rate", kind: "rate", where: { device: "mobile" } },
    ]);
  });
  test("a channel that dries up", () => {
    expect(look({ visitors: ({ ago, channel }) => (ago < 2 && channel === "ads" ? 0.3 : 1) }).seen).toEqual([
      { metric: "visitors", kind: "volume", where: { channel: "ads" } },
    ]);
  });
  test("fewer visitors everywhere are the whole shop's, not each device's", () => {
    expect(look({ visitors: ({ ago }) => (ago < 1 ? 0.55 : 1) }).seen).toEqual([
      { metric: "visitors", kind: "volume", where: {} },
    ]);
  });
  test("a mix shift with all rates unchanged is called a mix shift", () => {
    expect(look({ visitors: ({ ago, channel }) => (ago < 3 ? (channel === "ads" ? 2.1 : 0.53) : 1) }).seen).toEqual([
      { metric: "conversion_rate", kind: "mix", where: { channel: "ads" } },
    ]);
  });
  test("two causes on one day are two problems", () => {
    const { seen } = look({
      cart: ({ ago }, product) => (ago < 3 && product === "p1" ? 0.35 : 1),
      pay: ({ ago, device }) => (ago < 3 && device === "mobile" ? 0.4 : 1),
    });
    expect(seen).toHaveLength(2);
    expect(seen.map((one) => one.metric).sort()).toEqual(["cart_rate", "pay_rate"]);
  });
});

describe("a gap of measurement is never a loss of sales", () => {
  test("events that vanish while orders stay", () => {
    expect(look({ tracked: ({ ago }) => ago >= 1 })).toMatchObject({
      outage: { metric: "visitors", dimension: "" },
      seen: [],
    });
  });
  test("events of one device that vanish", () => {
    expect(look({ tracked: ({ ago, device }) => ago >= 1 || device !== "app" })).toMatchObject({
      outage: { dimension: "device", value: "app" },
      seen: [],
    });
  });
});
