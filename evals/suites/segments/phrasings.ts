import type { Segment } from "../../../core/segments/tree.ts";
import type { Stream } from "../../simulator/chance.ts";

/** The shop whose words the wishes use. */
export const wishShop = {
  currency: "USD",
  products: [
    { id: "mug", title: "Blue ceramic mug" },
    { id: "tray", title: "Bamboo tray" },
    { id: "guo", title: "铸铁锅 24cm" },
    { id: "tan", title: "羊毛毯" },
  ],
  categories: ["Home > Lamps", "Home > Storage boxes", "Home > Candles", "家居 > 台灯", "家居 > 收纳盒", "家居 > 香薰"],
  tiers: ["Gold", "Silver", "黑金", "银卡"],
  regions: ["Berlin", "Texas", "上海", "四川"],
  locales: ["en-GB", "de-DE"],
  tags: ["wholesale", "press", "老友", "团购"],
  channels: ["app", "livestream", "抖音", "小程序"],
};
const english = ["lamps", "storage boxes", "candles"];
const chinese = ["台灯", "收纳盒", "香薰"];
const shelf: Record<string, string> = {
  lamps: "Home > Lamps",
  "storage boxes": "Home > Storage boxes",
  candles: "Home > Candles",
  台灯: "家居 > 台灯",
  收纳盒: "家居 > 收纳盒",
  香薰: "家居 > 香薰",
};

/** A condition with the words that mean it; `{n}`, `{w}` and the like were filled in. */
export type Drawn = { readonly tree: Segment; readonly slots: Readonly<Record<string, string>>; readonly key: string };
export type Language = "en" | "zh";
/** By kind of condition: ways of saying it. */
export type Phrasings = Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;
type Draw = (luck: Stream, language: Language) => Drawn;

const at = (luck: Stream, values: readonly number[]) => luck.one(values);
const thing = (luck: Stream, language: Language) => luck.one(language === "en" ? english : chinese);
const own = (luck: Stream, language: Language, names: readonly string[]) =>
  luck.one(names.filter((name) => /\p{Script=Han}/u.test(name) === (language === "zh")));

/** Every kind of condition that the words are measured on. */
export const kinds: readonly Draw[] = [
  (luck) => {
    const n = at(luck, [2, 3, 5, 10]);
    return { key: "orders_min", tree: { field: "orders", min: n }, slots: { n: `${n}` } };
  },
  (luck) => {
    const n = at(luck, [2, 3, 4]);
    return { key: "orders_over", tree: { field: "orders", min: n + 1 }, slots: { n: `${n}` } };
  },
  () => ({ key: "once", tree: { field: "orders", min: 1, max: 1 }, slots: {} }),
  (luck) => {
    const n = at(luck, [30, 60, 90, 180]);
    return { key: "silent", tree: { field: "last_order_days", min: n }, slots: { n: `${n}` } };
  },
  (luck) => {
    const n = at(luck, [2, 3, 6]);
    return { key: "silent_months", tree: { field: "last_order_days", min: n * 30 }, slots: { n: `${n}` } };
  },
  (luck) => {
    const n = at(luck, [7, 14, 30, 90]);
    return { key: "recent", tree: { field: "last_order_days", max: n - 1 }, slots: { n: `${n}` } };
  },
  (luck) => {
    const [n, w] = [at(luck, [2, 3, 4]), at(luck, [30, 90, 365])];
    return { key: "orders_window", tree: { field: "orders", min: n, days: w }, slots: { n: `${n}`, w: `${w}` } };
  },
  (luck) => {
    const n = at(luck, [50, 100, 500, 2000]);
    return { key: "spent_min", tree: { field: "spent", min: n * 100 }, slots: { n: `${n}` } };
  },
  (luck) => {
    const [n, w] = [at(luck, [50, 300, 1000]), at(luck, [30, 60, 90])];
    return {
      key: "spent_window",
      tree: { field: "spent", min: n * 100 + 1, days: w },
      slots: { n: `${n}`, w: `${w}` },
    };
  },
  (luck) => {
    const n = at(luck, [20, 80, 150]);
    return { key: "average", tree: { field: "average_order", min: n * 100 + 1 }, slots: { n: `${n}` } };
  },
  (luck, language) => {
    const x = thing(luck, language);
    return { key: "bought", tree: { field: "bought", categories: [shelf[x] ?? x], min: 1 }, slots: { x } };
  },
  (luck, language) => {
    const x = thing(luck, language);
    return { key: "never_bought", tree: { field: "bought", categories: [shelf[x] ?? x], max: 0 }, slots: { x } };
  },
  (luck, language) => {
    const x = thing(luck, language);
    const y = luck.one((language === "en" ? english : chinese).filter((each) => each !== x));
    return {
      key: "bought_either",
      tree: { field: "bought", categories: [shelf[x] ?? x, shelf[y] ?? y], min: 1 },
      slots: { x, y },
    };
  },
  (luck, language) => {
    const [x, n] = [thing(luck, language), at(luck, [2, 3])];
    return {
      key: "bought_times",
      tree: { field: "bought", categories: [shelf[x] ?? x], min: n },
      slots: { x, n: `${n}` },
    };
  },
  () => ({ key: "no_coupon", tree: { field: "coupon_orders", max: 0 }, slots: {} }),
  () => ({ key: "coupon", tree: { field: "coupon_orders", min: 1 }, slots: {} }),
  () => ({ key: "no_refund", tree: { field: "refunds", max: 0 }, slots: {} }),
  () => ({ key: "refund", tree: { field: "refunds", min: 1 }, slots: {} }),
  (luck) => {
    const n = at(luck, [2, 3]);
    return { key: "refunds_min", tree: { field: "refunds", min: n }, slots: { n: `${n}` } };
  },
  () => ({ key: "bad_review", tree: { field: "reviews", stars: { min: 1, max: 2 }, min: 1 }, slots: {} }),
  () => ({ key: "no_review", tree: { field: "reviews", max: 0 }, slots: {} }),
  (luck) => {
    const n = at(luck, [30, 90]);
    return { key: "first_recent", tree: { field: "first_order_days", max: n - 1 }, slots: { n: `${n}` } };
  },
  (luck, language) => {
    const x = own(luck, language, wishShop.tiers);
    return { key: "tier", tree: { field: "tier", in: [x] }, slots: { x } };
  },
  () => ({ key: "vip", tree: { field: "has", of: "tier" }, slots: {} }),
  (luck, language) => {
    const x = own(luck, language, wishShop.regions);
    return { key: "region", tree: { field: "region", in: [x] }, slots: { x } };
  },
  (luck, language) => {
    const x = own(luck, language, wishShop.regions);
    return { key: "not_region", tree: { not: { field: "region", in: [x] } }, slots: { x } };
  },
  (luck, language) => {
    const x = own(luck, language, wishShop.tags);
    return { key: "tag", tree: { field: "tag", in: [x] }, slots: { x } };
  },
  (luck, language) => {
    const x = own(luck, language, wishShop.channels);
    return { key: "channel", tree: { field: "channel", in: [x] }, slots: { x } };
  },
  () => ({ key: "high_risk", tree: { field: "churn", in: ["high"] }, slots: {} }),
  () => ({ key: "consent", tree: { field: "has", of: "consent" }, slots: {} }),
  () => ({ key: "no_email", tree: { not: { field: "has", of: "email" } }, slots: {} }),
];
