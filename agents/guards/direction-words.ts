import { wayWordsIn } from "./way-words.ts";

/**
 * A word of rising or falling, or of standing above or below. `moves`: said of one thing over time, whatever else is there;
 * `judges`: better or worse, which is up or down by what is measured.
 */
export type Direction = {
  readonly at: number;
  readonly said: string;
  readonly sign: 1 | -1;
  readonly denied: boolean;
  readonly moves: boolean;
  readonly judges: boolean;
};
type Found = Omit<Direction, "denied">;

/** What only its surroundings make such a word. */
const up =
  /\b(?:rose|rise[sn]?|rising|increas\w+|grew|grow(?:s|n|th|ing)?|climb\w*|gain\w*|went up|(?<!made |look |looked |look it |looked it |looked that |looked this |looked them |follow |set |ended |end |ends |wound |sign |signed |summed |sum |heads[- ]?)up(?! to)|higher|above|ahead of|beat|more(?! (?:detail|than before))|exceed\w*|outsold|pricier)\b|上升|上涨|升[到至]|涨(?!跌)[到至了得]?|增长|增加|提升(?!空间)|提高|走高|升了|多了|变多|变高|高于|高了|回升|回暖|反升|超过|领先|上去了|往上走|升幅|冲到|前者更[高多贵好]|后者更[低少差]|[向朝]上|(?<!相)比[^,，。;；::]{1,60}?(?:高|多|贵)|\badvanc(?:ed|es|ing)\b(?= (?:from|to|by)\b)|(?<![新激倍加递])[升涨增](?=[，,。—\s｜|（(]|$)/giu;
const down =
  /\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|shr[aiu]nk\w*|lost|lose|slid\w*|slip(?:s|ped)?|sank|went down|down|lower|below|behind|trail\w*|undersold|less|fewer|cheaper|dip(?:s|ped)?)\b|下降|下跌|降[到至]|(?<!涨)跌[到至了得]?|下滑|减少|降低|走低|降了|掉了|少了|变少|变低|低于|低了|回落|反降|流失|落后|下来了|往下[掉走]|降幅|后者更[高多贵好]|前者更[低少差]|[向朝]下|(?<!相)比[^,，。;；::]{1,60}?(?:低|少|便宜)|\bretreat(?:ed|s|ing)?\b|(?<![递缩删增])[降跌减](?=[，,。—\s｜|（(]|$)|(?<=[,，])降/giu;
const better =
  /\b(?:better|improv\w+|healthier|recover(?:ed|y|ing)?|the right direction)\b|好转|改善|变好|向好|好于|好过|优于|(?<!相)比[^,，。;；::(（]{1,60}?好/giu;
const worse =
  /\b(?:worse\w*|deteriorat\w+|the wrong direction|softer|weaker)\b|变差|恶化|转差|差于|差过|不如|不及|逊于|(?<!相)比[^,，。;；::(（]{1,60}?差/giu;
/** Said of one of two things; by itself "better" may be advice. */
const [more, less] = [
  /(?<![前后]者)更[高多好贵强]|(?<=[前后]者(?:更|比较|略|稍)?)[高多大贵强]|卖得[多好]|较[高多大贵强]|[>＞]/gu,
  /(?<![前后]者)更(?:[低少差弱]|便宜)|(?<=[前后]者(?:更|比较|略|稍)?)[低少小差弱]|卖得[少差]|较[低少小差弱]|[<＜]|没(?:能)?(?:达到|赶上|守住)|未(?:能)?达到|\bmissing the(?= ‹)|\bdid not (?:match|reach)/gu,
];
const denied =
  /(?:\b(?:not|no|never|without|instead of|rather than)|n't)\s+(?:\w+\s+){0,2}$|(?:没有?有?|并?未|不|并非|而不是)$/iu;

/** Whether what stands at a place is denied by what stands before it. */
export const isDenied = (words: string, at: number): boolean => denied.test(words.slice(Math.max(0, at - 40), at));

const found = (words: string, pattern: RegExp, rest: Omit<Found, "at" | "said">): Found[] =>
  [...words.matchAll(pattern)].map(({ index, 0: said }) => ({ at: index, said, ...rest }));
function patterned(words: string, ofTwo: boolean): Found[] {
  const plain = { moves: false, judges: false } as const;
  const judged = { moves: false, judges: true } as const;
  return [
    ...found(words, better, { sign: 1, ...judged }),
    ...found(words, worse, { sign: -1, ...judged }),
    ...found(words, up, { sign: 1, ...plain }),
    ...found(words, down, { sign: -1, ...plain }),
    ...(ofTwo ? [...found(words, more, { sign: 1, ...plain }), ...found(words, less, { sign: -1, ...plain })] : []),
  ];
}
const listedSigns = { up: 1, more: 1, down: -1, less: -1 } as const;
/** "Nobody sold more" says who was first: that is a ranking. */
const nobody =
  /没有(?:哪|谁|任何|别的|其他)[^,，。;；]{0,40}|\bno (?:other |single )?(?:channel|device|product|one|item|source)\b[^,;.]{0,60}/giu;
/** By the list of such phrases (`prompts/guard`). */
const listed = (words: string): Found[] =>
  wayWordsIn(words).flatMap(({ at, said, way }) =>
    way === "up" || way === "down" || way === "more" || way === "less"
      ? [{ at, said, sign: listedSigns[way], moves: way === "up" || way === "down", judges: false }]
      : [],
  );

/** Words of direction in a sentence; `ofTwo`: two rivals stand in it. */
export function directionsIn(words: string, ofTwo: boolean): Direction[] {
  const ranked = [...words.matchAll(nobody)].map(({ index, 0: said }) => ({ at: index, end: index + said.length }));
  const first = listed(words);
  const isCovered = (one: Found) =>
    first.some((each) => one.at < each.at + each.said.length && each.at < one.at + one.said.length);
  const all = [...first, ...patterned(words, ofTwo).filter((each) => !isCovered(each))];
  return all
    .filter(({ at }) => !ranked.some((each) => each.at <= at && at < each.end))
    .map((each) => ({
      ...each,
      denied:
        denied.test(words.slice(Math.max(0, each.at - 40), each.at)) || /没有?|不(?!如|及)/.test(each.said.slice(1)),
    }));
}
