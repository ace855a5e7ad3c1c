import type { BoughtCondition, Range, Segment } from "../../../core/segments/tree.ts";
import { type Goods, readGoods } from "./catalog.ts";
import { type Quantity, rangeOf, readQuantity, readSide } from "./quantities.ts";
import { countOf, denied, inWindow, type Reading, type Rule, readNever, skipHelpers } from "./rule.ts";
import { type Scan, sticky } from "./scan.ts";
import { countedBy, moneyUnit, readSpan, readTimes, readWindow } from "./units.ts";

const verb = sticky(
  "(?:下|拍)过?了?(?:单子?|订单)(?:次数|数量|数)?|下(?:过|了)(?=至少|超过|不|最|[一二两三四五六七八九十\\d])|(?:购买|回购|复购|光顾|成交|消费|来店)(?:过|了)?(?:次数|数量|数|频次)?|买过?了?|订过?购?了?|来过了?|(?<=[没未不再])来了?|来了?(?=至少|[一二两三四五六七八九十\\d])|(?:特别|最)?(?:喜欢|喜爱|爱买|偏爱|偏好|常买|钟爱)|订单(?:数量?|量)|单数",
  "(?:placed|made|put in|had|with) (?=(?:an?|any|their|\\d|at|more|less|fewer|no|up|exactly|one|two|three|four|five|six|several|only|over|under)\\b.*?(?:order|purchase|time|buy))|bought|ordered|purchased|shopped|buys?|buying|orders? (?=\\d|twice|once|at|more|less|over|from)|purchase|order|(?:who )?likes?|liked|loves?|loved|(?:are |is )?(?:really )?into|(?:are |is )?interested in|prefers?|(?:are |is )?fans? of|(?:are )?buyers? of|lovers? of|came back|come back|returned to us|bought from us|visited|been back|heard from",
);
const things = sticky(
  "东西|商品|过|了|任何|我们家?|店里",
  "anything|something|from us|with us|from me|an order|a purchase|orders?|purchases?|things?|items?|at all|again|back|in total|altogether|overall|products?",
);
const listed = sticky("、|或者?|以及|和|及", "or|and|nor");
const comma = /,\s*(?!\s)/uy;

type Said = { times?: Quantity; goods: Goods[]; every: boolean; days?: number };
const isAnd = (word: string) => /^(?:以及|和|及|and)$/.test(word);
function readList({ scan, find }: Reading, said: Said): boolean {
  const first = readGoods(scan, find);
  if (!first) return false;
  said.goods.push(first);
  for (;;) {
    const more = scan.attempt(() => {
      const word = scan.take(comma)?.[0] ?? scan.take(listed)?.[0];
      if (word?.startsWith(",")) scan.take(listed);
      const goods = word && readGoods(scan, find);
      return goods ? { word, goods } : undefined;
    });
    if (!more) return true;
    if (isAnd(more.word)) said.every = true;
    said.goods.push(more.goods);
  }
}
/** What follows a verb of buying, in any order: how often, what, in which days. */
function readSaid(reading: Reading, said: Said): void {
  const { scan } = reading;
  for (let more = true; more; ) {
    more = false;
    while (scan.take(things)) more = true;
    const days = said.days === undefined ? readWindow(scan) : undefined;
    if (days !== undefined) [said.days, more] = [days, true];
    const times = said.times ? undefined : scan.attempt(() => readTimes(scan));
    if (times) [said.times, more] = [times, true];
    if (said.goods.length === 0 && readList(reading, said)) more = true;
  }
}

/** Several things in one condition (any of them), or one condition each. */
function boughtTree({ goods, every, days }: Said, range: Range): Segment {
  const one = (list: readonly Goods[]): BoughtCondition => {
    const products = [...new Set(list.flatMap((each) => each.products ?? []))];
    const categories = [...new Set(list.flatMap((each) => each.categories ?? []))];
    const said = list
      .flatMap((each) => each.said ?? [])
      .join(" / ")
      .slice(0, 80);
    return {
      field: "bought",
      ...(products.length > 0 ? { products } : {}),
      ...(categories.length > 0 ? { categories } : {}),
      ...(said && products.length > 0 ? { said } : {}),
      ...range,
      ...inWindow(days),
    };
  };
  return every && goods.length > 1 ? { all: goods.map((each) => one([each])) } : one(goods);
}
/** Quoted names that are nothing in this shop are told, not guessed at. */
function unknownGoods({ strange }: Reading, said: Said): boolean {
  const unknown = said.goods.filter((each) => !each.products && !each.categories);
  strange.push(...unknown.flatMap((each) => each.said ?? []));
  return unknown.length > 0;
}
function treeOf(reading: Reading, isDenied: boolean, said: Said): Segment | undefined {
  if (unknownGoods(reading, said)) return { field: "orders", min: 0 };
  const { times, goods, days } = said;
  const range = times ? countOf(times) : { min: 1 };
  if (goods.length > 0) {
    const none = boughtTree({ ...said, every: false }, { max: 0 });
    return denied(isDenied, boughtTree(said, range), times !== undefined, none);
  }
  // In no order of the last 60 days: the newest one is at least 60 days old. In some: at most 59.
  if (!times && days !== undefined)
    return isDenied ? { field: "last_order_days", min: days } : { field: "last_order_days", max: days - 1 };
  const orders: Segment = { field: "orders", ...range, ...inWindow(days) };
  return denied(isDenied, orders, times !== undefined, { field: "orders", max: 0 });
}

/** 至少买过两次, only bought once: the comparison before the verb. */
function sideBefore(scan: Scan) {
  return scan.attempt(() => {
    const side = readSide(scan);
    return side && scan.text.slice(scan.at).trim() !== "" ? side : undefined;
  });
}

export const buying: Rule = (reading) => {
  const { scan } = reading;
  skipHelpers(scan);
  const said: Said = { goods: [], every: false };
  const window = readWindow(scan);
  if (window !== undefined) said.days = window;
  skipHelpers(scan);
  const side = sideBefore(scan);
  const isDenied = readNever(scan);
  skipHelpers(scan);
  if (!scan.take(verb)) return undefined;
  // "消费" of an amount is another rule's.
  if (scan.attempt(() => readQuantity(scan, moneyUnit(reading.shop.currency))?.min)) return undefined;
  readSaid(reading, said);
  const bare = side && said.times?.bare;
  if (bare !== undefined && side) said.times = rangeOf(side, bare);
  else if (side && side !== "exact") return undefined;
  const says = said.times !== undefined || said.goods.length > 0 || said.days !== undefined;
  // Silence with its time behind: "haven't ordered for 60 days".
  if (isDenied && !said.times && said.goods.length === 0 && said.days === undefined) {
    const days = silentFor(scan);
    if (days !== undefined) return { field: "last_order_days", min: Math.round(days) };
  }
  if (says) return treeOf(reading, isDenied, said);
  // "Bought" alone is an order; before a word that names nothing here it is half a wish, and stays unread with it.
  if (!whole.test(scan.text.slice(scan.at))) return undefined;
  return isDenied ? { field: "orders", max: 0 } : { field: "orders", min: 1 };
};
/** Nothing more belongs to the verb. */
const whole =
  /^\s*(?:$|[,,。;;、.!?()()]|(?:and|or|but|who|yet|customers?|people|buyers?|from|with)\b|的?(?:客户|顾客|买家|用户|人|会员)|的$|并且|而且|但|或|且|又|也|同时|还)/u;

const orderWord = sticky(
  "次(?:以上)?(?:的)?(?:购买|下单|消费|复购|订单)|[笔个单](?:以上)?(?:的)?订单",
  "(?:repeat )?(?:orders?|purchases?|buys|transactions)(?! (?:value|size|with a coupon))",
);
/** The number first: "at least 3 orders in the last 90 days", "no orders since …". */
export const orderCount: Rule = ({ scan }) => {
  const window = readWindow(scan);
  const isDenied = readNever(scan);
  if (isDenied) {
    scan.take(sticky("", "any|an?|single"));
    if (!scan.take(orderWord)) return undefined;
    const days = window ?? readWindow(scan) ?? silentFor(scan);
    return days === undefined ? { field: "orders", max: 0 } : { field: "last_order_days", min: days };
  }
  const count = readQuantity(scan, countedBy(orderWord));
  if (!count) return undefined;
  const days = window ?? readWindow(scan);
  return { field: "orders", ...countOf(count), ...inWindow(days) };
};
const silentFor = (scan: Scan) =>
  scan.attempt(() => {
    if (!scan.take(sticky("", "for|in|since"))) return undefined;
    const { min, bare, within } = readSpan(scan) ?? {};
    return min ?? bare ?? within;
  });
/** 台灯买家, lamp buyers. */
export const buyersOf: Rule = (reading) => {
  const said: Said = { goods: [], every: false };
  if (
    !readList(reading, said) ||
    !reading.scan.take(sticky("(?:的)?(?:买家|爱好者|老客|粉丝)", "buyers?|lovers?|fans?|shoppers?"))
  )
    return undefined;
  return treeOf(reading, false, said);
};
