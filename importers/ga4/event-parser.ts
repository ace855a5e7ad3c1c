import { hash } from "node:crypto";
import { BadCell, type CellContext } from "../parsing/cells.ts";
import type { RowParser, Values } from "../parsing/row-parser.ts";
import { extraTarget, targetOf } from "../parsing/table-spec.ts";
import type { SourceRow } from "../reading/source-rows.ts";
import { columnsOf, eventColumns, ga4Cell } from "./ga4-columns.ts";

/** GA4 numbers sessions within a visitor: two visitors may share a number. */
const sessionOf = (visitor: string | null, session: string | null) => `${visitor}.${session}`;

/**
 * Parses event rows of GA4 for the table of events. A row is known by who did what to which item at which second, so a
 * row that an export repeats, or that a later export brings again, is the same row, whatever else it tells.
 * `productOf` gives an item's product.
 */
export function eventParser(
  header: readonly string[],
  context: CellContext,
  productOf: (item: string) => string,
): RowParser {
  const columns = columnsOf(eventColumns, header);
  const places = columns.map(({ name }) => header.indexOf(name));
  const at = Object.fromEntries(columns.map(({ to }, place) => [to, place]));
  const [visitor = -1, session = -1, name = -1, moment = -1, item = -1] = [
    "visitor_id",
    "session_id",
    "event_name",
    "happened_at",
    "sku",
  ].map((to) => at[to]);
  const spare = header.map((one, place) => ({ one, place })).filter(({ one, place }) => one && !places.includes(place));
  // An event need not be about an item.
  const loose = columns.map((column) => (column.to === "sku" ? { ...column, required: false } : column));
  const extra = ({ cells }: SourceRow): string | null => {
    const filled = spare.filter(({ place }) => cells[place]);
    if (filled.length === 0) return null;
    return JSON.stringify(Object.fromEntries(filled.map(({ one, place }) => [one, cells[place]])));
  };
  const parse = (row: SourceRow): Values => {
    if (row.broken) throw new BadCell(row.broken);
    const values: Values = [];
    for (const [place, column] of loose.entries())
      values.push(ga4Cell(column, row.cells[places[place] ?? -1] ?? "", context));
    const sku = values[item] ?? null;
    values[session] = sessionOf(values[visitor] ?? null, values[session] ?? null);
    const key = hash("md5", [values[session], values[name], values[moment], sku].join("\u001f"));
    values.push(
      extra(row),
      sku === null ? null : productOf(sku),
      key,
      context.clock.dayOf(Date.parse(values[moment] ?? "")),
    );
    return values;
  };
  const made = [
    { to: "product_id", cast: "text" },
    { to: "event_key", cast: "uuid" },
    { to: "on_date", cast: "date" },
  ];
  return { targets: [...columns.map(targetOf), extraTarget, ...made], parse };
}
