import type { Fact } from "../../core/facts.ts";
import { minorDigits } from "../../core/money.ts";
import type { Cell } from "./csv.ts";

/** A table to export. `name` begins the file's name; `total` counts the rows before the cap. */
export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: number;
};
export type Column = { readonly name: string; readonly money?: boolean };

/** Minor units as decimal text with exactly the currency's digits: 12050 is "120.50" in CNY and "12050" in JPY. */
export function decimal(minor: number | null, currency: string): string | null {
  if (minor === null) return null;
  const digits = minorDigits(currency);
  const whole = Math.round(minor);
  const text = String(Math.abs(whole)).padStart(digits + 1, "0");
  const cut = text.length - digits;
  return `${whole < 0 ? "-" : ""}${digits === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`}`;
}
/** Shares and ratios keep six digits: enough for any use, without a tail of noise. */
export const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1_000_000) / 1_000_000;

const isMoney = (unit: string) => unit === "money" || unit === "money_change";

/** The facts that an answer stated, one a row, with where each came from. */
export function factTable(facts: readonly Fact[], currency: string): Table {
  const columns = ["fact", "value", "unit", "from", "to", "source", "filter", "rows"].map((name) => ({ name }));
  const own = facts.filter((fact) => fact.source.table !== "exports");
  const rows = own.map(({ label, value, unit, source, currency: of }) => [
    label,
    isMoney(unit) && typeof value === "number"
      ? decimal(value, of ?? currency)
      : typeof value === "number"
        ? rounded(value)
        : value,
    isMoney(unit) ? (of ?? currency) : unit,
    source.period?.from ?? source.asOf ?? null,
    source.period?.to ?? source.asOf ?? null,
    source.table,
    source.filter ?? source.ids?.join(" ") ?? null,
    source.rows ?? source.ids?.length ?? null,
  ]);
  return { name: "answer", columns, rows, total: rows.length };
}
