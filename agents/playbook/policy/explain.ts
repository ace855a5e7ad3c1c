import { fits, modeFor } from "./decide.ts";
import type { FactValues } from "./fact.ts";
import { rulingOf } from "./ruling.ts";
import { example, has } from "./sets.ts";
import type { Mode, Outcome, PolicyTable, Rule } from "./table.ts";

type Condition = {
  readonly fact: string;
  readonly is: string | number | null;
  readonly holds: boolean;
  readonly asked: string;
};
type Row = { readonly row: number; readonly name: string; readonly line: number };
export type Explained = {
  /** Null: the table says nothing, and the machine answers. */
  readonly outcome: Outcome | null;
  readonly mode: { readonly mode: Mode; readonly row: Row | null };
  readonly rule: Row | null;
  readonly says: { readonly zh: string; readonly en: string } | null;
  /** Why: what the deciding rule asks for, with what is so. */
  readonly because: readonly Condition[];
  /** The other rules: those that hold but are wider, and what is missing for the rest. */
  readonly others: readonly (Row & { readonly holds: boolean; readonly missing: readonly Condition[] })[];
};

const conditionsOf = (rule: Rule, values: FactValues): Condition[] =>
  [...rule.when].map(([fact, allowed]) => {
    const is = values[fact] ?? null;
    return { fact, is, holds: has(allowed, is), asked: example(allowed) };
  });
const rowOf = (rules: readonly Rule[], rule: Rule | null | undefined): Row | null =>
  rule ? { row: rules.indexOf(rule) + 1, name: rule.name, line: rule.line } : null;

/** What a table says of these values and why, rule by rule; nothing happens. */
export function explainRuling(table: PolicyTable, values: FactValues): Explained {
  const ruling = rulingOf(table, values);
  const { mode, rule: modeRow } = modeFor(table.modes, values);
  const decided = mode === "off" ? null : table.rules.find(({ name }) => name === ruling?.rule);
  return {
    outcome: ruling?.outcome ?? null,
    mode: { mode, row: rowOf(table.modes.rules, modeRow) },
    rule: rowOf(table.rules, decided),
    says: ruling?.says ?? null,
    because: [...(modeRow ? conditionsOf(modeRow, values) : []), ...(decided ? conditionsOf(decided, values) : [])],
    others: table.rules.flatMap((rule, at) =>
      rule === decided
        ? []
        : [
            {
              row: at + 1,
              name: rule.name,
              line: rule.line,
              holds: fits(rule, values),
              missing: conditionsOf(rule, values).filter(({ holds }) => !holds),
            },
          ],
    ),
  };
}
