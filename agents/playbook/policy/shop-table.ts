import { checkTable } from "./check-table.ts";
import { policyFacts } from "./facts/all.ts";
import { buyerIntents } from "./intents.ts";
import { readTable } from "./read-table.ts";
import type { Fault, PolicyTable } from "./table.ts";

/** Reads and checks a shop's own table. */
export function checkedTable(source: string): { table: PolicyTable; faults: Fault[] } {
  const { table, faults } = readTable(source, policyFacts, buyerIntents);
  return { table, faults: [...faults, ...(faults.length > 0 ? [] : checkTable(table, policyFacts, buyerIntents))] };
}

const kept = new Map<string, PolicyTable | null>();
const mostKept = 500;

/** The table among a shop's policies; null where there is none, or one that was never let in because of its faults. */
export function shopTable(policies: Readonly<Record<string, unknown>>): PolicyTable | null {
  const source = policies["replies"];
  if (typeof source !== "string" || source.trim() === "") return null;
  const known = kept.get(source);
  if (known !== undefined) return known;
  const { table, faults } = checkedTable(source);
  const made = faults.length > 0 ? null : table;
  if (kept.size >= mostKept) kept.clear();
  kept.set(source, made);
  return made;
}
