import type { Statement } from "./statement.ts";

const isRow = (words: string) => /^\s*\|.*\|\s*$/u.test(words);
const isRule = (words: string) => /^[\s|:–-]+$/u.test(words);
const cellsOf = (words: string): string[] =>
  words
    .trim()
    .replace(/^\||\|$/gu, "")
    .split("|")
    .map((cell) => cell.trim());

/** A row of a table says of each figure what its line and its column are called: "yesterday, revenue: ‹0›; visitors: ‹1›". */
function spelledOut(row: string, heads: readonly string[]): string {
  const cells = cellsOf(row);
  const named = cells.filter((cell) => !cell.includes("‹")).join(" ");
  const figures = cells.flatMap((cell, at) => (cell.includes("‹") ? [`${named} ${heads[at] ?? ""}: ${cell}`] : []));
  return `${figures.join("; ")}\n`;
}

/** Statements whose tables are read as sentences; all others stay as they are. */
export function withTablesRead<Each extends Statement>(statements: readonly Each[]): Each[] {
  let heads: readonly string[] | null = null;
  return statements.map((statement) => {
    if (!isRow(statement.words)) {
      if (statement.words.trim() !== "") heads = null;
      return statement;
    }
    if (isRule(statement.words)) return statement;
    if (heads === null && statement.facts.length === 0) {
      heads = cellsOf(statement.words);
      return statement;
    }
    return { ...statement, words: spelledOut(statement.words, heads ?? []) };
  });
}
