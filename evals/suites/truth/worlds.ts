import { addDays } from "../../../core/time.ts";
import type { Goods, Grounds, Offer } from "../../../core/truth/grounds.ts";
import type { Market } from "../../../core/truth/market.ts";

/** What lines are filled with: as the record has it, or otherwise. */
export type Values = Readonly<Record<string, string>>;
export type Small = { readonly grounds: Grounds; readonly values: Values };

const day = 86_400_000;
/** A stream of numbers 0..1 from a seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const between = (random: () => number, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));
const record =
  "品牌 官方旗舰 品牌方授权店 正品 专柜 厂家直销 厂家直供 国家质检认证 检测报告 医生推荐 国际设计金奖 国家专利 原装 行货; official licensed product, authorised dealer, authentic, certified organic, clinically proven, dermatologist tested, winner of a design award, award-winning design, official store, tested by dermatologists, certified organic material, authorised reseller, ISO 9001 certified, genuine brand product";
const names = ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"];

type Drawn = {
  left: number;
  was: number;
  now: number;
  hours: number;
  days: number;
  buyers: number;
  sold: number;
  good: number;
  stars: number;
  gdays: number;
  gyears: number;
  window: number;
  ends: number;
};
function draw(random: () => number): Drawn {
  const was = between(random, 20, 400);
  const pct = between(random, 1, 8) * 5;
  return {
    left: between(random, 2, 5),
    was,
    now: Math.round(was * (100 - pct)) / 100,
    hours: between(random, 5, 20),
    days: between(random, 2, 6),
    buyers: between(random, 40, 900),
    sold: between(random, 1000, 9000),
    good: between(random, 90, 99),
    stars: between(random, 45, 49) / 10,
    gdays: between(random, 5, 45),
    gyears: between(random, 1, 5),
    window: [30, 60, 90][between(random, 0, 2)] ?? 30,
    ends: between(random, 0, 6),
  };
}

const now = new Date("2026-11-18T02:00:00Z");
const today = "2026-11-18";
const minor = (major: number) => Math.round(major * 100);

/** How an end is said, and the offer that ends so. Ends on different days are written in different ways. */
function ending(drawn: Drawn): { zh: string; en: string; at: Date } {
  const last = addDays(today, drawn.ends);
  const at = new Date(Date.parse(`${last}T15:59:59Z`));
  const [month, date] = [Number(last.slice(5, 7)), Number(last.slice(8))];
  const weekday = new Date(`${last}T00:00:00Z`).getUTCDay();
  if (drawn.ends === 0) return { zh: "今晚", en: "tonight", at };
  if (drawn.ends === 1) return { zh: "明天", en: "tomorrow", at };
  return drawn.ends % 2 === 0
    ? { zh: `${month}月${date}日`, en: `${names[weekday]}day`, at }
    : { zh: `本周${"日一二三四五六"[weekday]}`, en: `November ${date}`, at };
}

const valuesOf = (drawn: Drawn, market: Market): Values => {
  const pct = Math.round((1 - drawn.now / drawn.was) * 100);
  const end = ending(drawn);
  const { left, was, now: price, hours, days, buyers, sold, good, stars, gdays, gyears, window } = drawn;
  const off = Math.round((was - price) * 100) / 100;
  const numbers = {
    left,
    was,
    now: price,
    hours,
    days,
    buyers,
    sold,
    good,
    stars,
    gdays,
    gyears,
    window,
    pct,
    off,
    fold: (100 - pct) / 10,
  };
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
    endzh: end.zh,
    enden: end.en,
    cur: market === "GB" ? "£" : "¥",
  };
};

/** How a line may be true: which end of the offer it speaks of. */
export type Want = { readonly kind: string; readonly line: string };

function goodsOf(drawn: Drawn, holds: boolean): Goods {
  const from = (daysAgo: number) => new Date(now.getTime() - daysAgo * day);
  // In the other world the price went up, the stock is ample, nobody bought much and nothing is on record.
  const prices: [number, number][] = holds
    ? [
        [400, drawn.was],
        [5, drawn.now],
      ]
    : [
        [400, drawn.now],
        [20, drawn.was],
      ];
  const current = minor(holds ? drawn.now : drawn.was);
  return {
    id: "p1",
    title: "floor lamp 落地灯",
    prices: [current],
    struck: null,
    history: prices.map(([ago, major]) => ({ sku: "p1-a", from: from(ago), minor: minor(major) })),
    stock: { units: holds ? drawn.left : 480, on: today },
    soldWeek: holds ? drawn.left + 4 : 2,
    soldMonth: 60,
    soldEver: holds ? drawn.sold : 31,
    buyersEver: holds ? drawn.buyers : 12,
    rank: { place: holds ? 1 : 41, of: 60 },
    rating: holds
      ? { average: drawn.stars, reviews: 120, good: drawn.good / 100 }
      : { average: 3.4, reviews: 9, good: 0.6 },
    record: holds ? record : "brand: none; colour: white; 材质: 铁",
  };
}
function offersOf(drawn: Drawn, want: Want): Offer[] {
  const hours = want.line.includes("{hours}")
    ? drawn.hours - 0.4
    : want.line.includes("{days}")
      ? drawn.days * 24 - 3
      : null;
  const endsAt = hours === null ? ending(drawn).at : new Date(now.getTime() + hours * 3_600_000);
  const offer = {
    id: "c1",
    name: "autumn",
    endsAt,
    products: null,
    share: 0.07,
    off: null,
    least: 0,
    gives: "price" as const,
  };
  if (want.kind === "urgency") return [offer];
  if (want.kind !== "free") return [];
  return [
    { ...offer, share: null, gives: "shipping" },
    { ...offer, id: "c2", share: null, gives: "gift" },
  ];
}
function policiesOf({ gdays, gyears }: Drawn): Grounds["policies"] {
  const zh = `本店支持${gdays}天无理由退换货，${gdays}天内包退包换。不满意全额退款。质保${gyears}年。`;
  const en = `Goods may be returned within ${gdays} days for a full refund: ${gdays}-day money back guarantee, no questions asked. Every lamp has a ${gyears}-year warranty.`;
  return [
    { id: "a1", title: "售后", body: zh },
    { id: "a2", title: "Returns and warranty", body: en },
  ];
}

/** A shop in which a line holds, or in which it does not: the line's values are those of the first. */
export function worldOf(want: Want, holds: boolean, market: Market, seed: number): Small {
  const drawn = draw(chance(seed));
  const grounds: Grounds = {
    now,
    timezone: "Asia/Shanghai",
    currency: market === "GB" ? "GBP" : "CNY",
    goods: [goodsOf(drawn, holds)],
    offers: holds ? offersOf(drawn, want) : [],
    policies: holds ? policiesOf(drawn) : [],
    shop: { name: "灯铺", sold: null, buyers: null, soldMonth: null, rating: null },
  };
  return { grounds, values: valuesOf(drawn, market) };
}

/** The same values, each of them wrong in a way that a hurried writer would get it wrong. */
export function wrong(values: Values, random: () => number): Values {
  const number = (name: string) => Number(values[name]);
  const ends = values["endzh"] === "今晚" ? { endzh: "明天", enden: "tomorrow" } : { endzh: "今晚", enden: "tonight" };
  return {
    ...values,
    left: String(number("left") + between(random, 1, 3) * (random() < 0.5 && number("left") > 4 ? -1 : 1)),
    was: String(number("was") + between(random, 5, 90)),
    pct: String(number("pct") + between(random, 1, 8) * 5),
    fold: String(Math.max(1, Math.round((number("fold") - between(random, 1, 3)) * 10) / 10)),
    off: String(number("off") + between(random, 5, 40)),
    hours: String(Math.max(1, number("hours") - between(random, 3, 4))),
    days: String(number("days") + between(random, 3, 9)),
    buyers: String(number("buyers") * between(random, 3, 40)),
    sold: String(number("sold") * between(random, 2, 30)),
    good: String(Math.min(100, number("good") + between(random, 1, 3))),
    stars: "5.0",
    gdays: String(number("gdays") + between(random, 2, 30)),
    gyears: String(number("gyears") + between(random, 1, 5)),
    ...ends,
  };
}
