import {
  type DemandModel,
  demandModel,
  historyDays,
  totalOver,
  unitsAt,
} from "../../../analytics/forecast/demand-forecast.ts";
import { countQuantile } from "../../../analytics/forecast/negative-binomial.ts";
import { mean, median, sum } from "../../../analytics/statistics.ts";
import { holtWinters, type Steps, sba, tsb } from "./levels.ts";

export const levels = [0.1, 0.5, 0.9] as const;
/** Units of each day ahead, and the quantiles of their total. */
export type Forecast = { readonly path: readonly number[]; readonly quantiles: readonly number[] };
export type Candidate = { readonly name: string; forecast(history: readonly number[], days: number): Forecast };

const normal = (total: number, deviation: number) => [
  Math.max(0, total - 1.2816 * deviation),
  total,
  total + 1.2816 * deviation,
];
const flat = (value: number, days: number) => new Array<number>(days).fill(value);
const deviationOf = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / Math.max(1, values.length - 1));
};
const weeksOf = (days: readonly number[]) =>
  Array.from({ length: Math.floor(days.length / 7) }, (_, at) =>
    sum(days.slice(days.length - 7 * (at + 1), days.length - 7 * at)),
  ).reverse();

/** The last week again and again; its spread from how weeks differ from the one before. */
const seasonalNaive: Candidate = {
  name: "seasonal_naive",
  forecast(history, days) {
    const last = history.slice(-7);
    const path = Array.from({ length: days }, (_, at) => last[at % 7] ?? 0);
    const weeks = weeksOf(history);
    const steps = weeks.slice(1).map((value, at) => value - (weeks[at] ?? 0));
    const count = days / 7;
    return { path, quantiles: normal(sum(path), deviationOf(steps) * Math.sqrt((count * (1 + count)) / 2)) };
  },
};

/** The mean of four weeks with a normal interval: what the tools used before. */
const pace28: Candidate = {
  name: "pace_28",
  forecast(history, days) {
    const seen = history.slice(-28);
    const pace = mean(seen);
    const dispersion = pace > 0 ? Math.max(1, deviationOf(seen) ** 2 / pace) : 1;
    const deviation = Math.sqrt(dispersion * pace * days * (1 + days / seen.length));
    return { path: flat(pace, days), quantiles: normal(pace * days, deviation) };
  },
};

const none: DemandModel = { pace: 0, dispersion: 1, weight: 1, halfLife: 28 };
const quantilesOf = (model: DemandModel, days: number) => levels.map((level) => unitsAt(model, days, level));
const smoothing = (name: string, halfLife?: number): Candidate => ({
  name,
  forecast(history, days) {
    const model = demandModel(history, halfLife) ?? none;
    return { path: flat(model.pace, days), quantiles: quantilesOf(model, days) };
  },
});

/** Another level with the spread of the smoothing: what differs is the level alone. */
const leveled = (name: string, levelOf: (history: readonly number[]) => number): Candidate => ({
  name,
  forecast(history, days) {
    const model = demandModel(history) ?? none;
    const level = Math.max(0, levelOf(history));
    const { variance } = totalOver({ ...model, pace: level }, days);
    const quantiles = levels.map((each) => countQuantile({ mean: level * days, variance }, each));
    return { path: flat(level, days), quantiles };
  },
});

const grid: readonly Steps[] = [0.02, 0.05, 0.15].flatMap((level) =>
  [0.02, 0.1].map((season) => ({ level, trend: 0.01, season })),
);
const etsDamped: Candidate = {
  name: "ets_damped",
  forecast(history, days) {
    const fits = grid.map((steps) => ({ steps, ...holtWinters(history, steps, days) }));
    const best = fits.reduce((one, two) => (two.errors < one.errors ? two : one));
    const drift = days * (1 + best.steps.level * (days - 1));
    return { path: best.path, quantiles: normal(sum(best.path), Math.sqrt((best.errors / history.length) * drift)) };
  },
};

/** The level, spread over the week as the last twelve weeks' weekdays sold, each shrunk by four weeks of no difference. */
const weekdayLevel: Candidate = {
  name: "weekday_level",
  forecast(history, days) {
    const model = demandModel(history) ?? none;
    const seen = history.slice(-historyDays);
    const usual = mean(seen);
    const shape = Array.from({ length: 7 }, (_, day) => {
      const own = seen.filter((_, at) => (seen.length - 1 - at) % 7 === day);
      return usual > 0 ? (sum(own) + 4 * usual) / ((own.length + 4) * usual) : 1;
    });
    const path = Array.from({ length: days }, (_, at) => model.pace * (shape[(7 - ((at + 1) % 7)) % 7] ?? 1));
    const { variance } = totalOver(model, days);
    return { path, quantiles: levels.map((each) => countQuantile({ mean: sum(path), variance }, each)) };
  },
};

/** What ships: `smoothing`, as demandModel is without another half-life. */
export const shippedName = "smoothing";
export const candidates: readonly Candidate[] = [
  seasonalNaive,
  pace28,
  smoothing(shippedName),
  smoothing("smoothing_14", 14),
  smoothing("smoothing_56", 56),
  weekdayLevel,
  etsDamped,
  leveled("croston_sba", sba),
  leveled("tsb", tsb),
  leveled("median_of_three", (history) =>
    median([demandModel(history)?.pace ?? 0, tsb(history), mean(history.slice(-56))]),
  ),
];
