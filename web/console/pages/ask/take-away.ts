import type { Answer } from "../../api/types.ts";
import { figure, rangeText } from "../../words/figures.ts";
import { factLabel, tableName } from "../../words/labels.ts";
import type { Language } from "../../words/language.tsx";

function save(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Excel runs what begins like a formula: such a text gets an apostrophe in front (OWASP, CSV injection). */
const cell = (text: string) => {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const periodOf = (source: Readonly<Record<string, unknown>>, language: Language): string => {
  const period = source["period"];
  if (typeof period !== "object" || period === null || !("from" in period) || !("to" in period)) return "";
  return rangeText(String(period.from), String(period.to), language);
};

/** The figures of an answer as a table, with where each came from (RFC 4180, with the mark that spreadsheets know UTF-8 by). */
export function saveCsv({ facts }: Answer, name: string, language: Language): void {
  const heads =
    language === "zh" ? ["名称", "数值", "单位", "来源", "日期"] : ["label", "value", "unit", "source", "days"];
  const rows = facts.map(({ label, value, unit, source }) => [
    factLabel(label, language),
    String(value ?? ""),
    unit,
    tableName(String(source["table"] ?? ""), language),
    periodOf(source, language),
  ]);
  save(
    `${name}.csv`,
    "text/csv;charset=utf-8",
    `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`,
  );
}

/** A question and its answer as a page of Markdown, with the sources under it. */
export function markdownOf(question: string, answer: Answer, language: Language): string {
  const sources = answer.facts.map(
    ({ label, value, unit, source }) =>
      `- ${factLabel(label, language)}: ${figure(value, unit, language)} (${tableName(String(source["table"] ?? ""), language)}${periodOf(source, language) ? `, ${periodOf(source, language)}` : ""})`,
  );
  const head = language === "zh" ? "来源" : "Sources";
  return `# ${question}\n\n${answer.answer}\n${sources.length > 0 ? `\n## ${head}\n\n${sources.join("\n")}\n` : ""}`;
}
export const saveMarkdown = (question: string, answer: Answer, name: string, language: Language): void =>
  save(`${name}.md`, "text/markdown;charset=utf-8", markdownOf(question, answer, language));
