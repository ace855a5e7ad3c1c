import { mean } from "../../analytics/statistics.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { type Case, type Clue, isStep, timing } from "./clue.ts";
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
