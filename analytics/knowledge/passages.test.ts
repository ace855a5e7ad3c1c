import { expect, test } from "vitest";
import { passagesOf } from "./passages.ts";

test("an article is cut at its headings, long texts at the ends of sentences, and nothing is lost", () => {
  const body = `Before.\n\n# Care\n\nWash cold.\n\nDry flat.\n\n## Storage\n${"Keep it dry. ".repeat(200)}`;
  const passages = passagesOf("Care", body);
  expect(passages.slice(0, 2)).toEqual([
    { heading: null, text: "Before." },
    { heading: null, text: "Wash cold.\nDry flat." },
  ]);
  const storage = passages.filter(({ heading }) => heading === "Storage");
  expect(storage.every(({ text }) => text.length <= 600 && text.endsWith("."))).toBe(true);
  expect(storage.map(({ text }) => text.match(/Keep/g)?.length ?? 0).reduce((sum, each) => sum + each)).toBe(200);
});

test("a text without any end of a sentence is cut all the same", () => {
  const passages = passagesOf("x", "长".repeat(1500));
  expect(passages.map(({ text }) => text.length)).toEqual([600, 600, 300]);
});
