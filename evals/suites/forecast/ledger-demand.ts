import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Day, daysBetween } from "../../../core/time.ts";
import { BadCell } from "../../../importers/parsing/cells.ts";
import { shopClock } from "../../../importers/parsing/shop-clock.ts";
import { csvHeader, csvSource, type SourceRow } from "../../../importers/reading/source-rows.ts";
import { type LedgerLine, ledgerReader } from "../../../importers/uci/ledger-lines.ts";

/** Units sold on each day from the ledger's first to its last, by article. */
export type ShopDemand = {
  readonly first: Day;
  readonly days: number;
  readonly articles: ReadonlyMap<string, readonly number[]>;
};
const shipped = fileURLToPath(new URL("../../../demo/files/uci/online_retail.csv.gz", import.meta.url));

/** The whole ledger where the data folder has it, or the months that ship. */
export async function ledgerFile(data: string | null): Promise<string> {
  const folder = data && join(data, "uci_online_retail");
  const names = folder ? await readdir(folder).catch(() => []) : [];
  const name = names.find((file) => /\.csv(\.gz)?$/.test(file));
  return folder && name ? join(folder, name) : shipped;
}

function lineOf(read: (row: SourceRow) => LedgerLine, row: SourceRow): LedgerLine | null {
  try {
    return read(row);
  } catch (error) {
    if (error instanceof BadCell) return null;
    throw error;
  }
}
/** Goods that someone pays for; a credit note takes none of it back: demand was there. */
const isDemand = (line: LedgerLine) =>
  !line.invoice.startsWith("C") && line.kind === "goods" && line.quantity > 0 && line.price > 0;

export async function readLedgerDemand(file: string): Promise<ShopDemand> {
  const clock = shopClock("Europe/London");
  const header = await csvHeader(file);
  const read = ledgerReader(header, { currency: "GBP", clock });
  const sold = new Map<string, Map<Day, number>>();
  const days = new Set<Day>();
  for await (const portion of csvSource(file, header, () => {}).rows())
    for (const row of portion) {
      const line = lineOf(read, row);
      if (!line || !isDemand(line)) continue;
      const day = clock.dayOf(Date.parse(line.at));
      days.add(day);
      const own = sold.get(line.stockCode) ?? new Map<Day, number>();
      own.set(day, (own.get(day) ?? 0) + line.quantity);
      sold.set(line.stockCode, own);
    }
  const sorted = [...days].sort();
  const [first = "", last = ""] = [sorted[0], sorted.at(-1)];
  const length = daysBetween(first, last) + 1;
  const articles = [...sold].map(([code, byDay]): [string, number[]] => {
    const units = new Array<number>(length).fill(0);
    for (const [day, count] of byDay) units[daysBetween(first, day)] = count;
    return [code, units];
  });
  return { first, days: length, articles: new Map(articles) };
}

/** Units of the whole shop by day. */
export function wholeShop({ articles, days }: ShopDemand): number[] {
  const total = new Array<number>(days).fill(0);
  for (const units of articles.values())
    for (const [at, count] of units.entries()) total[at] = (total[at] ?? 0) + count;
  return total;
}

/** The articles that sold most in the days from `from` up to (not including) `to`. */
export function bestSellers({ articles }: ShopDemand, from: number, to: number, count: number): string[] {
  const sums = [...articles].map(([code, units]) => ({
    code,
    sum: units.slice(Math.max(0, from), to).reduce((total, each) => total + each, 0),
  }));
  return sums
    .sort((a, b) => b.sum - a.sum || (a.code < b.code ? -1 : 1))
    .slice(0, count)
    .map(({ code }) => code);
}
