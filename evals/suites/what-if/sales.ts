import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PriceDay, SkuSales } from "../../../analytics/what-if/price-moves.ts";
import { type Day, daysBetween } from "../../../core/time.ts";
import { BadCell } from "../../../importers/parsing/cells.ts";
import { shopClock } from "../../../importers/parsing/shop-clock.ts";
import { csvHeader, csvSource } from "../../../importers/reading/source-rows.ts";
import { type LedgerLine, ledgerReader } from "../../../importers/uci/ledger-lines.ts";

export type Sales = { readonly first: Day; readonly length: number; readonly skus: readonly SkuSales[] };
type Sold = {
  readonly sku: string;
  readonly category: string;
  readonly day: Day;
  readonly minor: number;
  readonly units: number;
};

/** Sales by SKU, day and price out of single lines. */
function gathered(lines: readonly Sold[]): Sales {
  const days = [...new Set(lines.map(({ day }) => day))].sort();
  const [first = "", last = first] = [days[0], days.at(-1)];
  const skus = new Map<string, { category: string; cells: Map<string, PriceDay> }>();
  for (const { sku, category, day, minor, units } of lines) {
    const at = daysBetween(first, day);
    const own = skus.get(sku) ?? { category, cells: new Map<string, PriceDay>() };
    skus.set(sku, own);
    const before = own.cells.get(`${at}/${minor}`);
    own.cells.set(`${at}/${minor}`, {
      at,
      minor,
      lines: (before?.lines ?? 0) + 1,
      units: (before?.units ?? 0) + units,
    });
  }
  return {
    first,
    length: daysBetween(first, last) + 1,
    skus: [...skus].map(([sku, { category, cells }]) => ({ sku, category, days: [...cells.values()] })),
  };
}

const shipped = fileURLToPath(new URL("../../../demo/files/uci/online_retail.csv.gz", import.meta.url));
async function fileIn(folder: string | null, name: RegExp): Promise<string | null> {
  const names = folder ? await readdir(folder).catch(() => []) : [];
  const found = names.filter((each) => name.test(each)).sort();
  return folder && found[0] ? join(folder, found[0]) : null;
}

/** The ledger's files, oldest first: all that the data folder has, or the months that ship. */
async function ledgerFiles(data: string | null): Promise<string[]> {
  const folder = data && join(data, "uci_online_retail");
  const names = folder ? await readdir(folder).catch(() => []) : [];
  const files = names.filter((name) => /\.csv(\.gz)?$/.test(name)).sort();
  return folder && files.length > 0 ? files.map((name) => join(folder, name)) : [shipped];
}
/** A line that somebody paid for; null of credit notes, postage and rows that cannot be read. */
function soldIn(read: () => LedgerLine, dayOf: (at: number) => Day): Sold | null {
  try {
    const line = read();
    const paid = !line.invoice.startsWith("C") && line.kind === "goods" && line.quantity > 0 && line.price > 0;
    if (!paid) return null;
    const day = dayOf(Date.parse(line.at));
    return { sku: line.stockCode, category: "", day, minor: line.price, units: line.quantity };
  } catch (error) {
    if (error instanceof BadCell) return null;
    throw error;
  }
}

/** The gift shop's ledger. */
export async function ledgerSales(data: string | null): Promise<Sales> {
  const clock = shopClock("Europe/London");
  const lines: Sold[] = [];
  for (const file of await ledgerFiles(data)) {
    const header = await csvHeader(file);
    const read = ledgerReader(header, { currency: "GBP", clock });
    for await (const portion of csvSource(file, header, () => {}).rows())
      for (const row of portion) {
        const line = soldIn(() => read(row), clock.dayOf);
        if (line) lines.push(line);
      }
  }
  return gathered(lines);
}

/** A grocer's receipts: the price is what was paid for one piece, coupons aside; null without the folder. */
export async function grocerSales(data: string | null): Promise<Sales | null> {
  const file = await fileIn(data && join(data, "complete_journey"), /^transactions.*\.csv(\.gz)?$/);
  if (!file) return null;
  const header = await csvHeader(file);
  const at = (name: string) => header.indexOf(name);
  const lines: Sold[] = [];
  for await (const portion of csvSource(file, header, () => {}).rows())
    for (const { cells } of portion) {
      const [sku, quantity, paid, when] = ["product_id", "quantity", "sales_value", "transaction_timestamp"].map(
        (name) => cells[at(name)] ?? "",
      );
      const units = Number(quantity);
      const minor = Math.round((Number(paid) / units) * 100);
      if (sku && when && units > 0 && minor > 0)
        lines.push({ sku, category: "", day: when.slice(0, 10), minor, units });
    }
  return lines.length === 0 ? null : gathered(lines);
}
