import { type Field, fieldName } from "../words/fields.ts";
import { figure, instant } from "../words/figures.ts";
import type { Language } from "../words/language.tsx";
import { statusName } from "../words/statuses.ts";

type Row = {
  table: string;
  id: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Record<string, unknown>;
};
const isRow = (thing: unknown): thing is Row =>
  typeof thing === "object" && thing !== null && "table" in thing && "after" in thing;

/** One field of a row: what is there now (null: the row is new) and what would be. */
export type ChangedField = { readonly name: string; readonly before: string | null; readonly after: string };
export type ChangedRow = {
  readonly table: string;
  readonly id: string;
  readonly isNew: boolean;
  readonly fields: readonly ChangedField[];
};

/** What programs keep beside a row and no merchant reads. */
const unread = new Set(["extra", "definition"]);

/** Kept beside a change for a later look at it. */
const unreadTables = new Set(["predictions"]);

/** States that mean something else in another table. */
const refundStates: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  pending: ["待打款", "to be paid back"],
  requested: ["已登记", "asked for"],
};
const stateText = (table: string, value: string, language: Language): string =>
  (table === "refunds" ? refundStates[value]?.[language === "zh" ? 0 : 1] : undefined) ?? statusName(value, language);

/** The smallest unit of a currency in one of it: 100 for most, 1 for yen. */
const minorIn = (currency: string): number =>
  10 ** (new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2);

/** What the machine writes by itself where nobody gave a reason. */
const ownReasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "no longer needed": ["不想要了", "no longer needed"],
  "ordered by mistake": ["拍错了", "ordered by mistake"],
};

type As = { readonly table: string; readonly currency: string; readonly language: Language };
function valueText(value: unknown, field: Field, { table, currency, language }: As): string {
  if (value === null || value === undefined || value === "") return "–";
  if (field.unit === "money") return figure(Number(value) / minorIn(currency), currency, language);
  if (field.unit === "instant") return instant(String(value), language);
  if (field.unit === "status") return stateText(table, String(value), language);
  if (Array.isArray(value)) return value.map(String).join(language === "zh" ? "、" : ", ");
  if (typeof value === "object")
    return Object.values(value)
      .filter((part) => part !== null && part !== "")
      .map(String)
      .join(language === "zh" ? "," : ", ");
  return ownReasons[String(value)]?.[language === "zh" ? 0 : 1] ?? figure(value, "text", language);
}

/** A proposal's rows as a merchant reads them: money in the shop's currency, states by their names. Anything that is no row of
 * a change is left out. */
export const changesOf = (changes: readonly unknown[], currency: string, language: Language): ChangedRow[] =>
  changes
    .filter(isRow)
    .filter(({ table }) => !unreadTables.has(table))
    .map(({ table, id, before, after }) => ({
      table,
      id,
      isNew: before === null,
      fields: Object.entries(after)
        .filter(([name]) => !unread.has(name))
        .map(([name, value]) => {
          const field = fieldName(name, language);
          return {
            name: field.name,
            before: before === null ? null : valueText(before[name], field, { table, currency, language }),
            after: valueText(value, field, { table, currency, language }),
          };
        }),
    }));
