import { minorDigits } from "../../../core/money.ts";
import { type Quantity, rangeOf, readQuantity, readSide, type Unit } from "./quantities.ts";
import { type Scan, sticky } from "./scan.ts";

const lengths: readonly [number, RegExp][] = [
  [1, sticky("天|日", "days?")],
  [7, sticky("个?(?:星期|礼拜)|周", "weeks?")],
  [30, sticky("个?月", "months?")],
  [91, sticky("个?季度?", "quarters?")],
  [365, sticky("年", "years?|yrs?")],
];
const lengthHere = (scan: Scan) => lengths.find(([, pattern]) => scan.take(pattern))?.[0];
const ofDays: Unit = { back: lengthHere };
const half = /半个?(月|年)|half an? (month|year)/uy;

/** A time with its comparison, in days: "60 days", "超过两个月", "半年". A month counts 30 days, a quarter 91, a year 365. */
export function readSpan(scan: Scan): Quantity | undefined {
  return (
    scan.attempt(() => {
      const side = readSide(scan);
      const found = scan.take(half);
      return found && rangeOf(side, /月|month/.test(found[0]) ? 15 : 182);
    }) ?? readQuantity(scan, ofDays)
  );
}
/** A time alone. */
function readDays(scan: Scan): number | undefined {
  return scan.attempt(() => {
    const { bare } = readSpan(scan) ?? {};
    return bare !== undefined && bare >= 1 && bare <= 3650 ? Math.round(bare) : undefined;
  });
}

const opens = sticky(
  "最近的?|近|过去的?|这",
  "(?:with)?in (?:the |this )?(?:last|past|previous)|(?:over|during|for) (?:the |this )?(?:last|past|previous)|(?:the |this )?(?:last|past|previous)|within|in",
);
const closes = /之内|以内|内|里|以来|间(?!隔)/uy;
const one = sticky("", "day|week|month|quarter|year");
const oneLength = (word: string) => ({ day: 1, week: 7, month: 30, quarter: 91, year: 365 })[word] ?? 0;

/** The days of a window that ends today: "in the last 90 days", "最近三个月", "30天内", "in the past year". */
export function readWindow(scan: Scan): number | undefined {
  return scan.attempt(() => {
    const open = scan.take(opens);
    // "In the past year" needs no number, "within year" is nothing.
    if (open && /last|past|previous/.test(open[0])) {
      const word = scan.take(one);
      if (word) return oneLength(word[0]);
    }
    const days = readDays(scan);
    if (days === undefined) return undefined;
    return scan.take(closes) || open ? days : undefined;
  });
}

const timesWord = sticky("次|单|回|笔|遍", "times?|orders?|purchases?|occasions?");
const ofTimes: Unit = { back: (scan) => (scan.take(timesWord) ? 1 : undefined) };
const spelledTimes =
  /(?<![a-z])(once|twice|thrice|several times|many times|multiple times|repeatedly|more than once)(?![a-z])|(多次|好几次|很多次|反复)/uy;
const spelledValue: Record<string, Quantity> = {
  once: { bare: 1 },
  twice: { bare: 2 },
  thrice: { bare: 3 },
};
const orMore = sticky("", "or more|or less|at least|at most");

/** How often: "twice", "at least 3 times", "两次以上", "多次" (two or more). */
export function readTimes(scan: Scan): Quantity | undefined {
  return scan.first([
    () => {
      const side = readSide(scan);
      const word = scan.take(spelledTimes)?.[0];
      if (!word) return undefined;
      const known = spelledValue[word];
      if (!known) return { min: 2 };
      const tail = scan.take(orMore)?.[0];
      const closed = tail ? (/less|most/.test(tail) ? "max" : "min") : undefined;
      return rangeOf(side ?? closed, known.bare ?? 1);
    },
    () => readQuantity(scan, ofTimes),
  ]);
}
/** A number of these things: "3 orders", "2 refunds". */
export const countedBy = (word: RegExp): Unit => ({ back: (scan) => (scan.take(word) ? 1 : undefined) });

const sign = /[¥￥$£€]|(?:rmb|cny|usd|gbp|eur|hk\$|us\$)\s*/uy;
const moneyWord = sticky(
  "块钱|元|块|人民币|英镑|美元|美金|欧元|日元|港币",
  "yuan|rmb|pounds?|dollars?|euros?|bucks|gbp|usd|eur|cny|yen",
);
/** An amount in the shop's currency, with or without its name, in minor units. */
export const moneyUnit = (currency: string): Unit => ({
  front: sign,
  back: (scan) => {
    // "Three orders" and "60 days" are no amounts.
    if (scan.attempt(() => scan.take(timesWord) ?? lengthHere(scan))) return undefined;
    scan.take(moneyWord);
    return 10 ** minorDigits(currency);
  },
});
/** A bare number where only a score can stand. */
export const scoreUnit: Unit = { back: (scan) => (scan.take(sticky("分", "points?")) ? 1 : 1) };
