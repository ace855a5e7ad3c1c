import type { Box } from "./boxes.ts";

/** What is done: answered by the machine, drafted for a person, given to a person, said as the shop wrote it, or answered
 * with the best offer that holds. */
export const outcomes = ["answer", "draft", "person", "say", "offer"] as const;
export type Outcome = (typeof outcomes)[number];

export type Rule = {
  readonly name: string;
  /** Where it stands in the file, for whoever has to mend it. */
  readonly line: number;
  readonly when: Box;
  readonly outcome: Outcome;
  readonly urgent: boolean;
  /** The shop's own words, where the rule says something. */
  readonly zh: string | null;
  readonly en: string | null;
};
export type PolicyTable = { readonly rules: readonly Rule[]; readonly otherwise: Outcome | null };
/** Something to mend: a sentence with the line it is about. */
export type Fault = { readonly line: number; readonly message: string };

/** Two rules that do the same need not be told apart. */
export const sameOutcome = (a: Rule, b: Rule): boolean =>
  a.outcome === b.outcome && a.urgent === b.urgent && a.zh === b.zh && a.en === b.en;
