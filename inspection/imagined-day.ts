import { shopId } from "../core/ids.ts";
import { addDays, eachDay, weekdayOf } from "../core/time.ts";
import type { Count, Track, TrackDimension } from "../db/metrics/read-series.ts";
import type { DayData } from "./day-data.ts";

/** A visitor's way through an imagined shop; tests change it. All are multipliers of what is usual. */
export type Visit = { ago: number; channel: string; device: string; region: string };
export type Effects = {
  visitors?(visit: Visit): number;
  cart?(visit: Visit, product: string): number;
  checkout?(visit: Visit): number;
  pay?(visit: Visit): number;
  tracked?(visit: Visit): boolean;
};
export type Imagined = { seed: number; visitors?: number; products?: number; effects?: Effects };

export function stream(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const gauss = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
/** An index drawn with these weights. */
function draw(random: () => number, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left <= 0) return at;
  }
  return weights.length - 1;
}

class Tally {
  readonly tracks = new Map<string, Track>();
  readonly length: number;
  constructor(length: number) {
    this.length = length;
  }
  of(dimension: TrackDimension, value: string): Track {
    const key = `${dimension}\n${value}`;
    const known = this.tracks.get(key);
    if (known) return known;
    const zeros = () => new Array<number>(this.length).fill(0);
    const track: Track = {
      dimension,
      value,
      visitors: zeros(),
      viewers: zeros(),
      adders: zeros(),
      checkouts: zeros(),
      purchasers: zeros(),
      sessions: zeros(),
      bounces: zeros(),
      buyers: zeros(),
      orders: zeros(),
      revenue: zeros(),
    };
    this.tracks.set(key, track);
    return track;
  }
  count(parts: readonly Track[], name: Count, at: number, amount = 1): void {
    for (const track of parts) track[name][at] = (track[name][at] ?? 0) + amount;
  }
}

const values = {
  channel: ["search", "ads", "live", "direct"],
  device: ["app", "mobile", "pc"],
  region: ["east", "south", "north", "west", "mid"],
};
const shares = { channel: [0.4, 0.3, 0.2, 0.1], device: [0.55, 0.3, 0.15], region: [0.3, 0.25, 0.2, 0.15, 0.1] };
const appeal: Record<string, number> = {
  search: 1.15,
  ads: 0.7,
  live: 1,
  direct: 1.3,
  app: 1.1,
  mobile: 0.95,
  pc: 0.85,
};
const weekly = [1.15, 0.9, 0.92, 0.95, 1, 1.05, 1.2];

type Shop = {
  random: () => number;
  tally: Tally;
  popularity: number[];
  prices: number[];
  carts: number[];
  effects: Effects;
};
type Mood = { cart: number; pay: number; popularity: number[] };

function one(shop: Shop, at: number, visit: Visit, mood: Mood): void {
  const { random, tally, effects } = shop;
  const parts = [
    tally.of("", ""),
    ...(["channel", "device", "region"] as const).map((name) => tally.of(name, visit[name])),
  ];
  const tracked = effects.tracked?.(visit) ?? true;
  const count = (list: readonly Track[], name: Count, amount = 1) => tally.count(list, name, at, amount);
  const see = (list: readonly Track[], name: Count) => tracked && count(list, name);
  see(parts, "visitors");
  if (random() > 0.85) return;
  see(parts, "viewers");
  const seen = new Set([draw(random, mood.popularity), ...(random() < 0.5 ? [draw(random, mood.popularity)] : [])]);
  const keen = (appeal[visit.channel] ?? 1) * (appeal[visit.device] ?? 1);
  const cart = [...seen].filter((product) => {
    const own = tally.of("product", `p${product}`);
    see([own], "viewers");
    see([own], "visitors");
    const added =
      random() <
      Math.min(0.9, (shop.carts[product] ?? 0) * keen * mood.cart * (effects.cart?.(visit, `p${product}`) ?? 1));
    if (added) see([own], "adders");
    return added;
  });
  if (cart.length === 0) return;
  see(parts, "adders");
  const goods = cart.map((product) => tally.of("product", `p${product}`));
  if (random() > 0.55 * (effects.checkout?.(visit) ?? 1)) return;
  see([...parts, ...goods], "checkouts");
  if (random() > 0.7 * mood.pay * (effects.pay?.(visit) ?? 1)) return;
  see([...parts, ...goods], "purchasers");
  count([...parts, ...goods], "buyers");
  count([...parts, ...goods], "orders");
  const amounts = cart.map((product) => Math.round((shop.prices[product] ?? 0) * (random() < 0.2 ? 2 : 1)));
  count(
    parts,
    "revenue",
    amounts.reduce((sum, amount) => sum + amount, 0),
  );
  goods.forEach((own, index) => {
    count([own], "revenue", amounts[index]);
  });
}

/** A whole shop's rows of seventy days, imagined visitor by visitor: weekdays, noise that hangs together over days, no cause. */
export function imagineDay({ seed, visitors = 600, products = 20, effects = {} }: Imagined): DayData {
  const random = stream(seed);
  const date = "2026-06-30";
  const period = { from: addDays(date, -69), to: date };
  const days = eachDay(period);
  const tally = new Tally(days.length);
  const range = (from: number, to: number) => from + (to - from) * random();
  const shop: Shop = {
    random,
    tally,
    effects,
    popularity: Array.from({ length: products }, (_, at) => 1 / (at + 1) ** 0.8),
    prices: Array.from({ length: products }, () => Math.round(range(2000, 20_000))),
    carts: Array.from({ length: products }, () => range(0.1, 0.3)),
  };
  let drift = 0;
  days.forEach((day, at) => {
    drift = 0.4 * drift + 0.06 * gauss(random);
    const today = visitors * (weekly[weekdayOf(day)] ?? 1) * Math.exp(drift);
    const mood = {
      cart: Math.exp(0.03 * gauss(random)),
      pay: Math.exp(0.02 * gauss(random)),
      popularity: shop.popularity.map((weight) => weight * Math.exp(0.08 * gauss(random))),
    };
    const count = Math.round(today + Math.sqrt(today) * gauss(random));
    for (let n = 0; n < count; n++) {
      const visit: Visit = {
        ago: days.length - 1 - at,
        channel: values.channel[draw(random, shares.channel)] ?? "",
        device: values.device[draw(random, shares.device)] ?? "",
        region: values.region[draw(random, shares.region)] ?? "",
      };
      const wanted = effects.visitors?.(visit) ?? 1;
      for (let copy = random() < wanted % 1 ? Math.ceil(wanted) : Math.floor(wanted); copy > 0; copy--)
        one(shop, at, visit, mood);
    }
  });
  const reach = { oldest: period.from, newest: date, rows: 1 };
  return {
    shop: {
      id: shopId("imagined"),
      name: "imagined",
      currency: "CNY",
      timezone: "Asia/Shanghai",
      locale: "zh",
      platform: null,
      policies: {},
      simulated: true,
    },
    date,
    period,
    days,
    weekdays: days.map(weekdayOf),
    holidays: days.map(() => null),
    reach: { events: reach, orders: reach },
    tracks: tally.tracks,
    whole: tally.of("", ""),
    trafficKnown: days.map(() => true),
    salesKnown: days.map(() => true),
    products: new Map(
      shop.prices.map((_, at) => [
        `p${at}`,
        {
          product: `p${at}`,
          title: `商品${at}`,
          category: "家居 > 收纳",
          status: "active",
          createdOn: null,
          attributes: null,
        },
      ]),
    ),
    prices: [],
    crowds: [],
    stock: [],
    stockNow: [],
    stockWeekAgo: [],
    skuDemand: new Map(),
    campaigns: [],
    campaignDays: [],
    lost: [],
    reviews: [],
    refunds: [],
    shipped: [],
    delivered: [],
    replies: [],
    terms: [],
  };
}
