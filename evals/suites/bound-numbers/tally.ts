import type { Case } from "../suite.ts";
import type { Mutant } from "./mutate.ts";

/** A true answer with what was made of it. */
export type Made = { readonly text: string; readonly language: "zh" | "en"; readonly mutants: readonly Mutant[] };
export type Count = { made: number; hit: number };

/** How many true answers are refused, and how many mutants of each kind are caught; what went wrong, a case each. */
export function tally(
  split: string,
  answers: Iterable<Made>,
  faultsOf: (text: string, language: "zh" | "en") => readonly string[],
): { refused: Count; kinds: [string, Count][]; cases: Case[] } {
  const kinds = new Map<string, Count>();
  const refused: Count = { made: 0, hit: 0 };
  const cases: Case[] = [];
  for (const { text, language, mutants } of answers) {
    refused.made++;
    const faults = faultsOf(text, language);
    if (faults.length > 0) {
      refused.hit++;
      cases.push({ id: `${split}: true ${refused.made}`, ok: false, text, faults });
    }
    for (const mutant of mutants) {
      const count = kinds.get(mutant.kind) ?? { made: 0, hit: 0 };
      kinds.set(mutant.kind, count);
      count.made++;
      if (faultsOf(mutant.text, language).length > 0) count.hit++;
      else cases.push({ id: `${split}: ${mutant.kind} ${refused.made}`, ok: false, text: mutant.text, was: text });
    }
  }
  return { refused, kinds: [...kinds], cases };
}
