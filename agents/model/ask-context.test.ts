import { expect, test } from "vitest";
import type { ShopContext } from "../../core/context.ts";
import type { StoredTurn } from "../../core/conversation.ts";
import type { Reading } from "../playbook/read-brief.ts";
import { askedWith } from "./ask-context.ts";

const ctx = {
  shop: { name: "Lamps", currency: "USD" },
  actor: { kind: "buyer", id: "C1" },
  asOf: "2026-03-01",
} as ShopContext; // all that a question to the model tells of it
const brief = { intent: "other", alternatives: [], slots: {} };
const reading = { brief, language: "en" } as unknown as Reading; // all that is told of a reading
const turnsTo = (last: number): StoredTurn[] =>
  Array.from({ length: last }, (_, at) => ({
    turn: at + 1,
    saidBy: at % 2 === 0 ? ("buyer" as const) : ("agent" as const),
    body: `words ${at + 1}`,
    reading: at % 2 === 0 ? null : { brief: { intent: "order_status", slots: { order_id: `A${at + 1}` } } },
  })).slice(-20);
const until = (text: string) => text.slice(0, text.indexOf("A first reading"));

test("a long talk is cut in big steps, so that what stands before a new message stays the same bytes, and what was cut is told in short", () => {
  const ten = until(askedWith("and now?", reading, turnsTo(10), ctx));
  expect(ten).toContain("words 1\n");
  expect(until(askedWith("and now?", reading, turnsTo(11), ctx)).startsWith(ten)).toBe(true);
  const twelve = askedWith("and now?", reading, turnsTo(12), ctx);
  expect(twelve).not.toContain("words 8\n");
  expect(twelve).toContain("words 9\n");
  expect(twelve).toContain('Earlier it was about: order_status {"order_id":"A2"}; order_status {"order_id":"A4"}');
  const thirty = askedWith("and now?", reading, turnsTo(30), ctx);
  expect(thirty).toContain("words 25\n");
  expect(thirty).not.toContain("words 24\n");
});
