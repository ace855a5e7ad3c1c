import { setImmediate } from "node:timers/promises";
import { BadCell, type CellContext } from "../parsing/cells.ts";
import type { RowSource, SourceRow } from "../reading/source-rows.ts";
import type { Batch } from "../writing/commit-batch.ts";
import { creditRows, type InvoiceRows, type InvoiceState, invoiceRows } from "./invoice-rows.ts";
import { type LedgerLine, ledgerReader } from "./ledger-lines.ts";
import { Purchases } from "./purchases.ts";
import { tableRows, uciSpecs } from "./uci-specs.ts";

/** Lines in one transaction (it ends with an invoice, so it may be a little longer). */
const batchLines = 2_000;

/** Lines read at a stretch; then the replies of the database are heard, so that it works meanwhile. */
const stretch = 200;

type Article = { title: string; price: number };

/** The ledger in one pass: invoices become orders, credit notes refunds; articles and their latest prices come last. */
class Ledger {
  private readonly purchases = new Purchases();
  private readonly invoices = new Map<string, InvoiceState>();
  private readonly customers = new Set<string>();
  readonly articles = new Map<string, Article>();
  private customerRows: object[] = [];
  private rows: InvoiceRows = { orders: [], order_lines: [], payments: [], refunds: [] };

  add(lines: readonly LedgerLine[]): void {
    const [first] = lines;
    if (!first) return;
    const state = this.invoices.get(first.invoice) ?? { lines: 0, total: 0, carriage: 0 };
    this.invoices.set(first.invoice, state);
    const read = first.invoice.startsWith("C") ? creditRows : invoiceRows;
    const rows = read(lines, state, this.purchases);
    this.rows.orders.push(...rows.orders);
    this.rows.order_lines.push(...rows.order_lines);
    this.rows.payments.push(...rows.payments);
    this.rows.refunds.push(...rows.refunds);
    for (const line of lines) this.note(line);
  }

  private note(line: LedgerLine): void {
    const { customer, country, stockCode, title, price, quantity, kind } = line;
    if (customer && !this.customers.has(customer)) {
      this.customers.add(customer);
      this.customerRows.push({ customer_id: customer, region: country });
    }
    if (kind !== "goods") return;
    const known = this.articles.get(stockCode);
    if (quantity > 0 && price > 0) this.articles.set(stockCode, { title: title ?? known?.title ?? stockCode, price });
    else if (!known) this.articles.set(stockCode, { title: title ?? stockCode, price });
  }

  /** What was gathered since the last time. */
  take(): Batch["tables"] {
    const tables = [
      ...tableRows("customers", this.customerRows),
      ...tableRows("orders", this.rows.orders),
      ...tableRows("order_lines", this.rows.order_lines),
      ...tableRows("payments", this.rows.payments),
      ...tableRows("refunds", this.rows.refunds),
    ];
    this.customerRows = [];
    this.rows = { orders: [], order_lines: [], payments: [], refunds: [] };
    return tables;
  }
}

function* articleBatches(articles: ReadonlyMap<string, Article>, end: number): Generator<Batch> {
  const all = [...articles];
  for (let from = 0; from < all.length; from += batchLines) {
    const part = all.slice(from, from + batchLines);
    const products = part.map(([product_id, { title }]) => ({ product_id, title, category: "Gifts" }));
    const variants = part.map(([sku, { price }]) => ({ product_id: sku, sku, price }));
    const tables = [...tableRows("products", products), ...tableRows("variants", variants)];
    yield { start: end, end, tables, rejects: [] };
  }
}

/** A line, or why there is none. */
function attempt(read: ReturnType<typeof ledgerReader>, row: SourceRow): LedgerLine | string {
  try {
    return read(row);
  } catch (error) {
    if (error instanceof BadCell) return error.message;
    throw error;
  }
}

export async function* ledgerBatches(source: RowSource, context: CellContext): AsyncGenerator<Batch> {
  const read = ledgerReader(source.header, context);
  const ledger = new Ledger();
  const spec = uciSpecs.get("order_lines");
  if (!spec) return;
  let invoice: LedgerLine[] = [];
  let rejects: Batch["rejects"][number][] = [];
  let [start, end] = [0, 0];
  for await (const portion of source.rows())
    for (const row of portion) {
      const line = attempt(read, row);
      if (++end % stretch === 0) await setImmediate();
      if (typeof line === "string") {
        rejects.push({ spec, header: source.header, reject: { line: row.line, reason: line, cells: row.cells } });
        continue;
      }
      if (line.invoice !== invoice[0]?.invoice) {
        ledger.add(invoice);
        invoice = [];
        if (end - 1 - start >= batchLines) {
          yield { start, end: end - 1, tables: ledger.take(), rejects };
          [rejects, start] = [[], end - 1];
        }
      }
      invoice.push(line);
    }
  ledger.add(invoice);
  yield { start, end, tables: ledger.take(), rejects };
  yield* articleBatches(ledger.articles, end);
}
