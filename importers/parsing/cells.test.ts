import { expect, test } from "vitest";
import { parseCell } from "./cells.ts";
import { shopClock } from "./shop-clock.ts";
import { column, count, money, oneOf } from "./table-spec.ts";

const context = { currency: "CNY", clock: shopClock("Asia/Shanghai") };
const read = (of: Parameters<typeof parseCell>[0], text: string) => parseCell(of, text, context);

test("money is decimal text, exact in minor units", () => {
  const price = money("price!", "price_minor");
  expect(read(price, "0.29")).toBe("29");
  expect(read(price, "1234567.89")).toBe("123456789");
  expect(() => read(price, "¥12")).toThrow('price "¥12" is not an amount of money');
  expect(() => read(price, "-1")).toThrow("is negative");
  expect(() => read(price, " ")).toThrow("price is missing");
});

test("a time without an offset is the shop's own, and a day that does not exist is refused", () => {
  const at = column("at", "instant");
  expect(read(at, "2026-11-20 08:30:00")).toBe("2026-11-20T00:30:00.000Z");
  expect(read(at, "2026-11-20T08:30:00+00:00")).toBe("2026-11-20T08:30:00.000Z");
  expect(() => read(at, "2026-02-30")).toThrow("is not a date and time");
  expect(() => read(at, "昨天")).toThrow("is not a date and time");
  expect(read(column("date", "day"), "2026-11-20")).toBe("2026-11-20");
});

test("summer time is followed, and the hour it skips still gives one instant", () => {
  const clock = shopClock("America/New_York");
  const iso = (text: string) => new Date(clock.instant(text) ?? 0).toISOString();
  expect(iso("2026-07-01T12:00")).toBe("2026-07-01T16:00:00.000Z");
  expect(iso("2026-12-01T12:00")).toBe("2026-12-01T17:00:00.000Z");
  expect(clock.instant("2026-03-08T02:30")).toBeTypeOf("number");
  expect(clock.dayOf(Date.parse("2026-12-01T04:59:59Z"))).toBe("2026-11-30");
});

test("counts, states, lists and JSON say what is wrong with them", () => {
  expect(() => read(count("quantity"), "-2")).toThrow('quantity "-2" is negative');
  expect(() => read(count("quantity"), "two")).toThrow("is not a whole number");
  expect(() => read(oneOf("status", ["pending", "shipped"]), "lost")).toThrow("is not one of pending, shipped");
  expect(read(column("tags", "list"), 'a; b"c ;;')).toBe('{"a","b\\"c"}');
  expect(read(column("extra", "json"), '{ "a": "\\u4e2d" }')).toBe('{"a":"中"}');
  expect(() => read(column("extra", "json"), '{"a": "\\u0000"}')).toThrow("is not JSON");
});
