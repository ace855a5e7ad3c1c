import type { SourceRow } from "../reading/source-rows.ts";
import { BadCell, type CellContext, type Column, parseCell } from "./cells.ts";
import { eventKeys } from "./event-key.ts";
import { extraTarget, type TableSpec, type Target, targetOf } from "./table-spec.ts";

/** A row's values in the order of the parser's targets, as text that the database casts. */
export type Values = (string | null)[];
export type RowParser = {
  readonly targets: readonly Target[];
  /** Throws BadCell with the reason where the row cannot be taken. */
  parse(row: SourceRow): Values;
};

const placeOf = (header: readonly string[], name: string) => header.indexOf(name);

/** Unknown columns that hold something, as the JSON of `extra`. */
function extraParser(header: readonly string[], columns: readonly Column[]) {
  const known = new Set(["event_id", ...columns.map((column) => column.name)]);
  const unknown = header.map((name, place) => ({ name, place })).filter(({ name }) => name !== "" && !known.has(name));
  return ({ cells, rest }: SourceRow): string | null => {
    const extra: Record<string, unknown> = { ...rest };
    for (const { name, place } of unknown) if (cells[place]) extra[name] = cells[place];
    if (Object.keys(extra).length === 0) return null;
    const text = JSON.stringify(extra);
    if (/\\u(0000|d[89a-f])/i.test(text)) throw new BadCell("it holds a character that no text can hold");
    return text;
  };
}

/** Reads rows under `header` by a file's specification. Columns that the file lacks are left as they are in the
 * database; blank ones become null. */
export function rowParser(spec: TableSpec, header: readonly string[], context: CellContext): RowParser {
  const columns = spec.columns
    .map((column) => ({ column, place: placeOf(header, column.name) }))
    .filter(({ column, place }) => place >= 0 || column.blank !== undefined);
  const extra = extraParser(header, spec.columns);
  const targets = [...columns.map(({ column }) => targetOf(column)), extraTarget];
  const parse = (row: SourceRow): Values => {
    if (row.broken) throw new BadCell(row.broken);
    const values: Values = [];
    for (const { column, place } of columns) values.push(parseCell(column, row.cells[place] ?? "", context));
    values.push(extra(row));
    return values;
  };
  return spec.events ? eventParser({ targets, parse }, header, context) : { targets, parse };
}

function eventParser(plain: RowParser, header: readonly string[], { clock }: CellContext): RowParser {
  const keyOf = eventKeys(header);
  const at = plain.targets.findIndex((target) => target.to === "happened_at");
  return {
    targets: [...plain.targets, { to: "event_key", cast: "uuid" }, { to: "on_date", cast: "date" }],
    parse(row) {
      const values = plain.parse(row);
      values.push(keyOf(row.cells, row.rest), clock.dayOf(Date.parse(values[at] ?? "")));
      return values;
    },
  };
}
