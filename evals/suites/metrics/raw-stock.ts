import { groupBy, number, type Raw, text } from "./raw-rows.ts";
import { type Open, payments } from "./raw-seen.ts";

const dayMs = 86_400_000;
const daysBack = (day: string, count: number) => new Date(Date.parse(day) - count * dayMs).toISOString().slice(0, 10);

/** Stock and units a day of each SKU of an active product, as of a day. */
export type SkuCover = {
  readonly product: string;
  readonly category: string;
  readonly onHand: number;
  readonly daily: number;
};

function unitsSold(open: Open, from: string, to: string): Map<string, number> {
  const paid = new Set<string>();
  for (const { id, at } of payments(open)) {
    const day = open.dayOf(at);
    if (from <= day && day <= to) paid.add(id);
  }
  const sold = new Map<string, number>();
  for (const id of paid)
    for (const line of open.linesOf.get(id) ?? []) {
      const sku = text(line, "sku") ?? "";
      sold.set(sku, (sold.get(sku) ?? 0) + (number(line, "quantity") ?? 0));
    }
  return sold;
}

const onHandByDay = (rows: readonly Raw[]): Map<string, number> => {
  const days = new Map<string, number>();
  for (const row of rows) {
    const day = text(row, "on_date") ?? "";
    days.set(day, (days.get(day) ?? 0) + (number(row, "on_hand") ?? 0));
  }
  return days;
};

export function skuCovers(open: Open, day: string): SkuCover[] {
  const from = daysBack(day, 27);
  const sold = unitsSold(open, from, day);
  const oldest = daysBack(from, 60);
  return [...groupBy(open.rows.inventory, (row) => text(row, "sku") ?? "")].flatMap(([sku, rows]) => {
    const product = open.productOf(sku);
    const sheet = product === null ? undefined : open.products.get(product);
    if (product === null || text(sheet, "status") !== "active") return [];
    const days = [...onHandByDay(rows)].filter(([on]) => oldest <= on && on <= day).sort();
    const newest = days.at(-1);
    if (!newest) return [];
    const recent = days.filter(([on]) => on >= from);
    const share = recent.filter(([, onHand]) => onHand > 0).length / recent.length;
    const inStock = recent.length < 2 ? 28 : Math.max(1, Math.round(28 * share));
    const daily = (sold.get(sku) ?? 0) / inStock;
    return [{ product, category: text(sheet, "category") ?? "", onHand: newest[1], daily }];
  });
}
