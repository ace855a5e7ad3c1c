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
/** automatic: the machine answers. assist: it drafts, a person sends. off: a person at once. */
export const modes = ["automatic", "assist", "off"] as const;
export type Mode = (typeof modes)[number];
/** Who answers at all, before any rule is asked: rows whose outcome stands for a mode (`modeOutcomes`). */
export type ModeTable = { readonly rules: readonly Rule[]; readonly usual: Mode };
export const modeOutcomes = { automatic: "answer", assist: "draft", off: "person" } as const satisfies Record<
  Mode,
  Outcome
>;

export type PolicyTable = {
  readonly rules: readonly Rule[];
  readonly otherwise: Outcome | null;
  readonly modes: ModeTable;
};
export const noTable: PolicyTable = { rules: [], otherwise: null, modes: { rules: [], usual: "automatic" } };
/** Something to mend: a sentence with the line it is about, and where it is known the list and row (from 1) and the column. */
export type Fault = {
  readonly line: number;
  readonly message: string;
  readonly list?: "rules" | "modes";
  readonly row?: number;
  readonly column?: string;
};

/** Two rules that do the same need not be told apart. */
export const sameOutcome = (a: Rule, b: Rule): boolean =>
  a.outcome === b.outcome && a.urgent === b.urgent && a.zh === b.zh && a.en === b.en;
