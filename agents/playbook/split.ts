import { plainOf } from "./plain.ts";
import { bestSold, stockOfThem } from "./signs/best-sellers.ts";

/** Places where one message may turn to another question. A comma alone is none: "last week, by channel" is one question. */
const borders =
  /(?<=[?？;；\n])|[,,、;]?\s*(?=(?:另外|还有(?!多少|几|货|库存)|顺便|顺带|然后(?:再)?(?:看|查|告诉)|再(?:看|查|帮|告诉)))|(?<=\p{Script=Han}{3})\s+(?=(?:能|可以|怎么|怎麼|多久|什么时候|有没有|几天|哪)\p{Script=Han})|[,.]?\s+(?=(?:and|also|then|n|&|plus)\s+(?:also\s+)?(?:can|what|which(?! of (?:our|my|them|these|those))|how|why|show|find(?! (?:nothing|none|no|out))|list|who|where|tell|look|(?:is|are|do|does)\s+(?:i|we|you|they|it|he|she|there|this|that|these|those|the|my|our|your|their|any|some|all))\b)/iu;

const leansBack = /\b(?:they|them|these|those|their|it|its)\b|它|这些|这几|都/u;
/** "Which earned the most, and are they in stock?": the second has no meaning without the first. */
const together = (before: string, part: string): boolean =>
  bestSold(plainOf(before)) !== null && leansBack.test(part) && stockOfThem.test(plainOf(part));

const cut = (text: string): string[] =>
  text
    .split(borders)
    .map((part) => part.replace(/^(?:另外|还有|顺便|顺带|and|also|then|n|&|plus)[\s,,]*/iu, "").trim())
    .filter((part) => part.length > 1);

/** The separate questions of a message, in order. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const part of cut(text)) {
    const before = parts.at(-1);
    if (before !== undefined && together(before, part)) parts[parts.length - 1] = `${before} ${part}`;
    else parts.push(part);
  }
  return parts;
}

const questions =
  /[吗嘛么呢?？]|多少|几|什么|怎么|哪|有没有|能不能|可不可以|多久|是不是|会不会|\b(?:how|what|when|where|which|who|why|can|could|do|does|is|are|will|would)\b/iu;
/** The separate questions of a buyer's message: a buyer strings them with commas ("多少钱,几天能到"), each with its own word
 * of asking. */
export const wishesOf = (text: string): string[] =>
  partsOf(text).flatMap((part) => {
    const clauses = part.split(/(?<=[,,、])\s*/u);
    return clauses.length > 1 && clauses.every((clause) => questions.test(clause)) ? clauses : [part];
  });
