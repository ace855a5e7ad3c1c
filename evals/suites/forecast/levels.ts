import { mean } from "../../../analytics/statistics.ts";

/** Croston (1972) with the correction of Syntetos & Boylan (2005). */
export function sba(history: readonly number[], step = 0.1): number {
  const seen = history.flatMap((value, at) => (value > 0 ? [{ value, at }] : []));
  const [first] = seen;
  if (!first || seen.length < 2) return mean(history);
  let [size, gap, last] = [first.value, history.length / seen.length, first.at];
  for (const { value, at } of seen.slice(1)) {
    size += step * (value - size);
    gap += step * (at - last - gap);
    last = at;
  }
  return ((1 - step / 2) * size) / gap;
}
/** Teunter, Syntetos & Babai (2011): the chance of a sale and its size, each smoothed. */
export function tsb(history: readonly number[], sizeStep = 0.1, chanceStep = 0.05): number {
  const sold = history.filter((value) => value > 0);
  if (sold.length === 0) return 0;
  let size = mean(sold.slice(0, 5));
  let chance = mean(history.slice(0, 28).map((value) => Number(value > 0)));
  for (const value of history) {
    if (value > 0) size += sizeStep * (value - size);
    chance += chanceStep * (Number(value > 0) - chance);
  }
  return chance * size;
}

export type Steps = { readonly level: number; readonly trend: number; readonly season: number };
/** Additive Holt–Winters with a damped trend (Hyndman & Athanasopoulos 2021, §8.3); its squared errors and the days ahead. */
export function holtWinters(history: readonly number[], { level: a, trend: b, season: c }: Steps, days: number) {
  const damped = 0.95;
  const start = mean(history.slice(0, 28));
  const season = Array.from(
    { length: 7 },
    (_, day) => mean(history.slice(0, 28).filter((_, at) => at % 7 === day)) - start,
  );
  let [level, trend, errors] = [start, 0, 0];
  for (const [at, value] of history.entries()) {
    const usual = season[at % 7] ?? 0;
    errors += (value - level - damped * trend - usual) ** 2;
    const next = a * (value - usual) + (1 - a) * (level + damped * trend);
    trend = b * (next - level) + (1 - b) * damped * trend;
    season[at % 7] = c * (value - next) + (1 - c) * usual;
    level = next;
  }
  let ahead = 0;
  const path = Array.from({ length: days }, (_, at) => {
    ahead += damped ** (at + 1) * trend;
    return Math.max(0, level + ahead + (season[(history.length + at) % 7] ?? 0));
  });
  return { errors, path };
}
