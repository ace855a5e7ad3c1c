import { usualWeighing } from "../../../analytics/recommend/also-bought.ts";
import { stream } from "../../simulator/chance.ts";
import type { Case, Suite } from "../suite.ts";
import { groceryPurchases, ledgerPurchases, type Purchase } from "./purchases.ts";
import { recallAtTen, type Shown, type Split } from "./recall.ts";

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
/** The interval of a mean at 95 %, from customers drawn again and again. */
function drawnAgain(values: readonly number[], seed: number): [number, number] {
  const luck = stream(seed, "drawn again");
  const means = Array.from({ length: 500 }, () =>
    mean(values.map(() => values[luck.whole(0, values.length - 1)] ?? 0)),
  );
  means.sort((one, two) => one - two);
  return [means[12] ?? 0, means[487] ?? 0];
}
/** Up to how much was hidden: the last months of the data. */
function lastMonths(purchases: readonly Purchase[], months: number): Split {
  const end =
    purchases
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? "";
  const until = new Date(Date.parse(end) - months * 30 * 86_400_000).toISOString().slice(0, 10);
  return { until, end: "9999" };
}
type Told = { readonly metrics: Record<string, number | string>; readonly cases: Case[] };
function judge(name: string, shown: readonly Shown[], split: Split, seed: number): Told {
  const gains = shown.map(({ ours, popular }) => ours - popular);
  const [low, high] = drawnAgain(gains, seed);
  const worst = [...shown].sort((one, two) => one.ours - one.popular - (two.ours - two.popular)).slice(0, 3);
  const metrics = {
    [`${name}_customers`]: shown.length,
    [`${name}_held_out_from`]: split.until,
    [`${name}_recall_at_10`]: mean(shown.map(({ ours }) => ours)),
    [`${name}_popularity`]: mean(shown.map(({ popular }) => popular)),
    [`${name}_gain`]: mean(gains),
    [`${name}_gain_low`]: low,
    [`${name}_gain_high`]: high,
  };
  return { metrics, cases: [{ id: `recall/${name}`, ok: low > 0, low, high, worst }] };
}

/** Recommendations on real baskets whose last months were hidden, against what everybody buys. */
export const recommendSuite: Suite = {
  name: "recommend",
  about: "recall at ten of what customers bought in hidden later months, against the most popular products",
  sizes: { months: 2 },
  async run({ data, seed, sizes, tell }) {
    const months = sizes["months"] ?? 2;
    const shops: [string, Purchase[] | null, "order" | "customer"][] = [
      ["gifts", await ledgerPurchases(data), "order"],
      ["grocery", await groceryPurchases(data), "customer"],
    ];
    const metrics: Record<string, number | string> = {};
    const cases: Case[] = [];
    for (const [name, purchases, by] of shops) {
      if (!purchases) {
        metrics[name] = "left out: no data folder";
        continue;
      }
      const split = lastMonths(purchases, months);
      for (const fresh of [true, false]) {
        tell(`${name}, ${fresh ? "never bought before" : "whatever is bought"}`);
        const shown = recallAtTen(purchases, split, fresh, by, usualWeighing);
        const told = judge(`${name}_${fresh ? "new" : "any"}`, shown, split, seed);
        Object.assign(metrics, told.metrics);
        cases.push(...told.cases);
      }
    }
    return { metrics, cases };
  },
};
