import {
  type LostSales,
  lostSales,
  type NearDay,
  nearDays,
  type OutDay,
  soldInstead,
} from "../../analytics/cover/lost-sales.ts";
import type { ShopContext } from "../../core/context.ts";
import { addDays, type DayRange, daysBetween } from "../../core/time.ts";
import { readShopUnits } from "../../db/metrics/sku-demand.ts";
import { type SkuDay, type StockSpell, skuDays } from "../../db/stock-history.ts";

export type Out = StockSpell & { readonly lost: LostSales | null };
type Days = { readonly bySku: ReadonlyMap<string, readonly SkuDay[]>; restOf(day: SkuDay): number };

/** Each spell with the loss of its days in the period; a day of the spell outside of it belongs to no estimate. */
export async function withLosses(spells: readonly StockSpell[], ctx: ShopContext, period: DayRange): Promise<Out[]> {
  const [first] = spells.map((spell) => spell.since).sort();
  if (!first) return [];
  const newest = [period.to, ctx.asOf].sort()[1] ?? ctx.asOf;
  const span = { from: addDays(first, -nearDays), to: newest };
  const siblings = await siblingsOf(ctx, spells);
  const skus = [...new Set([...siblings.keys(), ...[...siblings.values()].flat()])];
  const rows = await skuDays(ctx.data, skus, span, ctx.shop.timezone);
  const shop = await readShopUnits(ctx.data, ctx.shop.timezone, span);
  const days: Days = {
    bySku: grouped(rows),
    restOf: ({ day, units }) => Math.max(0, (shop[daysBetween(span.from, day)] ?? 0) - units),
  };
  return spells.map((spell) => ({ ...spell, lost: lossOf(spell, siblings.get(spell.sku) ?? [], days, period) }));
}

function lossOf(spell: StockSpell, siblings: readonly string[], days: Days, period: DayRange): LostSales | null {
  const own = days.bySku.get(spell.sku) ?? [];
  const out = own.filter(
    ({ in_stock, day }) =>
      !in_stock && day >= spell.since && day <= spell.until && period.from <= day && day <= period.to,
  );
  const on = new Set(out.map(({ day }) => day));
  const instead = siblings.map((sku) => {
    const others = (days.bySku.get(sku) ?? []).filter(({ in_stock }) => in_stock);
    const meanwhile = others.filter(({ day }) => on.has(day));
    return soldInstead(
      nearOf(others, spell, days),
      meanwhile.map((row) => outDay(row, days)),
    );
  });
  const near = nearOf(
    own.filter(({ in_stock }) => in_stock),
    spell,
    days,
  );
  return lostSales(
    near,
    out.map((row) => outDay(row, days)),
    instead.reduce((total, units) => total + units, 0),
  );
}

const outDay = (row: SkuDay, days: Days): OutDay => ({ units: row.units, rest: days.restOf(row) });

/** Days in stock within reach of a spell, none of its own. */
function nearOf(rows: readonly SkuDay[], { since, until }: StockSpell, days: Days): NearDay[] {
  return rows.flatMap((row) => {
    const away = row.day < since ? daysBetween(row.day, since) : row.day > until ? daysBetween(until, row.day) : 0;
    return away > 0 && away <= nearDays ? [{ ...outDay(row, days), away }] : [];
  });
}

/** The other SKUs of each SKU's product. */
async function siblingsOf(ctx: ShopContext, spells: readonly StockSpell[]): Promise<Map<string, string[]>> {
  const products = [...new Set(spells.map(({ product_id }) => product_id))];
  const rows = await ctx.data.query<{ sku: string; product: string }>(
    "select sku, product_id as product from current_variants where product_id = any($1::text[]) order by sku",
    [products],
  );
  return new Map(
    spells.map(({ sku, product_id }) => [
      sku,
      rows.filter((row) => row.product === product_id && row.sku !== sku).map((row) => row.sku),
    ]),
  );
}

function grouped(rows: readonly SkuDay[]): Map<string, SkuDay[]> {
  const groups = new Map<string, SkuDay[]>();
  for (const row of rows) {
    const group = groups.get(row.sku);
    if (group) group.push(row);
    else groups.set(row.sku, [row]);
  }
  return groups;
}
