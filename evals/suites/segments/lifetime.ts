import { buysAgain, expectedOrders, fitBgNbd, type History } from "../../../analytics/lifetime/bg-nbd.ts";
import { churnTable, returnDays, returnShare } from "../../../analytics/lifetime/return-rates.ts";
import { sleepRule } from "../../../analytics/segments/sleep-days.ts";
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
/** Days between two orders up to a day: how many, and within how many days nine in ten came. */
function gapsOf(customers: readonly (readonly Day[])[]) {
  const gaps = customers
    .flatMap((days) => days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day)))
    .sort((one, two) => one - two);
  return { count: gaps.length, ninetieth: gaps[Math.floor(gaps.length * 0.9)] ?? null };
}

/** Who comes again and how often, forecast at several days from nothing but the days before: the model of Fader, Hardie and Lee
 * beside the shop's own rates by orders and silence, and beside each customer's own pace. */
export async function compareLifetime(
  data: string | null,
): Promise<{ metrics: Record<string, number>; cases: Case[] }> {
  const purchases = await ledgerPurchases(data);
  const days = new Map<string, Set<Day>>();
  for (const { customer, day } of purchases) days.set(customer, (days.get(customer) ?? new Set<Day>()).add(day));
  const all = [...days.values()].map((own) => [...own].sort());
  const end = purchases.reduce((most, { day }) => (day > most ? day : most), "");
  const seen: Record<"bg_nbd" | "rates", Seen[]> = { bg_nbd: [], rates: [] };
  const misses = { bg_nbd: 0, rates: 0, pace: 0 };
  const splits = [0, 1, 2];
  let forecast = 0;
  for (const split of splits) {
    const known = all.map((own) => own.filter((day) => day <= addDays(end, -30)));
    const sleepDays = sleepRule(gapsOf(known)).days;
    const ahead = Math.min(60, returnDays(sleepDays));
    const origin = addDays(end, -ahead - split * 30);
    const before = all.map((own) => own.filter((day) => day <= origin));
    const sleep = sleepRule(gapsOf(before)).days;
    const table = churnTable(before, origin, Math.min(60, sleep));
    const histories = before.map((own): History | null => {
      const [first, last] = [own[0], own.at(-1)];
      return first && last
        ? { repeats: own.length - 1, newest: daysBetween(first, last), age: daysBetween(first, origin) + 1 }
        : null;
    });
    const model = fitBgNbd(histories.filter((each) => each !== null));
    const means = new Map<string, { sum: number; count: number }>();
    const looked = addDays(origin, -ahead);
    const cellOf = (own: readonly Day[], at: Day) =>
      `${Math.min(6, own.length)}/${Math.min(5, Math.floor(daysBetween(own.at(-1) ?? at, at) / 30))}`;
    for (const own of before) {
      const earlier = own.filter((day) => day <= looked);
      if (earlier.length === 0) continue;
      const cell = means.get(cellOf(earlier, looked)) ?? { sum: 0, count: 0 };
      means.set(cellOf(earlier, looked), { sum: cell.sum + own.length - earlier.length, count: cell.count + 1 });
    }
    for (const [index, own] of before.entries()) {
      const history = histories[index];
      const last = own.at(-1);
      if (!history || !last || !table) continue;
      const later = (all[index] ?? []).filter((day) => day > origin && day <= addDays(origin, ahead)).length;
      forecast++;
      const idle = daysBetween(last, origin);
      seen.bg_nbd.push({ share: buysAgain(model, history, ahead), returned: later > 0 });
      seen.rates.push({ share: returnShare(table, own.length, idle) ?? 0, returned: later > 0 });
      const cell = means.get(cellOf(own, origin));
      misses.bg_nbd += Math.abs(expectedOrders(model, history, ahead) - later);
      misses.rates += Math.abs((cell ? cell.sum / cell.count : 0) - later);
      misses.pace += Math.abs((own.length / history.age) * ahead - later);
    }
  }
  const metrics: Record<string, number> = { lifetime_splits: splits.length, lifetime_forecasts: forecast };
  for (const name of ["bg_nbd", "rates"] as const)
    Object.assign(metrics, {
      [`again_auc_${name}`]: auc(seen[name]),
      [`again_brier_${name}`]: brier(seen[name]),
      [`again_miscalibration_${name}`]: miscalibration(seen[name]),
    });
  for (const name of ["bg_nbd", "rates", "pace"] as const)
    metrics[`orders_mae_${name}`] = misses[name] / Math.max(1, forecast);
  const ok = brier(seen.rates) <= brier(seen.bg_nbd) * 1.05;
  return { metrics, cases: [{ id: "lifetime/what-ships-forecasts-as-well", ok, ...metrics }] };
}
