import { expect, test } from "vitest";
import type { Line } from "./augment.ts";
import { liveChats } from "./live-chat.ts";
import { seededRandom } from "./random.ts";

const line = (text: string, label: string, lang = "zh"): Line => ({ lang, text, label, secondary: [], context: [] });

test("a line said in a live chat keeps its words and its label", () => {
  const lines = [line("发票怎么开", "invoice_request"), line("有货吗", "stock_availability")];
  const said = liveChats(lines, seededRandom(1));
  expect(said).toHaveLength(3);
  for (const one of said) expect(one.text).toContain(lines.find(({ label }) => label === one.label)?.text);
});

test("greetings and other languages are left as they were written", () => {
  expect(liveChats([line("在吗", "greeting"), line("any left", "stock_availability", "en")], seededRandom(1))).toEqual(
    [],
  );
});
