import type { ShopData } from "../../../core/context.ts";
import { allMetrics, type Dimension, dimensions, type Metric, metricUnits } from "../../../core/metrics.ts";
import { addDays, type DayRange, daysOf, eachDay } from "../../../core/time.ts";
import { contracts, splitsOf } from "../../../db/metrics/contracts.ts";
import { forOneReading } from "../../../db/metrics/data-reach.ts";
import { randomStream } from "../../../db/metrics/random-world.ts";
import { type MetricAnswer, readMetric } from "../../../db/metrics/read-metric.ts";
import type { Case } from "../suite.ts";
import { type RawAnswer, rawMetrics } from "./raw-metrics.ts";
import { readRawShop } from "./raw-rows.ts";

export type Compared = {
  readonly cases: Case[];
  readonly values: number;
  readonly known: number;
  readonly leftOut: number;
};
type Shop = { readonly timezone: string; readonly currency: string };
type Question = { readonly metric: Metric; readonly period: DayRange; readonly by?: Dimension };

/** Days that the answer says it leaves out. */
function leftOutOf({ source }: MetricAnswer): Set<string> {
  const told = source.filter?.split("; ").find((part) => part.startsWith("not measured: "));
  const stretches = told?.slice("not measured: ".length).split(", ") ?? [];
  return new Set(
    stretches.flatMap((stretch) => {
      const [from = "", to = from] = stretch.split(" to ");
      return eachDay({ from, to });
    }),
  );
}

/** Equal to the last bit of a sum: whole money and counts exactly, quotients and shares of money to 9 digits. */
const equal = (left: number | null, right: number | null): boolean =>
  left === null || right === null ? left === right : Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));

type Difference = {
  readonly by: string;
  readonly period: DayRange;
  readonly key: string;
  readonly reader: number | null;
  readonly raw: number | null;
};

function differences(question: Question, answer: MetricAnswer, raw: RawAnswer): Difference[] {
  const { by, period } = question;
  const mine = new Map(answer.rows.map((row) => [row.key ?? "", row.value]));
  const keys = [...new Set([...mine.keys(), ...raw.keys()])];
  return keys.flatMap((key) => {
    const [reader, second] = [mine.get(key) ?? null, raw.get(key) ?? null];
    return equal(reader, second) ? [] : [{ by: by ?? "whole", period, key, reader, raw: second }];
  });
}

/** Every day, week and month of the shop, the whole of it, and some days and weeks drawn by the seed: whole, and in every
 * split that the contract allows. */
function questionsOf(metric: Metric, period: DayRange, seed: number, drawn: number): Question[] {
  const random = randomStream(seed);
  const day = () => addDays(period.from, Math.floor(random() * daysOf(period)));
  const days = Array.from({ length: drawn }, day).map((one) => ({ from: one, to: one }));
  const weeks = Array.from({ length: Math.ceil(drawn / 2) }, day).map((one) => ({ from: addDays(one, -6), to: one }));
  const time = (["day", "week", "month"] as const).map((by) => ({ metric, period, by }));
  const others = dimensions.filter((by) => by !== "day" && by !== "week" && by !== "month");
  const splits = others.filter((by) => splitsOf(contracts[metric]).includes(by));
  const samples = [...days, ...weeks].flatMap((each) => [
    { metric, period: each },
    ...splits.map((by) => ({ metric, period: each, by })),
  ]);
  return [{ metric, period }, ...time, ...samples];
}

/** Compares all metrics of one shop; one case a metric, with the first difference. */
export async function compareShop(
  id: string,
  data: ShopData,
  shop: Shop,
  options: { readonly seed: number; readonly drawn: number; readonly without: DayRange },
): Promise<Compared> {
  const reading = forOneReading(data);
  const raw = rawMetrics(await readRawShop(reading, shop.timezone));
  const period = raw.days ? { from: addDays(raw.days.from, -2), to: addDays(raw.days.to, 2) } : options.without;
  let [values, known, leftOut] = [0, 0, 0];
  const cases: Case[] = [];
  for (const metric of allMetrics) {
    const found: Difference[] = [];
    let compared = 0;
    for (const question of questionsOf(metric, period, options.seed, options.drawn)) {
      const answer = await readMetric(reading, shop, question);
      const days = leftOutOf(answer);
      const second = raw.ask({
        metric,
        ...question.period,
        ...(question.by ? { by: question.by } : {}),
        leftOut: days,
      });
      found.push(...differences(question, answer, second));
      compared += second.size;
      known += [...second.values()].filter((value) => value !== null).length;
      leftOut = Math.max(leftOut, days.size);
    }
    values += compared;
    const [first] = found;
    cases.push({
      id: `${id}/${metric}`,
      ok: first === undefined,
      unit: metricUnits[metric],
      version: contracts[metric].version,
      compared,
      ...(first ? { different: found.length, first } : {}),
    });
  }
  return { cases, values, known, leftOut };
}
