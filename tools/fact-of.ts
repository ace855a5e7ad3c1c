import type { Fact, FactUnit, Source } from "../core/facts.ts";

/** A fact under the name that wording knows it by. */
export const fact = (
  id: string,
  label: string,
  value: Fact["value"],
  unit: FactUnit,
  source: Source,
  currency?: string,
): Fact => ({
  id,
  label,
  value,
  unit,
  source,
  ...(currency ? { currency } : {}),
});
/** An instant as a fact's value. */
export const instant = (at: Date | null): string | null => (at ? at.toISOString() : null);
