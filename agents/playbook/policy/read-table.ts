import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { readCondition } from "./conditions.ts";
import type { PolicyFact } from "./fact.ts";
import { isEmpty, type Values, words } from "./sets.ts";
import { type Fault, type Outcome, outcomes, type PolicyTable, type Rule } from "./table.ts";

type Reading = {
  readonly facts: ReadonlyMap<string, PolicyFact>;
  readonly intents: readonly string[];
  readonly faults: Fault[];
  line(node: unknown): number;
};
const isOutcome = (value: unknown): value is Outcome => outcomes.some((one) => one === value);
const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : "");
const plain = (node: unknown): unknown => {
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : null));
  return isScalar(node) ? node.value : null;
};

function intentsOf(reading: Reading, node: Node | undefined, when: Map<string, Values>): void {
  const given = plain(node);
  if (given === null || given === "any" || given === "所有") return;
  const list = (Array.isArray(given) ? given : [given]).map(String);
  for (const intent of list.filter((one) => !reading.intents.includes(one)))
    reading.faults.push({
      line: reading.line(node),
      message: `"${intent}" is no intent. Known ones: ${reading.intents.join(", ")}.`,
    });
  when.set("intent", words(list));
}

function conditionsOf(reading: Reading, node: Node | undefined, when: Map<string, Values>): void {
  if (node === undefined) return;
  if (!isMap(node)) {
    reading.faults.push({ line: reading.line(node), message: `"when" holds facts and their values, a line each.` });
    return;
  }
  for (const pair of node.items) {
    const fact = reading.facts.get(keyOf(pair));
    const line = reading.line(pair.key);
    if (!fact) {
      reading.faults.push({ line, message: `There is no fact "${keyOf(pair)}".${closest(keyOf(pair), reading)}` });
      continue;
    }
    const values = readCondition(fact, plain(pair.value));
    if (typeof values === "string") reading.faults.push({ line, message: `${fact.name}: ${values}.` });
    else if (isEmpty(values))
      reading.faults.push({ line, message: `${fact.name} can never have this value: the rule is never reached.` });
    else when.set(fact.name, values);
  }
}

/** A name that holds or is held by what was written, for a slip of the pen. */
function closest(name: string, { facts }: Reading): string {
  const bare = name.toLowerCase().replaceAll(/[^a-z_.]/g, "");
  const like = [...facts.keys()].find((known) => bare.length > 2 && (known.includes(bare) || bare.includes(known)));
  return like ? ` Is ${like} meant?` : "";
}

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
      reading.faults.push({ line: reading.line(pair.key), message: `A rule has no field "${keyOf(pair)}".` });
  if (!isOutcome(outcome)) {
    reading.faults.push({ line, message: `"then" is one of ${outcomes.join(", ")}.` });
    return null;
  }
  if (outcome === "say" && (words("zh") === null || words("en") === null))
    reading.faults.push({ line, message: `What is said needs its words in both languages: zh and en.` });
  const name = words("name") ?? `line ${line}`;
  return { name, line, when, outcome, urgent: plain(field("urgent")) === true, zh: words("zh"), en: words("en") };
}

/** Reads a table as merchants write it (YAML); every fault with its line. Rules that cannot be read are left out. */
export function readTable(
  source: string,
  facts: ReadonlyMap<string, PolicyFact>,
  intents: readonly string[],
): { table: PolicyTable; faults: Fault[] } {
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
  if (faults.length > 0 || root === null) return { table: { rules: [], otherwise: null }, faults };
  const list = isMap(root) ? root.get("rules", true) : null;
  if (!isMap(root) || !isSeq(list))
    return { table: { rules: [], otherwise: null }, faults: [{ line: 1, message: `The table begins with "rules:".` }] };
  const rules = list.items.flatMap((item) => {
    if (isMap(item)) return [ruleOf(reading, item)].filter((rule) => rule !== null);
    faults.push({ line: line(item), message: "A rule is a list of fields: name, intents, when, then." });
    return [];
  });
  const otherwise = root.get("otherwise");
  if (otherwise !== undefined && !isOutcome(otherwise))
    faults.push({ line: line(root.get("otherwise", true)), message: `"otherwise" is one of ${outcomes.join(", ")}.` });
  return { table: { rules, otherwise: isOutcome(otherwise) ? otherwise : null }, faults };
}
