import { expect, test } from "vitest";
import type { InboxLine } from "../../api/types.ts";
import { mergeLines } from "./merge-lines.ts";

const line = (conversation: string, minute: number) =>
  ({ conversation, updatedAt: `2026-03-18T00:${String(minute).padStart(2, "0")}:00.000Z` }) as InboxLine; // all that is merged by
const ids = (lines: readonly InboxLine[]) => lines.map(({ conversation }) => conversation).join(" ");
const older = [line("c", 30), line("b", 20), line("a", 10)];

test("who wrote again stands at the top once, and what was looked at before stays below", () => {
  expect(ids(mergeLines([line("a", 40), line("c", 30)], older, false))).toBe("a c b");
});
test("what left the newest lines is gone, what fell below them is not", () => {
  expect(ids(mergeLines([line("d", 40), line("b", 20)], older, false))).toBe("d b a");
  expect(ids(mergeLines([line("e", 50), line("d", 40)], older, false))).toBe("e d c b a");
});
test("where the newest lines are all there are, nothing else is shown", () => {
  expect(ids(mergeLines([line("b", 20)], older, true))).toBe("b");
});
