import { restockOrder } from "../../../analytics/cover/restock-order.ts";
import { historyDays } from "../../../analytics/forecast/demand-forecast.ts";
import { suggestRestock, usualRestockRules } from "../../../analytics/restock.ts";
import { mean, sum } from "../../../analytics/statistics.ts";
import type { Case, Suite } from "../suite.ts";
import { candidates, shippedName } from "./candidates.ts";
import { bestSellers, ledgerFile, readLedgerDemand, type ShopDemand, wholeShop } from "./ledger-demand.ts";
import { type MaskedScore, maskedSpells } from "./masked.ts";
import { type Origins, originsOf, type Score, scoreAt } from "./rolling.ts";

const horizons = [7, 28] as const;
const longest = 28;
type Metrics = Record<string, number | string>;
type SeriesAt = (origin: number) => readonly (readonly number[])[];
const rounded = (score: Score) =>
  Object.fromEntries(Object.entries(score).map(([name, value]) => [name, Number(value.toFixed(4))]));

/** What each level's forecast is judged by in the metrics; every candidate stands in the cases. */
const shown: readonly string[] = [shippedName, "weekday_level", "seasonal_naive", "pace_28"];

/** The pinball loss of every candidate at the earlier origins: the choice is made here, before anything held out is seen. */
function chooseEarlier(level: string, seriesAt: SeriesAt, { earlier, heldOut }: Origins, metrics: Metrics): Case {
  const losses = candidates.map((each): [string, number] => [
    each.name,
    mean(horizons.map((ahead) => scoreAt(each, earlier, ahead, seriesAt).pinball)),
  ]);
  const [chosen = "", least = 0] = losses.reduce((one, two) => (two[1] < one[1] ? two : one));
  const ours = losses.find(([name]) => name === shippedName)?.[1] ?? Infinity;
  metrics[`${level}_chosen_on_earlier_origins`] = chosen;
  metrics[`${level}_earlier_origins`] = earlier.length;
  metrics[`${level}_held_out_origins`] = heldOut.length;
  // Of two that are as good the simpler one ships.
  return { id: `choice/${level}`, ok: ours <= least * 1.02, chosen, ...Object.fromEntries(losses) };
}

/** Whether what ships beats the same week again at the held-out origins, in the total and in its quantiles. */
function judge(level: string, seriesAt: SeriesAt, { heldOut }: Origins, ahead: number, metrics: Metrics): Case {
  const scores = new Map(candidates.map((each) => [each.name, scoreAt(each, heldOut, ahead, seriesAt)]));
  for (const [name, score] of scores)
    for (const [figure, value] of Object.entries(rounded(score)))
      if (shown.includes(name)) metrics[`${level}_${ahead}d_${name}_${figure}`] = value;
  const [own, naive] = [scores.get(shippedName), scores.get("seasonal_naive")];
  const ok = own !== undefined && naive !== undefined && own.pinball < naive.pinball && own.wape < naive.wape;
  const all = [...scores].map(([name, score]) => [name, rounded(score)]);
  return { id: `forecast/${level}/${ahead}`, ok, ...Object.fromEntries(all) };
}

/** Whether stock filled up to what is suggested lasts as often as promised: 95 % of cycles. */
function restockCase(seriesAt: SeriesAt, { heldOut }: Origins, metrics: Metrics): Case {
  const days = usualRestockRules.leadTimeDays + usualRestockRules.reviewDays;
  const rows = heldOut.flatMap((origin) =>
    seriesAt(origin).map((units) => {
      const history = units.slice(0, origin);
      const order = restockOrder({ available: 0, incoming: 0, daily: history.slice(-historyDays) });
      const before = suggestRestock({ onHand: 0, incoming: 0, unitsSold: sum(history.slice(-28)), daysInStock: 28 });
      const sold = sum(units.slice(origin, origin + days));
      return { now: sold <= (order?.quantity ?? 0), before: sold <= before.quantity };
    }),
  );
  metrics["restock_lasts"] = mean(rows.map(({ now }) => Number(now)));
  metrics["restock_lasted_with_poisson"] = mean(rows.map(({ before }) => Number(before)));
  const { restock_lasts: lasts } = metrics;
  return {
    id: "restock/lasts-19-in-20",
    ok: Number(lasts) >= 0.92 && Number(lasts) <= 0.98,
    lasts,
    cycles: rows.length,
  };
}

function maskedCases(
  demand: ShopDemand,
  seed: number,
  sizes: Readonly<Record<string, number>>,
  metrics: Metrics,
): Case[] {
  const { estimate, stillOut, paceBefore } = maskedSpells(demand, seed, sizes["products"] ?? 300, sizes["spells"] ?? 4);
  for (const [figure, value] of Object.entries(estimate)) metrics[`lost_sales_${figure}`] = value;
  for (const [figure, value] of Object.entries(stillOut)) metrics[`lost_sales_still_out_${figure}`] = value;
  for (const [figure, value] of Object.entries(paceBefore)) metrics[`lost_sales_pace_before_${figure}`] = value;
  const holds = ({ bias, coverage }: MaskedScore) => Math.abs(bias) <= 0.15 && coverage >= 0.7 && coverage <= 0.9;
  return [
    { id: "lost-sales/goods-came-back", ok: holds(estimate), ...estimate },
    { id: "lost-sales/still-out", ok: holds(stillOut), ...stillOut },
    {
      id: "lost-sales/sharper-than-the-pace-before",
      ok: estimate.intervalScore < paceBefore.intervalScore && stillOut.intervalScore < paceBefore.intervalScore,
      ...paceBefore,
    },
  ];
}

/** Demand forecast, restocking and lost sales on a real shop's ledger. */
export const forecastSuite: Suite = {
  name: "forecast",
  about: "demand a week and four weeks ahead against the same week again, restocking, and sales lost on hidden days",
  sizes: { products: 300, spells: 4, heldOut: 6 },
  async run({ data, seed, sizes, tell }) {
    const file = await ledgerFile(data);
    const demand = await readLedgerDemand(file);
    tell(`${demand.articles.size} articles over ${demand.days} days from ${demand.first}`);
    const metrics: Metrics = { days: demand.days, articles: demand.articles.size };
    const heldOut = Math.min(sizes["heldOut"] ?? 6, Math.max(1, Math.floor((demand.days - 98) / 7)));
    const origins = originsOf(demand.days, longest, heldOut);
    const shop = [wholeShop(demand)];
    const shopAt: SeriesAt = () => shop;
    const sellersAt: SeriesAt = (origin) =>
      bestSellers(demand, origin - historyDays, origin, sizes["products"] ?? 300).map(
        (code) => demand.articles.get(code) ?? [],
      );
    tell("rolling origins");
    const cases = [
      chooseEarlier("products", sellersAt, origins, metrics),
      ...horizons.map((ahead) => judge("products", sellersAt, origins, ahead, metrics)),
      restockCase(sellersAt, origins, metrics),
    ];
    // Said in the metrics only: nothing that ships forecasts a whole shop, and one series at a few origins proves little.
    chooseEarlier("shop", shopAt, origins, metrics);
    for (const ahead of horizons) judge("shop", shopAt, origins, ahead, metrics);
    tell("hidden days");
    cases.push(...maskedCases(demand, seed, sizes, metrics));
    return { metrics, cases };
  },
};
