import { mean } from "../analytics/statistics.ts";
import type { DayData } from "./day-data.ts";
import { type Lookup, mixShift, type Shift } from "./explained.ts";
import { type Problem, sameWay } from "./problem.ts";
import { isGoods } from "./scan.ts";
import { conversionSignal, type Signal } from "./signals.ts";

/** Problems that are one thing seen from several sides become one; `tested` are all comparisons of the day. */
export function reshaped(
  day: DayData,
  problems: readonly Problem[],
  tested: readonly Signal[],
  find: Lookup,
): Problem[] {
  const usual = withoutHoliday(day, problems, find);
  return withoutMirrors(asJunk(asWanted(day, asMix(day, usual, tested, find)), find));
}

const part = ({ signal }: Problem) => `${signal.dimension}\n${signal.value}`;

/** On a holiday more or fewer people come, to every part of the shop alike: no news, and said in the notes. */
function withoutHoliday(day: DayData, problems: readonly Problem[], find: Lookup): Problem[] {
  const wave = holidayWave(day, find);
  if (!wave) return [...problems];
  const carried = ({ signal }: Problem) =>
    signal.kind === "volume" &&
    !isGoods(signal.dimension) &&
    sameWay(signal, wave) &&
    Math.abs(signal.change) <= 1.6 * Math.abs(wave.change) + 0.15;
  return problems.filter((one) => !carried(one));
}

/** How the whole shop moved on a holiday; null on other days, and where a festival of sales sells less. */
export function holidayWave(day: DayData, find: Lookup): Signal | null {
  const holiday = day.holidays.at(-1);
  const wave = find("visitors", "visit", "", "", 1) ?? find("orders", null, "", "", 1);
  if (!holiday || !wave || Math.abs(wave.z) < 2 || (holiday.sale && wave.change < 0)) return null;
  return wave;
}

const order = ["view_rate", "cart_rate", "checkout_rate", "pay_rate"];
/** The next step's rate rose in the same part, and made up for at least half of the fall. */
const mirrors = (fall: Problem, rise: Problem): boolean =>
  part(fall) === part(rise) &&
  !isGoods(fall.signal.dimension) &&
  order.indexOf(rise.signal.metric) === order.indexOf(fall.signal.metric) + 1 &&
  fall.signal.change < 0 &&
  rise.signal.change > 0 &&
  (1 + fall.signal.change) * (1 + rise.signal.change) >= 1 + 0.5 * fall.signal.change;

/** Fewer of a part get through one step, and those who do get through the next more often: who is left is keener. That is
 * one story, told where it began. */
function withoutMirrors(problems: readonly Problem[]): Problem[] {
  const fallOf = new Map(
    problems.flatMap((rise) => {
      const fall = problems.find((one) => order.includes(one.signal.metric) && mirrors(one, rise));
      return fall ? [[rise, fall] as const] : [];
    }),
  );
  const won = (one: Problem) => [...fallOf].reduce((sum, [rise, fall]) => (fall === one ? sum + rise.money : sum), 0);
  return problems.filter((one) => !fallOf.has(one)).map((one) => ({ ...one, money: one.money + won(one) }));
}

/** Fewer people come to the shop, or look at anything in it, because fewer look at one kind of goods: then that is the place,
 * not the whole shop. */
function asWanted(day: DayData, problems: readonly Problem[]): Problem[] {
  const whole = problems.find(
    ({ signal }) => (signal.metric === "visitors" || signal.metric === "view_rate") && signal.dimension === "",
  );
  if (!whole) return [...problems];
  const { window } = whole.signal;
  const missing = (whole.signal.observed - whole.signal.expected) / window;
  const wanted = problems.find(({ signal }) => {
    if (signal.metric !== "visitors" || !isGoods(signal.dimension) || !sameWay(signal, whole.signal)) return false;
    const viewers = day.tracks.get(`${signal.dimension}\n${signal.value}`)?.viewers ?? [];
    const [now, before] = [viewers.slice(-signal.window), viewers.slice(-28 - signal.window, -signal.window)];
    return (mean(now) - mean(before)) / missing >= 0.25;
  });
  if (!wanted) return [...problems];
  const money = Math.abs(whole.money) > Math.abs(wanted.money) ? whole.money : wanted.money;
  return problems.filter((one) => one !== whole).map((one) => (one === wanted ? { ...one, money } : one));
}

/** Another part of the same dimension moved the other way by about as many visitors. */
const outweighs = (signal: Signal, other: Signal): boolean =>
  other.metric === "visitors" &&
  other.dimension === signal.dimension &&
  other.window === signal.window &&
  !sameWay(signal, other) &&
  Math.abs(other.z) > 2 &&
  Math.abs(other.observed - other.expected) > 0.4 * Math.abs(signal.observed - signal.expected);

/**
 * More visitors of a part of whom fewer go on, so that no more than usual come to the next step: the traffic got worse, and
 * nothing was gained by it.
 */
function asJunk(problems: readonly Problem[], find: Lookup): Problem[] {
  const poorer = (rise: Problem) =>
    problems.find(
      ({ signal }) =>
        rise.signal.metric === "visitors" &&
        rise.signal.change > 0 &&
        (signal.metric === "view_rate" || signal.metric === "cart_rate") &&
        signal.change < 0 &&
        signal.dimension === rise.signal.dimension &&
        signal.value === rise.signal.value,
    );
  const junk = new Map(problems.flatMap((rise) => (poorer(rise) ? [[poorer(rise), rise] as const] : [])));
  const rises = new Set(junk.values());
  return problems
    .filter((one) => !rises.has(one))
    .map((one) => {
      const rise = junk.get(one);
      if (!rise) return one;
      const visits =
        find("visitors", "visit", one.signal.dimension, one.signal.value, one.signal.window) ?? rise.signal;
      const money = Math.min(0, one.money + visits.money);
      return { ...one, signal: { ...one.signal, money }, echoes: [], money, junk: true };
    });
}

/** Visitors of some parts rose and of others fell while their sum stayed: one shift of composition, not several moves. */
function asMix(day: DayData, problems: readonly Problem[], tested: readonly Signal[], find: Lookup): Problem[] {
  const moved = problems.filter(
    (one) => one.signal.metric === "visitors" && ["channel", "device", "region"].includes(one.signal.dimension),
  );
  const both = moved.some((one) => tested.some((other) => outweighs(one.signal, other)));
  const clearest = [...moved].sort((a, b) => Math.abs(b.signal.z) - Math.abs(a.signal.z))[0];
  const window = clearest?.signal.window ?? 1;
  const whole = both ? find("visitors", "visit", "", "", window) : undefined;
  const rate = day.whole && conversionSignal(day, day.whole, window);
  if (!whole || !clearest || Math.abs(whole.z) > 2.5) return [...problems];
  const shift = (rate && mixShift(day, rate)) ?? shareShift(clearest.signal, whole);
  const rest = problems.filter((one) => !moved.includes(one) && one.kind !== "mix");
  const signal = rate ?? clearest.signal;
  const money = rate ? rate.money * Math.min(1, shift.part) : 0;
  const echoes = moved.map((one) => one.signal);
  const where = { [shift.dimension]: shift.value };
  return [...rest, { signal: { ...signal, money }, echoes, kind: "mix", where, shift, money }];
}

/** The part whose share of the visitors moved most, where no rate of the whole shop moved with it. */
const shareShift = (signal: Signal, whole: Signal): Shift => ({
  dimension: signal.dimension === "device" || signal.dimension === "region" ? signal.dimension : "channel",
  value: signal.value,
  part: 0,
  shareBefore: signal.expected / Math.max(whole.expected, 1e-9),
  shareAfter: signal.observed / Math.max(whole.observed, 1e-9),
});
