import type { Range } from "../../../core/segments/tree.ts";
import { type Scan, sticky } from "./scan.ts";

const digits = "零一二三四五六七八九";
const tens: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
/** 十五, 两百, 一千二; NaN where it is no number. */
export function chineseNumber(text: string): number {
  let [sum, digit, last] = [0, Number.NaN, 0];
  for (const char of text) {
    const unit = tens[char];
    if (unit === undefined) digit = char === "两" || char === "俩" ? 2 : digits.indexOf(char);
    else if (unit === 10_000) [sum, digit, last] = [(sum + (Number.isNaN(digit) ? 0 : digit)) * unit, Number.NaN, unit];
    else [sum, digit, last] = [sum + (Number.isNaN(digit) ? 1 : digit) * unit, Number.NaN, unit];
  }
  // 一千二 is 1200: a digit at the end counts tens of what came before it, unless 零 says otherwise.
  const step = last > 10 && !text.includes("零") ? last / 10 : 1;
  return sum + (Number.isNaN(digit) ? 0 : digit * step);
}
const english: Record<string, number> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value): [string, number] => [word, value])
    .concat([
      ["thirty", 30],
      ["forty", 40],
      ["fifty", 50],
      ["sixty", 60],
      ["seventy", 70],
      ["eighty", 80],
      ["ninety", 90],
      ["a couple of", 2],
      ["couple of", 2],
      ["a dozen", 12],
      ["an?(?= (?:day|week|month|quarter|year|hundred|thousand))", 1],
    ]),
);
const times: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, k: 1000, hundred: 100, thousand: 1000 };
const figures = /((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(万|千|百|k(?![a-z])|hundred(?![a-z])|thousand(?![a-z]))?/uy;
const han = /[零一二两俩三四五六七八九十百千万]+/uy;
const spelled = new RegExp(
  `(?<![a-z])(${Object.keys(english)
    .sort((one, two) => two.length - one.length)
    .join("|")})(?:[- ](one|two|three|four|five|six|seven|eight|nine)(?![a-z]))?(?:\\s+(hundred|thousand))?(?![a-z])`,
  "yu",
);

/** 60, 1,000, 1.5k, 2万, 两百, twenty-five. */
export function readNumber(scan: Scan): number | undefined {
  const written = scan.take(figures);
  if (written) return Number(written[1]?.replaceAll(",", "")) * (times[written[2] ?? ""] ?? 1);
  const chinese = scan.take(han);
  if (chinese) return chineseNumber(chinese[0]);
  const words = scan.take(spelled);
  if (!words) return undefined;
  // "A month", "a hundred": the article is a one.
  return ((english[words[1] ?? ""] ?? 1) + (english[words[2] ?? ""] ?? 0)) * (times[words[3] ?? ""] ?? 1);
}

type Side = "min" | "over" | "max" | "under" | "exact" | "within";
/** What stands before a number, the longer words first. */
const before: readonly [Side, RegExp][] = [
  [
    "max",
    sticky(
      "不超过|至多|最多|不多于|不高于|不大于|小于等于|小于或等于|≤|<=",
      "at most|no more than|not more than|up to|(?:a )?maximum(?: of)?|not (?:over|above)|no longer than",
    ),
  ],
  [
    "min",
    sticky(
      "至少|起码|最少|不少于|不低于|不小于|大于等于|大于或等于|达到|满|≥|>=",
      "at least|no (?:less|fewer) than|not (?:less|fewer) than|(?:a )?minimum(?: of)?|not (?:under|below)",
    ),
  ],
  [
    "over",
    sticky(
      "超过了?|多于|大于|高于|超出|不止|早于|>",
      "(?:for )?(?:more|longer|greater|higher|older|earlier) than|over|above|exceed(?:s|ed|ing)?|beyond",
    ),
  ],
  ["under", sticky("不到|少于|小于|低于|不足|不满|没到|未满|<", "(?:less|fewer|lower|shorter) than|under|below")],
  ["exact", sticky("正好|刚好|恰好|只有?|仅|就|等于|=", "exactly|precisely|just|only")],
  ["within", sticky("", "within")],
];
const after: readonly [Side, RegExp][] = [
  [
    "min",
    sticky(
      "(?:及|或|和)?以上|起|多(?!少)|\\+",
      "(?:or|and) (?:more|longer|above|over|up|upwards)(?! than)|plus|at least|minimum",
    ),
  ],
  ["max", sticky("(?:及|或)?以下", "or (?:less|fewer|under|below|shorter)|and under|at most|max|tops")],
];
export const readSide = (scan: Scan): Side | undefined => before.find(([, pattern]) => scan.take(pattern))?.[0];
const sideAfter = (scan: Scan): Side | undefined => after.find(([, pattern]) => scan.take(pattern))?.[0];

/** A range of whole numbers; `bare` where only a number was said, `within` where it is the length of a window. */
export type Quantity = Range & { readonly bare?: number; readonly within?: number };
export function rangeOf(side: Side | undefined, value: number): Quantity {
  switch (side) {
    case "min":
      return { min: Math.ceil(value) };
    case "over":
      return { min: Math.floor(value) + 1 };
    case "max":
      return { max: Math.floor(value) };
    case "under":
      return { max: Math.max(0, Math.ceil(value) - 1) };
    case "exact":
      return { min: value, max: value };
    case "within":
      return { within: value };
    case undefined:
      return { bare: value };
    default:
      return side satisfies never;
  }
}
const between = sticky("介于|在(?=[\\d一二两三四五六七八九十百¥￥$£€])", "between|from");
const to = sticky("到|至|和|~|-|–|—", "to|and|-");

/** What stands around a number: signs before it, and the word behind it, which says how much one of it counts; undefined
 * where it is missing and the number means something else. */
export type Unit = { readonly front?: RegExp; back(scan: Scan): number | undefined };

/** A number with its comparison and its unit: "at least 3 orders", "3次以上", "between 2 and 4 times", "over £50". */
export function readQuantity(scan: Scan, unit: Unit): Quantity | undefined {
  const number = () => {
    if (unit.front) scan.take(unit.front);
    return readNumber(scan);
  };
  return scan.attempt(() => {
    const side = scan.take(between) ? undefined : readSide(scan);
    const value = number();
    if (value === undefined) return undefined;
    const last = scan.attempt(() => {
      unit.back(scan);
      return scan.take(to) ? number() : undefined;
    });
    const early = last === undefined ? sideAfter(scan) : undefined;
    const one = unit.back(scan);
    if (one === undefined) return undefined;
    if (last !== undefined) {
      scan.take(/之间/uy);
      return last < value ? undefined : { min: round(value * one), max: round(last * one) };
    }
    return rangeOf(side ?? early ?? sideAfter(scan), round(value * one));
  });
}
/** Amounts in cents come out of floating point a hair beside themselves. */
const round = (value: number) => (Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value);
