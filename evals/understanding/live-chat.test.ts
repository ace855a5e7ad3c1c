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

test("what is said to an agent's words comes after the matter was named", () => {
  const line = (text: string, label: string, asked?: string): Line => ({
    lang: "zh",
    text,
    label,
    secondary: [],
    context: asked === undefined ? [] : [{ role: "agent", text: asked }],
  });
  const named = line("想开张发票", "invoice_request");
  const next = line("要多久", "invoice_request", "请问抬头是什么");
  const heard = liveChats([named, next], seededRandom(4)).filter(({ text }) => text.includes("要多久"));
  expect(heard.length).toBeGreaterThan(0);
  for (const { context } of heard) {
    const asked = context.slice(0, -1).filter(({ role }) => role === "buyer");
    expect(asked.some(({ text }) => text.includes("发票"))).toBe(true);
    expect(context.at(-1)?.role).toBe("agent");
  }
});
