import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { BadCell } from "../../../importers/parsing/cells.ts";
import { shopClock } from "../../../importers/parsing/shop-clock.ts";
import { csvHeader, csvSource } from "../../../importers/reading/source-rows.ts";
import { ledgerReader } from "../../../importers/uci/ledger-lines.ts";
import { ledgerFile } from "../forecast/ledger-demand.ts";

/** One customer's basket on one day. */
export type Purchase = { readonly customer: string; readonly day: string; readonly products: readonly string[] };

/** Real baskets of the gift shop, by invoice; credit notes are none. */
export async function ledgerPurchases(data: string | null): Promise<Purchase[]> {
  const file = await ledgerFile(data);
  const clock = shopClock("Europe/London");
  const header = await csvHeader(file);
  const read = ledgerReader(header, { currency: "GBP", clock });
  const invoices = new Map<string, { customer: string; day: string; products: Set<string> }>();
  for await (const portion of csvSource(file, header, () => {}).rows())
    for (const row of portion)
      try {
        const line = read(row);
        if (!line.customer || line.invoice.startsWith("C") || line.kind !== "goods" || line.quantity <= 0) continue;
        const own = invoices.get(line.invoice) ?? {
          customer: line.customer,
          day: clock.dayOf(Date.parse(line.at)),
          products: new Set(),
        };
        own.products.add(line.stockCode);
        invoices.set(line.invoice, own);
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
      }
  return [...invoices.values()].map(({ customer, day, products }) => ({ customer, day, products: [...products] }));
}

/** A sample of a grocer's baskets; null where the data folder lacks it. */
export async function groceryPurchases(data: string | null): Promise<Purchase[] | null> {
  const file = data && join(data, "complete_journey", "transactions_sample.csv.gz");
  if (
    !file ||
    !(await access(file).then(
      () => true,
      () => false,
    ))
  )
    return null;
  const baskets = new Map<string, { customer: string; day: string; products: Set<string> }>();
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  let first = true;
  for await (const line of lines) {
    if (first) {
      first = false;
      continue;
    }
    const [household = "", , basket = "", product = "", , , , , , , at = ""] = line.split(",");
    const own = baskets.get(basket) ?? { customer: household, day: at.slice(0, 10), products: new Set() };
    own.products.add(product);
    baskets.set(basket, own);
  }
  return [...baskets.values()].map(({ customer, day, products }) => ({ customer, day, products: [...products] }));
}
