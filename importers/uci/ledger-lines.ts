import { BadCell, type CellContext, type Column, parseCell } from "../parsing/cells.ts";
import { column } from "../parsing/table-spec.ts";
import type { SourceRow } from "../reading/source-rows.ts";
import { kindOf, type LineKind } from "./line-kinds.ts";

/** One line of an invoice or credit note. */
export type LedgerLine = {
  source: SourceRow;
  invoice: string;
  stockCode: string;
  title: string | null;
  quantity: number;
  at: string;
  /** Minor units; the source has a few prices finer than a penny, rounded. */
  price: number;
  customer: string | null;
  country: string | null;
  kind: LineKind;
};

const columns = {
  invoice: column("InvoiceNo!"),
  stockCode: column("StockCode!"),
  title: column("Description"),
  quantity: column("Quantity!", "int"),
  at: column("InvoiceDate!", "instant"),
  price: column("UnitPrice!", "money"),
  customer: column("CustomerID"),
  country: column("Country"),
};
export const ledgerColumns: readonly string[] = Object.values(columns).map(({ name }) => name);

/** The data set also goes round with American times: 12/1/2010 8:26. */
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})( .*)?$/;
const isoTime = (text: string): string => {
  const match = american.exec(text);
  if (!match) return text;
  const [hour = "0", ...rest] = (match[4] ?? "").trim().split(":");
  const day = `${match[3]}-${match[1]?.padStart(2, "0")}-${match[2]?.padStart(2, "0")}`;
  return rest.length > 0 ? `${day} ${hour.padStart(2, "0")}:${rest.join(":")}` : day;
};

/** Reads lines under a header; throws BadCell with the reason. */
export function ledgerReader(header: readonly string[], context: CellContext) {
  const at = (name: Column) => header.indexOf(name.name);
  const place = Object.fromEntries(Object.values(columns).map((each) => [each.name, at(each)]));
  const cell = (row: SourceRow, each: Column, change: (text: string) => string = (text) => text) =>
    parseCell(each, change(row.cells[place[each.name] ?? -1] ?? ""), context);
  return (source: SourceRow): LedgerLine => {
    if (source.broken) throw new BadCell(source.broken);
    const stockCode = cell(source, columns.stockCode) ?? "";
    // Spreadsheets made 17850 to 17850.0.
    const customer = cell(source, columns.customer)?.replace(/\.0$/, "") ?? null;
    return {
      source,
      invoice: cell(source, columns.invoice) ?? "",
      stockCode,
      title: cell(source, columns.title),
      quantity: Number(cell(source, columns.quantity)),
      at: cell(source, columns.at, isoTime) ?? "",
      price: Number(cell(source, columns.price)),
      customer,
      country: cell(source, columns.country),
      kind: kindOf(stockCode),
    };
  };
}
