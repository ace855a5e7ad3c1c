import { wordLexicon } from "./lexicon.ts";
import { addFree, findAll, type Span } from "./slot-patterns.ts";
import { cities, places, provinces } from "./slot-words.ts";

const PART = "[\\u4e00-\\u9fffA-Za-z\\d]";
const CHINESE_STREET = new RegExp(
  `(?:(?:${provinces})省?)?\\s?(?:${PART}{2,6}?市)?(?:${PART}{1,6}?(?:区|县|镇|乡))?${PART}{2,10}?(?:路|街|道|巷|花园|小区|公寓|大厦|广场|村|苑|城)(?:${PART}|-){0,12}?(?:\\d+(?:号楼?|栋|幢|座|单元|室|弄|楼|层)?-?)+(?:${PART}{0,6}(?:室|单元|号|楼))?`,
  "g",
);
const STREET_SIGN = /[路街道巷区园厦村苑城].*\d|\d.*[栋幢室]/;
const CHINESE_PART = /\d+(?:单元|号楼|栋|幢)\d*(?:室|号)?/g;
const STREET =
  /\b\d{1,5} (?:[A-Z][\w'.]* ){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Ct|Court|Blvd|Way|Pl|Place|Close|Crescent|Terrace|Hwy)\b\.?(?:,? (?:apt|unit|suite|#) ?\w+)?(?:,? [A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?:,? [A-Z]{2})?(?:,? \d{5})?/g;
const HOME =
  /\b(?:apt|apartment|unit|suite|flat) ?#?\d+[A-Za-z]?\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|(?<=(?:zip|postcode|code)(?: is| to|:)? )\d{5}\b/gi;

const regions = wordLexicon(
  `${provinces}|${cities}`
    .replace("内蒙古?", "内蒙|内蒙古")
    .replace("崇明岛?", "崇明|崇明岛")
    .concat(`|${places.replaceAll("\\\\.", ".")}`),
);

/** 江苏徐州 is one address, not two; 省 and 市 belong to the name. */
function findRegions(simplified: string): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of regions.find(simplified.toLowerCase())) {
    const reach = /^[省市]/.test(simplified.slice(end)) ? end + 1 : end;
    const before = joined.at(-1);
    if (before?.end === start) before.end = reach;
    else joined.push({ start, end: reach });
  }
  return joined;
}

/** Streets, parts of an address, and regions to deliver to. `simplified` keeps its capitals. */
export function findAddresses(simplified: string): Span[] {
  const found: Span[] = [];
  if (STREET_SIGN.test(simplified)) addFree(found, findAll(simplified, CHINESE_STREET));
  addFree(found, findAll(simplified, STREET));
  addFree(found, findAll(simplified, HOME));
  if (found.length === 0) addFree(found, findAll(simplified, CHINESE_PART));
  addFree(found, findRegions(simplified));
  return found.sort((one, two) => one.start - two.start);
}
