import { mean, median } from "../../analytics/statistics.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { type Case, type Clue, isStep, productOf, timing } from "./clue.ts";
import { place } from "./place.ts";

export function stockClues(one: Case): Clue[] {
  if (!one.down || !isStep(one, "view", "cart", "checkout", "pay", "sale")) return [];
  const start = addDays(one.day.date, 1 - one.problem.signal.window);
  const products = new Set(
    one.day.stock.filter((row) => row.day >= start && row.skusOut > 0).map((row) => row.product),
  );
  return [...products].flatMap((product) => {
    const fits = place(one, product);
    const rows = one.day.stock.filter((row) => row.product === product);
    const out = rows.filter((row) => row.skusOut > 0 && row.day >= addDays(one.onset, -10));
    const first = firstOfRun(out.map((row) => row.day));
    const now = rows.filter((row) => row.day >= start);
    const outNow = mean(now.map((row) => row.skusOut / row.skus));
    const usual = rows.filter((row) => row.day < addDays(one.onset, -3)).map((row) => row.skusOut / row.skus);
    if (fits === null || !first || outNow <= (usual.length > 0 ? mean(usual) : 0) + 0.1) return [];
    return [
      {
        factor: "stock_out" as const,
        where: { product },
        on: first,
        logit: 1.2 + timing(first, one.onset) + fits + (outNow >= 0.5 ? 2 : 0.5),
        tell: () => {
          const source = {
            table: "inventory",
            filter: `product ${product}`,
            rows: out.length,
            period: { from: first, to: one.day.date },
          };
          const evidence = [
            one.book.add({
              id: `${one.id}.stock`,
              label: "part of the product's SKUs without stock",
              value: outNow,
              unit: "share",
              source,
            }),
          ];
          const { pen } = one;
          return {
            evidence,
            text: pen.say(
              `「${pen.product(product)}」${pen.day(first)}起缺货(${pen.percent(outNow)} 的规格没有库存)。`,
              `“${pen.product(product)}” has been out of stock since ${pen.day(first)} (${pen.percent(outNow)} of its SKUs).`,
            ),
          };
        },
      },
    ];
  });
}

/** Few pieces left of what usually lies there: odd sizes, one to a buyer. */
export function lowStockClues(one: Case): Clue[] {
  const product = productOf(one);
  if (!one.down || !product || !isStep(one, "cart", "checkout", "pay", "sale")) return [];
  const rows = one.day.stock.filter((row) => row.product === product);
  const newest = rows.at(-1);
  const usual = median(rows.filter((row) => row.day < addDays(one.onset, -3)).map((row) => row.onHand));
  if (!newest || newest.day < addDays(one.day.date, -1) || !(usual > 0) || newest.onHand > 0.25 * usual) return [];
  let at = rows.length - 1;
  while (at > 0 && (rows[at - 1]?.onHand ?? 0) <= 0.25 * usual) at--;
  const since = rows[at]?.day ?? newest.day;
  const source = { table: "inventory", filter: `product ${product}`, period: { from: since, to: newest.day } };
  return [
    {
      factor: "low_stock",
      where: { product },
      on: since,
      logit: 0.5 + timing(since, one.onset) + 1 + (newest.onHand <= 0.1 * usual ? 0.5 : 0),
      tell: () => {
        const fact = (name: string, label: string, value: number) =>
          one.book.add({ id: `${one.id}.${name}`, label, value, unit: "count", source });
        const { pen } = one;
        return {
          evidence: [
            fact("pieces.before", "pieces that usually lie there", usual),
            fact("pieces.now", "pieces left", newest.onHand),
          ],
          text: pen.say(
            `「${pen.product(product)}」${pen.day(since)}起库存见底:平时约 ${pen.count(usual)} 件,现在只剩 ${pen.count(newest.onHand)} 件。`,
            `“${pen.product(product)}” has run low since ${pen.day(since)}: ${pen.count(newest.onHand)} pieces left of about ${pen.count(usual)}.`,
          ),
        };
      },
    },
  ];
}

/** The first day of the last unbroken run of days. */
function firstOfRun(days: readonly string[]): string | null {
  let first: string | null = null;
  let previous: string | null = null;
  for (const day of days) {
    if (previous === null || daysBetween(previous, day) > 1) first = day;
    previous = day;
  }
  return first;
}
