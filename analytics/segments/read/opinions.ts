import { readNumber, readQuantity } from "./quantities.ts";
import { countOf, denied, inWindow, type Rule, readNever, skipHelpers } from "./rule.ts";
import { type Scan, sticky } from "./scan.ts";
import { countedBy, readTimes, readWindow } from "./units.ts";

type Stars = { readonly min: number; readonly max: number };
const star = sticky("颗?星", "[- ]?stars?");
const kinds: readonly [Stars, RegExp][] = [
  [{ min: 1, max: 2 }, sticky("差评|恶评|低分|低星", "bad|negative|poor|low|terrible|angry|critical|unhappy")],
  [{ min: 3, max: 3 }, sticky("中评", "neutral|mixed|middling|average")],
  [{ min: 4, max: 5 }, sticky("好评|高分|高星", "good|positive|great|happy|high|glowing|excellent|nice")],
];
const isStar = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5;
/** "One-star", "1 to 2 star", "4 stars or more", "5星", "差评". */
function readStars(scan: Scan): Stars | undefined {
  const kind = kinds.find(([, words]) => scan.take(words))?.[0];
  if (kind) return kind;
  return scan.attempt(() => {
    const from = readNumber(scan);
    const to = scan.attempt(() => {
      scan.take(star);
      return scan.take(sticky("到|至|和|或|-|~", "to|and|or|-")) ? readNumber(scan) : undefined;
    });
    if (!isStar(from) || !scan.take(star)) return undefined;
    if (to !== undefined) return isStar(to) && to >= from ? { min: from, max: to } : undefined;
    if (scan.take(sticky("(?:及|或)?以上", "(?:or|and) (?:more|above|higher|better|up)"))) return { min: from, max: 5 };
    if (scan.take(sticky("(?:及|或)?以下", "(?:or|and) (?:less|fewer|below|lower|worse|under)")))
      return { min: 1, max: from };
    return { min: from, max: from };
  });
}
const gave = sticky(
  "(?:给|写|留|打|发|有|做|提交|发表)(?:下|出|了|过)*",
  "(?:left|wrote|written|gave|given|posted|leave|write|rated|submitted|with|had)(?: us| me)?(?: (?:an?|any|only))*",
);
const review = sticky(
  "(?:的)?(?:评价|评论|评分|点评|反馈)(?:过|了)?",
  "(?:product )?(?:reviews?|ratings?|rated|feedback|rated us|star ratings?)",
);
const counted = sticky("[条个次](?:评价|评论)?", "reviews?|ratings?");

/** Reviews that a customer wrote, of some number of stars: "left a bad review", "给过差评", "never reviewed". */
export const reviews: Rule = ({ scan }) => {
  const early = readWindow(scan);
  skipHelpers(scan);
  const isDenied = readNever(scan);
  skipHelpers(scan);
  const given = scan.take(gave) !== undefined;
  const first =
    scan.attempt(() => readTimes(scan)) ?? (readStarsAhead(scan) ? undefined : readQuantity(scan, countedBy(counted)));
  while (scan.take(sticky("", "an?|any|some|the")));
  const amount = first ?? scan.attempt(() => amountBefore(scan));
  const stars = readStars(scan);
  const named =
    scan.take(review) !== undefined ||
    scan.take(
      /(?<![a-z])reviewed(?: (?:us|anything|a product|products|something|their order|what they bought))?(?![a-z])/uy,
    ) !== undefined;
  if (!named && !(stars && (given || scan.text.includes("评")))) return undefined;
  const late = amount ?? scan.attempt(() => readTimes(scan)) ?? readQuantity(scan, countedBy(counted));
  const days = early ?? readWindow(scan);
  const base = { field: "reviews" as const, ...(stars ? { stars } : {}), ...inWindow(days) };
  return denied(isDenied, { ...base, ...(late ? countOf(late) : { min: 1 }) }, late !== undefined, { ...base, max: 0 });
};
/** "Two bad reviews": a number that counts the reviews and no stars. */
const amountBefore = (scan: Scan) => {
  const count = readQuantity(scan, { back: () => 1 });
  return count && !scan.attempt(() => scan.take(star)) && !scan.attempt(() => scan.take(sticky("到|至|或", "to|or|-")))
    ? count
    : undefined;
};
function readStarsAhead(scan: Scan): boolean {
  const { at } = scan;
  const found = readStars(scan) !== undefined;
  scan.at = at;
  return found;
}
