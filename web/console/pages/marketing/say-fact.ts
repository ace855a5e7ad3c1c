import type { Fact } from "../../api/types.ts";
import { figure } from "../../words/figures.ts";
import type { Language } from "../../words/language.tsx";

/** Reads a fact by its name, in words; a dash where it is not there. */
export const sayer =
  (facts: readonly Fact[], language: Language) =>
  (name: string): string => {
    const fact = facts.find(({ id }) => id === name);
    return fact && fact.value !== null ? figure(fact.value, fact.unit ?? "text", language) : "–";
  };
