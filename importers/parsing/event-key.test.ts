import { expect, test } from "vitest";
import { eventKeys } from "./event-key.ts";

const header = ["ts", "event_name", "visitor_id"];
const row = ["2026-11-20", "view_item", "v1"];

test("the same row twice is two events, and the same two when the file comes again", () => {
  const [first, second] = [eventKeys(header), eventKeys(header)];
  const keys = [first(row, undefined), first(row, undefined)];
  expect(new Set(keys).size).toBe(2);
  expect([second(row, undefined), second(row, undefined)]).toEqual(keys);
});

test("neither the order of the columns nor an empty one changes a key", () => {
  const other = eventKeys(["visitor_id", "query", "event_name", "ts"]);
  expect(other(["v1", "", "view_item", "2026-11-20"], undefined)).toBe(eventKeys(header)(row, undefined));
});

test("ten thousand different rows have ten thousand keys", () => {
  const key = eventKeys(header);
  const keys = Array.from({ length: 10_000 }, (_, index) => key(["t", "view_item", `v${index}`], undefined));
  expect(new Set(keys).size).toBe(10_000);
});
