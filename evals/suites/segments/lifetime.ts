import { buysAgain, expectedOrders, fitBgNbd, type History } from "../../../analytics/lifetime/bg-nbd.ts";
import { churnTable, returnShare } from "../../../analytics/lifetime/return-rates.ts";
import { addDays, type Day, daysBetween } from "../../../core/time.ts";
import { ledgerPurchases } from "../recommend/purchases.ts";
import type { Case } from "../suite.ts";

type Seen = { readonly share: number; readonly returned: boolean };
/** How often of two customers, one who came again and one who did not, the first one had the higher share. */
function auc(seen: readonly Seen[]): number {
  const sorted = [...seen].sort((one, two) => one.share - two.share);
  let [below, wins, good] = [0, 0, 0];
  for (let at = 0; at < sorted.length; ) {
    const same = sorted.filter(({ share }) => share === sorted[at]?.share);
    const came = same.filter(({ returned }) => returned).length;
    wins += came * below + (came * (same.length - came)) / 2;
    below += same.length - came;
    good += came;
    at += same.length;
  }
  return wins / Math.max(1, good * below);
}
const brier = (seen: readonly Seen[]) =>
  seen.reduce((sum, { share, returned }) => sum + (share - Number(returned)) ** 2, 0) / seen.length;
/** The mean distance between what was said and what came, over tenths of what was said. */
function miscalibration(seen: readonly Seen[]): number {
  const sorted = [...seen].sort((one, two) => one.share - two.share);
  const size = Math.ceil(sorted.length / 10);
  const parts = Array.from({ length: 10 }, (_, at) => sorted.slice(at * size, (at + 1) * size)).filter(
    (part) => part.length > 0,
  );
  const gaps = parts.map((part) => Math.abs(part.reduce((sum, each) => sum + each.share - Number(each.returned), 0)));
  return gaps.reduce((sum, each) => sum + each, 0) / seen.length;
}
type Scores = {
  again: Record<"bg_nbd" | "rates", Seen[]>;
  missed: Record<"bg_nbd" | "rates" | "pace", number>;
  forecasts: number;
};
const historyOf = (own: readonly Day[], origin: Day): History | null => {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  return { repeats: own.length - 1, newest: daysBetween(first, last), age: daysBetween(first, origin) + 1 };
};
const cellOf = (own: readonly Day[], at: Day) =>
  `${Math.min(6, own.length)}/${Math.min(5, Math.floor(daysBetween(own.at(-1) ?? at, at) / 30))}`;
/** Orders that followed within `ahead` days, by how many there were before and how long the silence was. */
function meansOf(before: readonly (readonly Day[])[], origin: Day, ahead: number): Map<string, number> {
  const looked = addDays(origin, -ahead);
  const sums = new Map<string, { sum: number; count: number }>();
  for (const own of before) {
    const earlier = own.filter((day) => day <= looked);
    if (earlier.length === 0) continue;
    const { sum, count } = sums.get(cellOf(earlier, looked)) ?? { sum: 0, count: 0 };
    sums.set(cellOf(earlier, looked), { sum: sum + own.length - earlier.length, count: count + 1 });
  }
  return new Map([...sums].map(([cell, { sum, count }]) => [cell, sum / count]));
}

/** One day from which is forecast, with nothing but the days before it. */
function forecastFrom(all: readonly (readonly Day[])[], origin: Day, ahead: number, scores: Scores): void {
  const before = all.map((own) => own.filter((day) => day <= origin));
  const table = churnTable(before, origin, ahead);
  const model = fitBgNbd(before.flatMap((own) => historyOf(own, origin) ?? []));
  const means = meansOf(before, origin, ahead);
  for (const [index, own] of before.entries()) {
    const history = historyOf(own, origin);
    if (!history || !table) continue;
    const later = (all[index] ?? []).filter((day) => day > origin && day <= addDays(origin, ahead)).length;
    const idle = daysBetween(own.at(-1) ?? origin, origin);
    scores.forecasts++;
    scores.again.bg_nbd.push({ share: buysAgain(model, history, ahead), returned: later > 0 });
    scores.again.rates.push({ share: returnShare(table, own.length, idle) ?? 0, returned: later > 0 });
    scores.missed.bg_nbd += Math.abs(expectedOrders(model, history, ahead) - later);
    scores.missed.rates += Math.abs((means.get(cellOf(own, origin)) ?? 0) - later);
    scores.missed.pace += Math.abs((own.length / history.age) * ahead - later);
  }
}
const splits = [0, 30, 60];
const ahead = 60;

/** Who comes again within sixty days and how often, forecast on three days of a real shop: the model of Fader, Hardie and Lee
 * beside the shop's own rates by orders and silence, and each customer's own pace. */
export async function compareLifetime(
  data: string | null,
): Promise<{ metrics: Record<string, number>; cases: Case[] }> {
  const purchases = await ledgerPurchases(data);
  const days = new Map<string, Set<Day>>();
  for (const { customer, day } of purchases) days.set(customer, (days.get(customer) ?? new Set<Day>()).add(day));
  const all = [...days.values()].map((own) => [...own].sort());
  const end =
    purchases
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? "";
  const scores: Scores = { again: { bg_nbd: [], rates: [] }, missed: { bg_nbd: 0, rates: 0, pace: 0 }, forecasts: 0 };
  for (const back of splits) forecastFrom(all, addDays(end, -ahead - back), ahead, scores);
  const metrics: Record<string, number> = { lifetime_splits: splits.length, lifetime_forecasts: scores.forecasts };
  for (const name of ["bg_nbd", "rates"] as const) {
    metrics[`again_auc_${name}`] = auc(scores.again[name]);
    metrics[`again_brier_${name}`] = brier(scores.again[name]);
    metrics[`again_miscalibration_${name}`] = miscalibration(scores.again[name]);
  }
  for (const name of ["bg_nbd", "rates", "pace"] as const)
    metrics[`orders_mae_${name}`] = scores.missed[name] / Math.max(1, scores.forecasts);
  const ok = brier(scores.again.bg_nbd) <= brier(scores.again.rates);
  return { metrics, cases: [{ id: "lifetime/what-ships-forecasts-better", ok, ...metrics }] };
}
