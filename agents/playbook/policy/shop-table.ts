import { checkModes, checkTable } from "./check-table.ts";
import { policyFacts } from "./facts/all.ts";
import { buyerIntents } from "./intents.ts";
import { type Place, readTable } from "./read-table.ts";
import type { Fault, PolicyTable } from "./table.ts";

/** Reads and checks a shop's own table. */
export function checkedTable(source: string): { table: PolicyTable; faults: Fault[] } {
  const { table, faults, places } = readTable(source, policyFacts, buyerIntents);
  const more =
    faults.length > 0 ? [] : [...checkModes(table.modes, policyFacts), ...checkTable(table, policyFacts, buyerIntents)];
  return { table, faults: [...faults, ...more].map((fault) => placed(fault, places)).sort((a, b) => a.line - b.line) };
}

/** A fault with the row it stands in: the last one that begins above its line. */
function placed(fault: Fault, places: readonly Place[]): Fault {
  const own = places.filter(({ line }) => line <= fault.line).sort((a, b) => b.line - a.line)[0];
  return own && fault.column !== "otherwise" ? { ...fault, list: own.list, row: own.row } : fault;
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
