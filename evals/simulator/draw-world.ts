import { addDays, type Day, eachDay, weekdayOf } from "../../core/time.ts";
import { type Stream, stream, sumsOf } from "./chance.ts";
import { festivalWaves } from "./festivals.ts";
import { chinese, english, type Words } from "./words.ts";
import type { Part, Product, World } from "./world.ts";

export type WorldSize = {
  readonly visitors: number;
  /** Day that is inspected. */
  readonly date: Day;
  readonly weekendShape?: "weakest";
};

function productsOf(names: Stream, items: Stream, words: Words): { products: Product[]; categories: string[] } {
  const home = names.one(words.fields);
  const lines = names.some(home.lines, items.whole(3, 8));
  const categories = lines.map((line) => `${home.name} > ${line}`);
  const count = items.whole(12, 60);
  const steepness = items.between(0.6, 1.2);
  const spread = items.between(0.3, 0.9);
  const typical = items.scale(2_500, 18_000);
  const products = Array.from({ length: count }, (_, at): Product => {
    const line = at % lines.length;
    const parts = Array.from({ length: items.whole(1, 3) }, () => items.between(0.3, 1));
    const total = parts.reduce((sum, part) => sum + part, 0);
    const id = `${names.one(["P", "G", "I"])}${1000 + at * 7}`;
    const colours = names.some(words.colours, parts.length);
    return {
      id,
      title: `${names.one(words.marks)} ${names.one(words.styles)} ${lines[line] ?? ""} ${at + 1}`,
      category: categories[line] ?? "",
      skus: parts.map((part, one) => ({ id: `${id}-${one + 1}`, colour: colours[one] ?? "", part: part / total })),
      price: Math.round((typical * Math.exp(spread * items.gauss())) / 100) * 100 + 900,
      pull: (at + 1) ** -steepness * Math.exp(0.2 * items.gauss()),
      cart: Math.exp(0.25 * items.gauss()),
      refunds: items.between(0.02, 0.08),
      goodReviews: items.between(0.86, 0.97),
    };
  });
  return { products, categories };
}

function partsOf(names: Stream, items: Stream, pool: readonly string[], count: number, apart: number): Part[] {
  const rate = () => Math.exp(apart * items.gauss());
  const parts = names.some(pool, count).map((name, at) => ({
    name,
    part: (at + 1) ** -items.between(0.4, 1) * items.between(0.7, 1.3),
    rates: {
      view: Math.exp(0.3 * apart * items.gauss()),
      cart: rate(),
      checkout: 1,
      pay: Math.exp(0.4 * apart * items.gauss()),
    },
  }));
  const total = parts.reduce((sum, { part }) => sum + part, 0);
  return parts.map((one) => ({ ...one, part: one.part / total }));
}

function arrivalsOf(
  days: readonly Day[],
  { visitors, weekendShape }: WorldSize,
  noise: Stream,
  spread: number,
): number[] {
  const weekday = Array.from({ length: 7 }, () => Math.exp(0.1 * noise.gauss()));
  const lastWeekday = weekdayOf(days.at(-1) ?? "");
  if (weekendShape === "weakest") weekday[lastWeekday] = Math.min(...weekday) * noise.between(0.5, 0.75);
  const level = weekday.reduce((sum, one) => sum + one, 0) / 7;
  const trend = noise.between(-0.002, 0.003);
  return days.map(
    (day, at) =>
      ((visitors * (weekday[weekdayOf(day)] ?? 1)) / level) *
      Math.exp(trend * (at - days.length / 2) + spread * noise.gauss()),
  );
}

const optional = ["payments", "customers", "conversations", "search_terms", "lost_visitors", "coupons", "knowledge"];

/** The language of a shop: the first thing that its stream of names draws. */
export const wordsOf = (names: Stream): Words => (names.yes(0.6) ? chinese : english);

/** A shop as it would be if nothing ever happened to it; all of it from the seed, each part from a stream of its own. */
export function drawWorld(seed: number, id: string, size: WorldSize): World {
  const [names, items, noise] = [stream(seed, "names"), stream(seed, "items"), stream(seed, "noise")];
  const words = wordsOf(names);
  const length = items.whole(60, 75);
  const days = eachDay({ from: addDays(size.date, 1 - length), to: size.date });
  const { products, categories } = productsOf(names, items, words);
  const paidChannel = names.one(words.paid);
  const free = names.some(words.channels, items.whole(2, 5));
  const channels = partsOf(names, items, [...free, paidChannel], free.length + 1, 0.35);
  const devices = partsOf(names, items, words.devices, items.whole(2, 4), 0.15);
  const regions = partsOf(names, items, words.regions, items.whole(4, 10), 0.06);
  const rates = {
    view: items.between(0.55, 0.85),
    cart: items.between(0.11, 0.26),
    checkout: items.between(0.5, 0.75),
    pay: items.between(0.6, 0.85),
  };
  const spread = {
    arrivals: noise.between(0.02, 0.07),
    channel: noise.between(0.02, 0.08),
    pull: noise.between(0.03, 0.12),
    step: noise.between(0.01, 0.04),
  };
  const waves = festivalWaves(words, days, stream(seed, "festivals"));
  const wobble = (deviation: number) => Math.exp(deviation * noise.gauss());
  return {
    seed,
    id,
    name: `${names.one(words.marks)} ${id}`,
    words,
    days,
    last: days.length - 1,
    visitors: size.visitors,
    arrivals: arrivalsOf(days, size, noise, spread.arrivals).map((one, at) => one * (waves[at] ?? 1)),
    products,
    categories,
    channels,
    paidChannel,
    devices,
    regions,
    rates,
    stepNoise: days.map(() => ({
      view: wobble(spread.step * 0.5),
      cart: wobble(spread.step),
      checkout: wobble(spread.step),
      pay: wobble(spread.step * 0.5),
    })),
    pulls: days.map(() => sumsOf(products.map(({ pull }) => pull * wobble(spread.pull)))),
    channelSums: days.map(() => sumsOf(channels.map(({ part }) => part * wobble(spread.channel)))),
    deviceSums: sumsOf(devices.map(({ part }) => part)),
    regionSums: sumsOf(regions.map(({ part }) => part)),
    noise: spread,
    traits: {
      daily: items.yes(0.25),
      sessionStarts: items.yes(0.4),
      files: new Set(optional.filter((file) => items.yes(file === "search_terms" ? 0.35 : 0.6))),
      onsiteSearch: items.yes(0.2),
    },
  };
}
