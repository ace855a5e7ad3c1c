export type Kind = "hours" | "workdays" | "money" | "share" | "count";
/** An amount that a text states: a span from `low` to `high` in one kind of unit. */
export type Quantity = { readonly kind: Kind; readonly low: number; readonly high: number };

const hans = "零一二三四五六七八九";
const words: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    .split(" ")
    .map((word, value): [string, number] => [word, value])
    .concat([
      ["a", 1],
      ["an", 1],
      ["twenty", 20],
      ["thirty", 30],
      ["forty-eight", 48],
      ["sixty", 60],
      ["ninety", 90],
    ]),
);

/** 7, 1,200, 十五, 三十, 两, 半, "seven": the number, or NaN. */
export function numberIn(text: string): number {
  const plain = text.replaceAll(",", "");
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (plain in words) return words[plain] ?? Number.NaN;
  if (plain === "半") return 0.5;
  const han = plain.replaceAll(/[两兩俩]/g, "二");
  const [, hundreds, tens, ones] =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九])?$/.exec(han) ?? [];
  const digit = (char: string | undefined) => (char ? hans.indexOf(char) : 0);
  const ten = han.includes("十") ? (tens ? digit(tens) : 1) * 10 : 0;
  const value = digit(hundreds) * 100 + ten + digit(ones);
  return value > 0 ? value : Number.NaN;
}

const number = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百半]{1,5}|\\b(?:${Object.keys(words).join("|")})\\b)`;
const units: readonly (readonly [Kind, number, string])[] = [
  ["workdays", 1, "个?工作日|business days?|working days?"],
  ["hours", 1, "个?小时|hours?|hrs?\\b|h\\b"],
  ["hours", 24, "个?自然日|天|日内|日(?![常期系用本])|days?|calendar days?"],
  ["hours", 168, "个?星期|周|weeks?"],
  ["hours", 730, "个?月|months?"],
  ["hours", 8760, "周?年|years?"],
  ["money", 1, "元|块钱?|rmb|cny|usd|dollars?|gbp|pounds?|eur|euros?|€"],
  ["share", 1, "%|percent"],
];
const span = `(${number})(?:\\s*(?:[-–—~至到]|to|or|或)\\s*(${number}))?`;
const patterns = units.map(([kind, factor, unit]) => ({
  kind,
  factor,
  pattern: new RegExp(`${span}[\\s-]*(?:个)?(?:${unit})`, "gu"),
}));
const prefixed = new RegExp(`(?:[¥$£€]|满|over|above)\\s*[¥$£€]?\\s*${span}`, "gu");

/** The amounts of a plain (lower case, simplified) text, in their order, and the text without them; a day is 24 hours, a
 * month the twelfth of a year. */
export function readQuantities(text: string): { amounts: Quantity[]; rest: string } {
  const found: (Quantity & { at: number; end: number })[] = [];
  const take = (match: RegExpMatchArray, kind: Kind, factor: number) => {
    const low = numberIn(match[1] ?? "") * factor;
    const high = match[2] ? numberIn(match[2]) * factor : low;
    const at = match.index ?? 0;
    const end = at + match[0].length;
    const free = found.every((each) => end <= each.at || at >= each.end);
    if (free && Number.isFinite(low) && Number.isFinite(high)) found.push({ kind, low, high, at, end });
  };
  for (const { kind, factor, pattern } of patterns)
    for (const match of text.matchAll(pattern)) take(match, kind, factor);
  for (const match of text.matchAll(prefixed)) take(match, "money", 1);
  let rest = text;
  for (const { at, end } of found) rest = rest.slice(0, at) + " ".repeat(end - at) + rest.slice(end);
  const amounts = found.sort((one, two) => one.at - two.at).map(({ kind, low, high }) => ({ kind, low, high }));
  return { amounts, rest };
}
export const quantitiesIn = (text: string): Quantity[] => readQuantities(text).amounts;

/** A month is 30 days as well as the twelfth of a year. */
const nearly = 0.02;

/** Whether two statements of an amount can both be so: the same upper end ("within 3 days", "1 to 3 days"). */
export const agree = (one: Quantity, two: Quantity): boolean =>
  one.kind !== two.kind || Math.abs(one.high - two.high) <= (one.kind === "hours" ? nearly : 0) * one.high;
