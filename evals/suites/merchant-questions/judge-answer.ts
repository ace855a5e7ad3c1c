import type { Answer } from "../../../agents/answer.ts";
import type { Fact } from "../../../core/facts.ts";

/** The values that the question asks for, by what they are split, and their whole, which may be said beside them; null: not
 * measured. */
export type Gold = { readonly asked: ReadonlyMap<string, number | null>; readonly total: number | null };
type Asked = { readonly metric: string; readonly period: { readonly from: string; readonly to: string } };

const close = (one: number, two: number) => Math.abs(one - two) <= 1e-9 * Math.max(1, Math.abs(one));

const numbersOf = (answer: Answer, { metric, period }: Asked): (Fact & { value: number })[] =>
  answer.facts.filter(
    (fact): fact is Fact & { value: number } =>
      typeof fact.value === "number" &&
      // How a value compares with the days before is a fact of its own.
      !fact.unit.endsWith("change") &&
      fact.source.metric === metric &&
      fact.source.period?.from === period.from &&
      fact.source.period.to === period.to,
  );

const grouped = (value: number, digits: number) =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
/** How a value may be written, worked out apart from the renderer; money in minor units. */
function written({ value, unit }: Fact & { value: number }): string[] {
  const shown = unit === "money" ? [[value / 100, 2] as const, [value / 100, 0] as const] : [];
  const share = unit === "share" ? [0, 1, 2].map((digits) => [value * 100, digits] as const) : [];
  const plain = shown.length + share.length === 0 ? [0, 1, 2].map((digits) => [value, digits] as const) : [];
  return [...shown, ...share, ...plain].map(([number, digits]) => grouped(number, digits));
}

/** What is wrong with an answer: gold values that it does not state, values of that metric and period that the rows do not give,
 * numbers that stand in its text in no form of theirs. */
export function wrongWith(answer: Answer, asked: Asked, gold: Gold): string[] {
  const found = numbersOf(answer, asked);
  const known = [...gold.asked.values()].filter((value) => value !== null);
  const missing = known.filter((value) => !found.some((fact) => close(fact.value, value)));
  const sayable = gold.total === null ? known : [...known, gold.total];
  const foreign = found.filter(({ value }) => !sayable.some((each) => close(each, value)));
  const digits = answer.answer.replaceAll(/(?<=\d)[,\s](?=\d{3})/g, "");
  const unwritten = found.filter((fact) => !written(fact).some((form) => digits.includes(form.replaceAll(",", ""))));
  return [
    ...missing.map((value) => `does not state ${value}`),
    ...foreign.map(({ label, value }) => `states ${label} = ${value}, which the rows do not give`),
    ...unwritten.map(({ label, value }) => `found ${label} = ${value} and did not write it`),
  ];
}
