import type { BoughtCondition, CountCondition, Range, ReviewsCondition, ValueCondition } from "./tree.ts";

export type WordLanguage = "zh" | "en";
/** How things are written that a condition only points at. */
export type Names = {
  readonly language: WordLanguage;
  money(minor: number): string;
  product(id: string): string;
};

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
/** "at least 2", "exactly 1", "2 to 5", "at most 3", of whatever `write` makes of a number. */
function rangeWords({ min, max }: Range, zh: boolean, write: (value: number) => string): string {
  if (min !== undefined && min === max) return zh ? `正好 ${write(min)}` : `exactly ${write(min)}`;
  if (min !== undefined && max !== undefined) return zh ? `${write(min)}到 ${write(max)}` : `${min} to ${write(max)}`;
  if (min !== undefined) return zh ? `至少 ${write(min)}` : `at least ${write(min)}`;
  return zh ? `最多 ${write(max ?? 0)}` : `at most ${write(max ?? 0)}`;
}
const within = (days: number | undefined, zh: boolean) =>
  days === undefined ? "" : zh ? `最近 ${days} 天内` : ` in the last ${plural(days, "day")}`;

const counts: Record<"orders" | "refunds" | "coupon_orders", readonly [none: string, some: string, unit: string][]> = {
  orders: [
    ["没下过单", "下单", "次"],
    ["no orders", "", "order"],
  ],
  refunds: [
    ["没退过款", "退款", "次"],
    ["no refunds", "", "refund"],
  ],
  coupon_orders: [
    ["没用过优惠券", "用券下单", "次"],
    ["no orders with a coupon", "", "order with a coupon"],
  ],
};
const countPlural = (count: number, unit: string) =>
  count === 1 ? `1 ${unit}` : `${count} ${unit.replace(/^(order|refund)/, "$1s")}`;

export function countWords(each: CountCondition, { language, money }: Names): string {
  const zh = language === "zh";
  const days = within(each.days, zh);
  if (each.field === "spent")
    return zh ? `${days}消费${rangeWords(each, zh, money)}` : `spent ${moneyRange(each, money)}${days}`;
  const [none = "", some = "", unit = ""] = counts[each.field][zh ? 0 : 1] ?? [];
  if (each.max === 0) return zh ? days + none : none + days;
  return zh
    ? `${days}${some}${rangeWords(each, zh, (value) => `${value} ${unit}`)}`
    : `${rangeWords(each, zh, (value) => countPlural(value, unit))}${days}`;
}
/** Both ends of an amount carry their currency. */
const moneyRange = ({ min, max }: Range, money: (minor: number) => string) =>
  min !== undefined && max !== undefined && min !== max
    ? `${money(min)} to ${money(max)}`
    : rangeWords({ min, max }, false, money);

const scores: Record<string, readonly [zh: string, en: string]> = {
  recency_score: ["R 分", "recency"],
  frequency_score: ["F 分", "frequency"],
  money_score: ["M 分", "money"],
};
const since: Record<string, readonly [zhOld: string, zhNew: string, enOld: string, enNew: string]> = {
  last_order_days: ["没下单", "下过单", "no order for", "last ordered within the last"],
  first_order_days: ["首单距今", "首次下单", "first order", "first ordered within the last"],
  registered_days: ["注册距今", "注册", "registered", "registered within the last"],
};

function daysWords(each: ValueCondition, zh: boolean): string {
  const [zhOld, zhNew, enOld, enNew] = since[each.field] ?? ["", "", "", ""];
  const { min, max } = each;
  const silent = each.field === "last_order_days";
  if (max !== undefined && min === undefined)
    return zh ? `最近 ${max + 1} 天内${zhNew}` : `${enNew} ${plural(max + 1, "day")}`;
  const range = rangeWords({ min, max }, zh, (value) => (zh ? `${value} 天` : plural(value, "day")));
  if (max !== undefined) {
    const what = silent ? (zh ? "最近一单距今" : "newest order") : zh ? zhOld : enOld;
    return zh ? `${what}${range}` : `${what} ${range} ago`;
  }
  if (silent) return zh ? `${range}${zhOld}` : `${enOld} ${range}`;
  return zh ? `${zhOld}${range}` : `${enOld} ${range} ago`;
}

export function valueWords(each: ValueCondition, { language, money }: Names): string {
  const zh = language === "zh";
  switch (each.field) {
    case "average_order":
      return zh ? `平均每单${rangeWords(each, zh, money)}` : `average order ${moneyRange(each, money)}`;
    case "recency_score":
    case "frequency_score":
    case "money_score": {
      const [name, english] = scores[each.field] ?? [each.field, each.field];
      return zh ? `${name}${rangeWords(each, zh, String)} 分` : `${english} score ${rangeWords(each, zh, String)}`;
    }
    default:
      return daysWords(each, zh);
  }
}

export function boughtWords(each: BoughtCondition, { language, product }: Names): string {
  const zh = language === "zh";
  const quoted = (text: string) => (zh ? `“${text}”` : `"${text}"`);
  const categories = (each.categories ?? []).map((path) => quoted(path.split(" > ").at(-1) ?? path));
  const ids = each.products ?? [];
  const some =
    ids.length > 3 && !each.said
      ? [...ids.slice(0, 3).map((id) => quoted(product(id))), zh ? "等" : "others"]
      : ids.map((id) => quoted(product(id)));
  const products = each.said && ids.length > 0 ? [quoted(each.said)] : some;
  const things = [...categories, ...products].join(zh ? "或" : " or ");
  const days = within(each.days, zh);
  if (each.max === 0) return zh ? `${days}没买过${things}` : `never bought ${things}${days}`;
  if (each.min === 1 && each.max === undefined) return zh ? `${days}买过${things}` : `bought ${things}${days}`;
  const times = rangeWords(each, zh, (value) => (zh ? `${value} 次` : plural(value, "time")));
  return zh ? `${days}买${things}${times}` : `bought ${things} ${times}${days}`;
}

export function reviewWords(each: ReviewsCondition, language: WordLanguage): string {
  const zh = language === "zh";
  const { stars } = each;
  const range = stars && (stars.min === stars.max ? `${stars.min}` : `${stars.min} ${zh ? "到" : "to"} ${stars.max}`);
  const of = range ? (zh ? ` ${range} 星` : ` of ${range} star${range === "1" ? "" : "s"}`) : "";
  const days = within(each.days, zh);
  if (each.max === 0) return zh ? `${days}没写过${of}评价` : `no reviews${of}${days}`;
  return zh
    ? `${days}写过${of}评价${rangeWords(each, zh, (value) => `${value} 条`)}`
    : `${rangeWords(each, zh, (value) => plural(value, "review"))}${of}${days}`;
}
