import type { Fact } from "../../core/facts.ts";
import { factText, type Reader } from "../../core/format.ts";

/** Facts of one turn by the short names that a model knows them by (f1, f2 …), and names on record that it may write as they are. */
export type FactBook = {
  /** Takes facts in and gives each its line, as a model reads it. */
  add(facts: readonly Fact[]): string[];
  /** Takes in what a tool found beside facts: ids, titles and other words on record. */
  addNames(data: unknown): void;
  readonly facts: ReadonlyMap<string, Fact>;
  /** With a digit in them: all other words are a model's own to write. */
  readonly names: ReadonlySet<string>;
  /** What rows are called. */
  readonly entities: ReadonlySet<string>;
};

const mostNames = 2000;
const longestName = 200;
const calls = /^(?:title|label|key|name|sku|term|channel|region|category|campaign|\w*Id)$/;

export function openFactBook(reader: Reader): FactBook {
  const facts = new Map<string, Fact>();
  const names = new Set<string>();
  const entities = new Set<string>();
  const addName = (name: string, isCalled: boolean) => {
    if (name.length > longestName || names.size + entities.size > mostNames) return;
    if (/\p{N}/u.test(name)) names.add(name);
    if (isCalled && name.length > 1) entities.add(name);
  };
  const addNames = (data: unknown, isCalled = false): void => {
    if (typeof data === "string") addName(data, isCalled);
    else if (Array.isArray(data)) for (const each of data) addNames(each, isCalled);
    else if (typeof data === "object" && data !== null)
      for (const [key, value] of Object.entries(data)) {
        addName(key, false);
        addNames(value, calls.test(key));
      }
  };
  return {
    facts,
    names,
    entities,
    addNames: (data) => addNames(data),
    add: (found) =>
      found.map((fact) => {
        const name = `f${facts.size + 1}`;
        facts.set(name, { ...fact, id: `model.${name}` });
        return `${name}: ${fact.label} = ${factText(fact, reader)}`;
      }),
  };
}
