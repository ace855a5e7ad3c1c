import { toDay } from "./days.ts";
import { readMetrics } from "./mentions.ts";
import { foldWidth } from "./numerals.ts";
import { readCompareWord } from "./period-compare.ts";
import { findSpans, readPeriods } from "./periods.ts";
import { toSimplified } from "./scripts.ts";
import { findAddresses } from "./slot-address.ts";
import { findCategories, findChannels, findProducts } from "./slot-names.ts";
import { findOptions } from "./slot-options.ts";
import {
  addFree,
  findAll,
  findAmounts,
  findEmails,
  findOrderIds,
  findPhones,
  findQuantities,
  type Span,
} from "./slot-patterns.ts";

export type Slots = Record<string, string | string[]>;

/** Any day will do: slots are the words, not what they mean. */
const ANY_DAY = "2024-05-15";
const clock = { yesterday: toDay(ANY_DAY), today: toDay(ANY_DAY) + 1 };
/** Points in time that no period is read from. */
const OTHER_DATE =
  /\b(?:by|before|until|till|after) (?:the )?(?:weekend|christmas|friday|monday|tuesday|wednesday|thursday|saturday|sunday|month end|end of (?:the )?(?:month|week))\b|(?:月底|年底|月初|年前|年后|周末|礼拜天|开学|中秋节?|春节|过年|端午节?|七夕|520|除夕|年货节|双旦|\d{1,2}[点:：]\d{0,2}分?(?:之?前|半)?)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|(?:昨日|今日|明日|先週|来週|先月|ayer|hoy|mañana|ontem|hoje|amanhã|el (?:lunes|martes|miércoles|jueves|viernes)|segunda|sexta-feira)/gi;

const THRESHOLD =
  /(?:超过|低于|高于|大于|小于|少于|多于|不到|不足|至少|至多|满)\s?(?:\d[\d,.]*|[一二两三四五六七八九十百千万半]+)\s?(?:%|万|千|元|块|件|单|天|小时|分钟|个月|个|次|分|星|折|w|k)*|(?:\d[\d,.]*|[一二两三四五六七八九十百千]+)(?:%|万|元|块|件|单|天|小时|个月|次|分|星|折)?(?:以上|以下|以内|及以上)|\b(?:under|over|above|below|more than|less than|at least|at most|fewer than|greater than|between)\s\$?\d[\d,.]*\s?(?:k|m|%|days?|weeks?|hours?|hrs?|months?|units?|stars?|orders?)?(?: and \$?\d[\d,.]*)?|[<>]=?\s?\$?\d[\d,.]*\s?(?:%|days?|hours?|hrs?|units?|k)?|\$\d[\d,.]*[kmKM]?|\b\d+(?:\.\d+)?\s?%|\d+(?:\.\d+)?%|(?:[涨降减加打提]价?(?:了)?)(?=\d|[一二三四五六七八九])|(?:\d+|[一二三四五六七八九十]+)(?:块|元|万|折)|\b\d+(?:\.\d+)?(?:k|m|K|M)\b/g;
const COUNT =
  /(?:top|前|best|worst|bottom|last|give me|show me|write|list|need|want|来|写|给我?|列|出|推)\s?(?:me )?(\d{1,3}|[一二两三四五六七八九十]{1,2}|two|three|four|five|six|seven|eight|nine|ten|a dozen)(?=\s?(?:个|款|版|条|名|种|套|项|句|篇|[a-z]|$|，|。|,|\s))(?!\s?(?:天|周|月|小时|days|weeks|months|hours|%))/gi;

/** One value is a string, several are a list; options are always a list. */
function put(slots: Slots, key: string, text: string, spans: readonly Span[]): void {
  const values = [...new Set(spans.map((span) => text.slice(span.start, span.end).trim()))].filter(
    (value) => value !== "",
  );
  const [first] = values;
  if (first === undefined) return;
  slots[key] = values.length === 1 && key !== "sku_options" ? first : values;
}

function findDates(plain: string): Span[] {
  const found: Span[] = [...findSpans(plain, clock)].filter((span) => isPoint(plain.slice(span.start, span.end)));
  addFree(found, findAll(plain, OTHER_DATE));
  return found.sort((one, two) => one.start - two.start);
}

/** 三天 and "past week" last; a buyer's date is a point. */
const isPoint = (words: string): boolean =>
  !/^(?:近|最近|过去|这几|前?\s?\d+\s?天$|in |within |for |over |recently|lately|半年|[一二两三四五六七八九十\d]+个?(?:天|月|周|年)$)/.test(
    words,
  );

/** The text with blanks where something was found already: the digits of an order's number are no date. */
const without = (text: string, taken: readonly Span[]): string =>
  taken.reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);

function buyerSlots(text: string, plain: string): Slots {
  const slots: Slots = {};
  const taken: Span[] = [];
  put(slots, "email", text, addFree(taken, findEmails(plain)));
  put(slots, "order_id", text, addFree(taken, findOrderIds(text)));
  put(slots, "phone", text, addFree(taken, findPhones(plain)));
  put(slots, "date", text, addFree(taken, findDates(without(plain, taken))));
  put(slots, "address", text, addFree(taken, findAddresses(plainCase(text))));
  put(slots, "sku_options", text, addFree(taken, findOptions(plainCase(text))));
  put(slots, "amount", text, addFree(taken, findAmounts(plain)));
  put(slots, "quantity", text, addFree(taken, findQuantities(plain)));
  put(slots, "product", text, addFree(taken, findProducts(plain)));
  return slots;
}

/** Simplified, but with capitals: M is a size, m is a metre. */
const plainCase = (text: string): string => toSimplified(text);

function periodSpans(text: string, plain: string): { period: Span[]; compare: Span[] } {
  const word = readCompareWord(plain);
  const { period, compare } = readPeriods(text, { lastDay: ANY_DAY });
  const at = (words: string | undefined): Span[] => {
    const start = words ? text.indexOf(words) : -1;
    return words && start >= 0 ? [{ start, end: start + words.length }] : [];
  };
  const others = addFree(
    at(period?.text),
    findAll(
      plain,
      /月底|年底|月初|旺季|淡季|开学季|年货节|中秋|春节|过年|端午|七夕|holiday (?:rush|season)|summer|winter|back to school/g,
    ),
  );
  return {
    period: period?.text ? at(period.text) : others.slice(0, 1),
    compare: compare?.text ? at(compare.text) : word ? [word] : [],
  };
}

function merchantSlots(text: string, plain: string): Slots {
  const slots: Slots = {};
  const taken: Span[] = [];
  put(slots, "order_id", text, addFree(taken, findOrderIds(text)));
  const { period, compare } = periodSpans(text, plain);
  put(slots, "compare_period", text, addFree(taken, compare));
  put(slots, "period", text, addFree(taken, period));
  put(slots, "n", text, addFree(taken, findAll(plain, COUNT, 1)));
  put(slots, "threshold", text, addFree(taken, findAll(plain, THRESHOLD)));
  const metrics = readMetrics(text).map(({ start, text: words }) => ({ start, end: start + words.length }));
  put(slots, "metric", text, addFree(taken, metrics));
  put(slots, "channel", text, addFree(taken, findChannels(plain)));
  const product = findProducts(plain).filter((span) => !isCategory(plain, span));
  put(
    slots,
    "category",
    text,
    addFree(
      taken,
      findCategories(plain).filter(
        (span) => !product.some((other) => other.start <= span.start && other.end >= span.end),
      ),
    ),
  );
  put(slots, "product", text, addFree(taken, product));
  return slots;
}

/** A merchant's "sandals" is a category, 沙发 a product: plurals that the list of categories holds. */
function isCategory(plain: string, span: Span): boolean {
  const words = plain.slice(span.start, span.end);
  return findCategories(words).some((category) => category.end - category.start === words.length);
}

/** Verbatim spans of the text, by the keys that each side uses. */
export function readSlots(role: "buyer" | "merchant", text: string): Slots {
  const plain = toSimplified(foldWidth(text));
  return role === "buyer" ? buyerSlots(text, plain) : merchantSlots(text, plain);
}
