import { isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import { readCondition } from "./conditions.ts";
import type { PolicyFact } from "./fact.ts";
import { isEmpty, type Values, words } from "./sets.ts";
import type { Fault } from "./table.ts";

/** A table that is being read: what may be asked about, and what is wrong so far. */
export type Reading = {
  readonly facts: ReadonlyMap<string, PolicyFact>;
  readonly intents: readonly string[];
  readonly faults: Fault[];
  line(node: unknown): number;
};
export const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : "");
export const plain = (node: unknown): unknown => {
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : null));
  return isScalar(node) ? node.value : null;
};

/** The intents that a row is for, as a condition; none written down are all of them. */
export function intentsOf(reading: Reading, node: Node | undefined, when: Map<string, Values>): void {
  const given = plain(node);
  if (given === null || given === "any" || given === "所有") return;
  const list = (Array.isArray(given) ? given : [given]).map(String);
  for (const intent of list.filter((one) => !reading.intents.includes(one)))
    reading.faults.push({
      line: reading.line(node),
      column: "intents",
      message: `"${intent}" is no intent. Known ones: ${reading.intents.join(", ")}.`,
    });
  when.set("intent", words(list));
}

/** The conditions of a rule, a fact each. */
export function conditionsOf(reading: Reading, node: Node | undefined, when: Map<string, Values>): void {
  if (node === undefined) return;
  if (!isMap(node)) {
    reading.faults.push({
      line: reading.line(node),
      column: "when",
      message: `"when" holds facts and their values, a line each.`,
    });
    return;
  }
  for (const pair of node.items) {
    const fact = reading.facts.get(keyOf(pair));
    const line = reading.line(pair.key);
    if (!fact) {
      const message = `There is no fact "${keyOf(pair)}".${closest(keyOf(pair), reading)}`;
      reading.faults.push({ line, column: `when.${keyOf(pair)}`, message });
      continue;
    }
    conditionOf(reading, fact, pair, `when.${fact.name}`, when);
  }
}

/** One condition of a row; its fault names the cell. */
export function conditionOf(
  reading: Reading,
  fact: PolicyFact,
  pair: Pair,
  column: string,
  when: Map<string, Values>,
): void {
  const line = reading.line(pair.key);
  const values = readCondition(fact, plain(pair.value));
  if (typeof values === "string") reading.faults.push({ line, column, message: `${fact.name}: ${values}.` });
  else if (isEmpty(values))
    reading.faults.push({ line, column, message: `${fact.name} can never have this value: the row is never reached.` });
  else when.set(fact.name, values);
}

/** A name that holds or is held by what was written, for a slip of the pen. */
function closest(name: string, { facts }: Reading): string {
  const bare = name.toLowerCase().replaceAll(/[^a-z_.]/g, "");
  const like = [...facts.keys()].find((known) => bare.length > 2 && (known.includes(bare) || bare.includes(known)));
  return like ? ` Is ${like} meant?` : "";
}
