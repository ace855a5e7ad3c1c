import { wilsonInterval } from "../../../analytics/proportions.ts";
import { mean, median } from "../../../analytics/statistics.ts";
import { backtest, type Judged } from "../../../analytics/what-if/interval.ts";
import { priceMoves } from "../../../analytics/what-if/price-moves.ts";
import { addDays } from "../../../core/time.ts";
import type { Case, Suite } from "../suite.ts";
import { grocerSales, ledgerSales, type Sales } from "./sales.ts";

type Metrics = Record<string, number | string | null>;
const widthOf = ({ interval: { low, high } }: Judged) => (high + 1) / (low + 1);

function figures(judged: readonly Judged[], name: string, metrics: Metrics): number {
  const inside = judged.filter((each) => each.inside).length;
  const [low, high] = wilsonInterval({ of: inside, from: judged.length });
  const share = judged.length === 0 ? Number.NaN : inside / judged.length;
  metrics[`${name}_changes`] = judged.length;
  metrics[`${name}_covered`] = judged.length === 0 ? null : Number(share.toFixed(4));
  metrics[`${name}_covered_95`] = `${low.toFixed(3)}…${high.toFixed(3)}`;
  metrics[`${name}_high_over_low`] = judged.length === 0 ? null : Number(median(judged.map(widthOf)).toFixed(2));
  return share;
}

/** How far the middle was off, beside saying that nothing changes: mean absolute logarithm. */
function errors(judged: readonly Judged[], name: string, metrics: Metrics) {
  const off = (units: number, sold: number) => Math.abs(Math.log((units + 1) / (sold + 1)));
  metrics[`${name}_error`] = Number(
    mean(judged.map(({ interval, move }) => off(interval.middle, move.sold))).toFixed(4),
  );
  metrics[`${name}_error_no_change`] = Number(mean(judged.map(({ move }) => off(move.base, move.sold))).toFixed(4));
}

function casesOf(name: string, sales: Sales, metrics: Metrics, tell: (line: string) => void): Case[] {
  const moves = priceMoves(sales.skus, sales.length);
  const judged = backtest(moves);
  const first = judged[0]?.move.at ?? 0;
  const middle = first + (sales.length - first) / 2;
  const later = judged.filter(({ move }) => move.at >= middle);
  tell(`${name}: ${moves.length} changes over ${sales.length} days, ${judged.length} foreseen`);
  metrics[`${name}_days`] = sales.length;
  metrics[`${name}_all_moves`] = moves.length;
  if (judged.length === 0) return [{ id: `${name}/refused`, ok: true, moves: moves.length }];
  const shares = [
    ["all", judged],
    ["later", later],
    ["down", judged.filter(({ move }) => move.step < 0)],
    ["up", judged.filter(({ move }) => move.step > 0)],
    ["small_steps", judged.filter(({ move }) => Math.abs(move.step) < 0.25)],
  ] as const;
  const covered = new Map(shares.map(([part, own]) => [part, figures(own, `${name}_${part}`, metrics)]));
  errors(judged, name, metrics);
  const worst = [...judged]
    .filter(({ inside }) => !inside)
    .sort(
      (one, two) =>
        Math.abs(Math.log((two.move.sold + 1) / (two.interval.middle + 1))) -
        Math.abs(Math.log((one.move.sold + 1) / (one.interval.middle + 1))),
    )
    .slice(0, 5)
    .map(({ move, interval }) => ({
      sku: move.sku,
      day: addDays(sales.first, move.at),
      price: [move.before, move.after],
      sold: move.sold,
      low: Math.round(interval.low),
      high: Math.round(interval.high),
    }));
  return (["all", "later"] as const).map((part) => {
    const share = covered.get(part) ?? Number.NaN;
    return { id: `${name}/covers-${part}`, ok: share >= 0.75 && share <= 0.85, covered: share, worst };
  });
}

/** Every change of price that really came, foreseen with what was over on its day, and how often four weeks lay in the interval. */
export const whatIfSuite: Suite = {
  name: "what-if",
  about:
    "units of the four weeks after each real change of price, foreseen from before it: how often 80 % intervals hold",
  sizes: {},
  async run({ data, tell }) {
    const metrics: Metrics = {};
    const cases = casesOf("gift_shop", await ledgerSales(data), metrics, tell);
    const grocer = await grocerSales(data);
    if (grocer) cases.push(...casesOf("grocer", grocer, metrics, tell));
    return { metrics, cases };
  },
};
