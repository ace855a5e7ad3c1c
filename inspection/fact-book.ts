import type { Fact } from "../core/facts.ts";

/** Collects the facts of one report; an id is given by whoever knows what the fact is for, so equal data gives equal ids. */
export type FactBook = { add(fact: Fact): string; all(): Fact[] };

export function factBook(): FactBook {
  const facts = new Map<string, Fact>();
  return {
    add(fact) {
      facts.set(fact.id, fact);
      return fact.id;
    },
    all: () => [...facts.values()],
  };
}
