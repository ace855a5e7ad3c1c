import { isMap, isSeq, type YAMLMap } from "yaml";
import { conditionOf, intentsOf, keyOf, plain, type Reading } from "./read-cells.ts";
import type { Values } from "./sets.ts";
import { type Mode, type ModeTable, modeOutcomes, modes, type Rule } from "./table.ts";

const isMode = (value: unknown): value is Mode => modes.some((one) => one === value);
/** What a row of modes may ask about, by its column. */
const columns: Readonly<Record<string, string>> = { hour: "hour", tier: "customer.tier" };
const known = ["name", "mode", "intents", ...Object.keys(columns)];
const oneOf = `is one of ${modes.join(", ")}`;

function modeOf(reading: Reading, node: YAMLMap): Rule | null {
  const line = reading.line(node);
  const when = new Map<string, Values>();
  let [mode, name]: [unknown, unknown] = [null, null];
  for (const pair of node.items) {
    const column = keyOf(pair);
    const fact = reading.facts.get(columns[column] ?? "");
    if (column === "mode") mode = plain(pair.value);
    else if (column === "name") name = plain(pair.value);
    else if (column === "intents")
      intentsOf(reading, pair.value as Parameters<typeof intentsOf>[1], when); // a parsed document holds nodes
    else if (fact) conditionOf(reading, fact, pair, column, when);
    else
      reading.faults.push({
        line: reading.line(pair.key),
        column,
        message: `A row of modes has no field "${column}": it has ${known.join(", ")}.`,
      });
  }
  if (!isMode(mode)) {
    reading.faults.push({ line, column: "mode", message: `"mode" ${oneOf}.` });
    return null;
  }
  const called = typeof name === "string" ? name : `mode ${mode}, line ${line}`;
  return { name: called, line, when, outcome: modeOutcomes[mode], urgent: false, zh: null, en: null };
}

/** Who answers at all, by intent, hour and tier (`mode` and `modes` of a table); automatic where nothing is written. */
export function readModes(reading: Reading, root: YAMLMap): ModeTable {
  const usual = root.get("mode");
  if (usual !== undefined && !isMode(usual))
    reading.faults.push({ line: reading.line(root.get("mode", true)), column: "mode", message: `"mode" ${oneOf}.` });
  const list = root.get("modes", true);
  if (list !== undefined && !isSeq(list))
    reading.faults.push({ line: reading.line(list), column: "modes", message: `"modes" is a list of rows.` });
  const rules = (isSeq(list) ? list.items : []).flatMap((item) => {
    if (isMap(item)) return [modeOf(reading, item)].filter((row) => row !== null);
    reading.faults.push({
      line: reading.line(item),
      column: "modes",
      message: "A row of modes has mode, intents, hour, tier.",
    });
    return [];
  });
  return { rules, usual: isMode(usual) ? usual : "automatic" };
}
