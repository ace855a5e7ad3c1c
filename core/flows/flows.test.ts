import { describe, expect, test } from "vitest";
import { addressHash, emailIn } from "./address.ts";
import { zonesOf } from "./buyer-zones.ts";
import { Flow, limitsOf } from "./flow.ts";
import { isHeldOut } from "./held-out.ts";
import { checkWords, fieldFaults, fillWords } from "./message-fields.ts";
import { awakeFrom, isQuiet } from "./quiet-hours.ts";
import { readyFlow } from "./ready-made.ts";

const nobody = { zone: null, country: null, state: null, region: null, locale: null };
const night = { quiet_from: 21, quiet_to: 9 };
const iso = (at: Date) => at.toISOString().slice(0, 16);

describe("where a buyer is", () => {
  test.each([
    [{ zone: "Asia/Tokyo", region: "California" }, ["Asia/Tokyo"]],
    [{ country: "USA", state: "CA" }, ["America/Los_Angeles"]],
    [{ region: "California" }, ["America/Los_Angeles"]],
    [{ region: "CA", locale: "en-US" }, ["America/Los_Angeles"]],
    [{ region: "United Kingdom", locale: "en" }, ["Europe/London"]],
    [{ region: "英国" }, ["Europe/London"]],
    [{ region: "广东" }, ["Asia/Shanghai"]],
    [{ country: "CN", locale: "zh-CN" }, ["Asia/Shanghai"]],
    [{ locale: "ja-JP" }, ["Asia/Tokyo"]],
    [{ region: "the north", locale: "en" }, ["Europe/Berlin"]],
  ])("%j lives by %j", (said, zones) => {
    expect(zonesOf({ ...nobody, ...said }, "Europe/Berlin")).toEqual(zones);
  });
  test("somewhere in a country of many clocks: it must be day by all of them", () => {
    const zones = zonesOf({ ...nobody, country: "US" }, "UTC");
    expect(zones.length).toBeGreaterThan(4);
    expect(iso(awakeFrom(new Date("2026-01-15T06:00:00Z"), zones, night))).toBe("2026-01-15T19:00");
    expect(isQuiet(new Date("2026-01-15T18:00:00Z"), zones, night)).toBe(true);
  });
});

test("quiet hours end at nine on the buyer's clock, on the day the clocks change as well", () => {
  const from = (at: string) => iso(awakeFrom(new Date(at), ["Europe/London"], night));
  expect(from("2026-03-28T22:00:00Z")).toBe("2026-03-29T08:00");
  expect(from("2026-03-27T22:00:00Z")).toBe("2026-03-28T09:00");
  expect(from("2026-03-28T12:00:00Z")).toBe("2026-03-28T12:00");
  expect(isQuiet(new Date("2026-03-28T12:00:00Z"), ["Europe/London"], { quiet_from: 12, quiet_to: 13 })).toBe(true);
});

test("a field that is not there is refused with its place, and so is a half-written one", () => {
  const flow = readyFlow("unpaid_order");
  if (!flow) throw new RangeError("it ships");
  const words = { en: { subject: "Order {{ order }}", body: "Hello {{ name }},\nyour {{ cupon }} is {{ total" } };
  const faulty = { ...flow, steps: flow.steps.map((step) => ({ ...step, words })) };
  expect(fieldFaults(faulty).map(({ place, line, field }) => [place, line, field])).toEqual([
    ["steps[0].words.en.body", 2, "cupon"],
    ["steps[0].words.en.body", 2, ""],
  ]);
  expect(() => checkWords(faulty)).toThrow(
    /steps\[0\]\.words\.en\.body, line 2: \{\{ cupon \}\} is no field of this flow; there are name, shop, order/,
  );
});
test("what a buyer or a product is called is text, never a field of its own", () => {
  expect(fillWords("{{ name }} and {{ product }}", { name: "{{ total }}", product: "$1" })).toBe("{{ total }} and $1");
  expect(fillWords("a\n{{ guide }}\nb", { guide: "" })).toBe("a\nb");
});

test("the held-out part is the same every time, its own for each flow and salt, and as large as was said", () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `customer ${at}`);
  const out = (id: string, salt = "1") =>
    names.filter((name) => isHeldOut("shop", { id, heldOut: { share: 0.1, salt } }, name));
  const first = out("win_back");
  expect(out("win_back")).toEqual(first);
  expect(first.length / names.length).toBeGreaterThan(0.094);
  expect(first.length / names.length).toBeLessThan(0.106);
  for (const other of [out("unpaid_order"), out("win_back", "2")]) {
    const both = other.filter((name) => first.includes(name)).length / names.length;
    expect(both).toBeGreaterThan(0.006);
    expect(both).toBeLessThan(0.014);
  }
});

test("an address is one address however it is written, and what is none is none", () => {
  expect(addressHash(" Ann@Mail.example")).toBe(addressHash("ann@mail.example "));
  expect([emailIn("ann@mail.example "), emailIn("ann"), emailIn("a@b.c\r\nBcc: x@y.example"), emailIn(null)]).toEqual([
    "ann@mail.example",
    null,
    null,
    null,
  ]);
});

test("limits that cannot be read are the usual ones; a flow with nothing to do is refused", () => {
  expect(limitsOf({ flows: { marketing_a_week: 1 } }).marketing_a_week).toBe(1);
  expect(limitsOf({ flows: { marketing_a_week: "many" } }).marketing_a_week).toBe(2);
  expect(Flow.safeParse({ id: "x1", trigger: "order_paid", kind: "service", priority: 1, steps: [] }).success).toBe(
    false,
  );
});
