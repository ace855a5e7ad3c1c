import { isMap, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import type { PolicyFact } from "./fact.ts";
import { conditionsOf, intentsOf, keyOf, plain, type Reading } from "./read-cells.ts";
import { readModes } from "./read-modes.ts";
import type { Values } from "./sets.ts";
import { type Fault, noTable, type Outcome, outcomes, type PolicyTable, type Rule } from "./table.ts";

const isOutcome = (value: unknown): value is Outcome => outcomes.some((one) => one === value);

function ruleOf(reading: Reading, node: YAMLMap): Rule | null {
  const field = (name: string) => {
    const found = node.items.find((pair) => keyOf(pair) === name)?.value;
    return found === null ? undefined : (found as Node | undefined); // a parsed document holds nodes
  };
  const line = reading.line(node);
  const when = new Map<string, Values>();
  intentsOf(reading, field("intents"), when);
  conditionsOf(reading, field("when"), when);
  const outcome = plain(field("then"));
  const words = (name: string) => (typeof plain(field(name)) === "string" ? String(plain(field(name))) : null);
  for (const pair of node.items)
    if (!["name", "intents", "when", "then", "urgent", "zh", "en"].includes(keyOf(pair)))
      reading.faults.push({
        line: reading.line(pair.key),
        column: keyOf(pair),
        message: `A rule has no field "${keyOf(pair)}".`,
      });
  if (!isOutcome(outcome)) {
    reading.faults.push({ line, column: "then", message: `"then" is one of ${outcomes.join(", ")}.` });
    return null;
  }
  if (outcome === "say" && (words("zh") === null || words("en") === null))
    reading.faults.push({
      line,
      column: words("zh") === null ? "zh" : "en",
      message: `What is said needs its words in both languages: zh and en.`,
    });
  const name = words("name") ?? `line ${line}`;
  return { name, line, when, outcome, urgent: plain(field("urgent")) === true, zh: words("zh"), en: words("en") };
}

/** Where a row begins, whether it could be read or not. */
export type Place = { readonly list: "rules" | "modes"; readonly row: number; readonly line: number };

/** Reads a table as merchants write it (YAML); every fault with its line. Rules that cannot be read are left out. */
export function readTable(
  source: string,
  facts: ReadonlyMap<string, PolicyFact>,
  intents: readonly string[],
): { table: PolicyTable; faults: Fault[]; places: Place[] } {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, uniqueKeys: true });
  const faults: Fault[] = document.errors.map((error) => ({
    line: error.linePos?.[0].line ?? 1,
    message: error.message.split("\n")[0] ?? "This is not YAML.",
  }));
  const line = (node: unknown) => {
    const range = (node as { range?: readonly number[] | null } | null)?.range; // yaml's nodes carry where they stand
    return counter.linePos(range?.[0] ?? 0).line;
  };
  const reading: Reading = { facts, intents, faults, line };
  const root = document.contents;
  if (faults.length > 0 || root === null) return { table: noTable, faults, places: [] };
  const list = isMap(root) ? root.get("rules", true) : null;
  const ownModes = isMap(root) && (root.has("modes") || root.has("mode"));
  if (!isMap(root) || !(isSeq(list) || (ownModes && !root.has("rules"))))
    return { table: noTable, faults: [{ line: 1, message: `The table begins with "rules:".` }], places: [] };
  const rules = (isSeq(list) ? list.items : []).flatMap((item) => {
    if (isMap(item)) return [ruleOf(reading, item)].filter((rule) => rule !== null);
    faults.push({ line: line(item), message: "A rule is a list of fields: name, intents, when, then." });
    return [];
  });
  const otherwise = root.get("otherwise");
  if (otherwise !== undefined && !isOutcome(otherwise))
    faults.push({
      line: line(root.get("otherwise", true)),
      column: "otherwise",
      message: `"otherwise" is one of ${outcomes.join(", ")}.`,
    });
  const modes = readModes(reading, root);
  const places = (["rules", "modes"] as const).flatMap((name) => {
    const rows = root.get(name, true);
    return isSeq(rows) ? rows.items.map((item, at) => ({ list: name, row: at + 1, line: line(item) })) : [];
  });
  return { table: { rules, otherwise: isOutcome(otherwise) ? otherwise : null, modes }, faults, places };
}
