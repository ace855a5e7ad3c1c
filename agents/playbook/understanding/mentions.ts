import { makeLexicon } from "./lexicon.ts";
import { type MetricName, metricWords } from "./metric-words.ts";
import { foldWidth } from "./numerals.ts";
import { toSimplified } from "./scripts.ts";

export type { MetricName };

export interface MetricMention {
  metric: MetricName;
  /** The words as written. */
  text: string;
  start: number;
}

export type Dimension = "channel" | "device" | "region" | "product" | "category" | "day" | "week" | "month";

// Object.entries widens the keys that the Record fixes.
const phrases = Object.entries(metricWords).flatMap(([metric, words]) =>
  words.split("|").map((word) => ({ metric: metric as MetricName, word })),
);
const lexicon = makeLexicon(phrases.map(({ metric, word }) => [word, metric] as const));
/** Latin words of the lexicon by their first letter, long enough that one wrong letter leaves no doubt. */
const vocabulary = new Map<string, Set<string>>();
for (const { word } of phrases)
  for (const part of word.match(/[a-z]{5,}/g) ?? []) {
    const words = vocabulary.get(part.charAt(0)) ?? new Set<string>();
    vocabulary.set(part.charAt(0), words.add(part));
  }

/** Whether two words differ by one letter left out, added, changed or swapped with its neighbour. */
export function isOneTypoAway(one: string, two: string): boolean {
  if (Math.abs(one.length - two.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  const [rest, other] = [one.slice(at), two.slice(at)];
  if (rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)) return true;
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
}

/** 不看退款率, "not revenue": named in order to be left out. A 没 before a number word is a question, not this. */
const LEFT_OUT =
  /(?:不要?看|别看|不用看|不要|别管|不管|除了|排除|不算|不含|先不管)\s?$|\b(?:not|except|excluding|without|ignore|ignoring|forget|never mind|leave out|other than)\s(?:the |about )?$/;
/** After "sales" these words are about selling, after 退款 about its reasons or orders, not an amount. */
const NOT_METRIC =
  /^(?:\s(?:rep|team|person|pitch|copy|channel|tax)|客服|话术|渠道|(?<=退款)(?:的?(?:原因|理由|订单|单子?|申请|流程|政策|规则|问题|售后|商品|人|顾客|客户|买家|记录|进度)|给|到|吗|不退|退货))/;

/** A word one typo away from a word of the lexicon; singular and plural are words of their own, not typos. */
function corrected(word: string): string {
  const known = vocabulary.get(word.charAt(0));
  if (word.length < 5 || !known || known.has(word)) return word;
  for (const right of known)
    if (right !== `${word}s` && word !== `${right}s` && right.length >= 6 && isOneTypoAway(word, right)) return right;
  return word;
}

/** The text with typos mended, and where each position of it was in the text as written. */
function mend(plain: string): { text: string; back: (at: number) => number } {
  if (!/[a-z]{5}/.test(plain)) return { text: plain, back: (at) => at };
  const shifts: { from: number; by: number }[] = [];
  let moved = 0;
  const text = plain.replace(/[a-z]{5,}/g, (word, at: number) => {
    const right = corrected(word);
    if (right.length !== word.length) {
      moved += right.length - word.length;
      shifts.push({ from: at + moved + word.length, by: moved });
    }
    return right;
  });
  const back = (at: number): number => at - (shifts.findLast((shift) => shift.from <= at)?.by ?? 0);
  return { text, back };
}

/** Every metric that a text names, in the order of the text; those named to be left out are left out. */
export function readMetrics(text: string): MetricMention[] {
  const plain = toSimplified(foldWidth(text));
  const mended = mend(plain);
  return lexicon
    .find(mended.text)
    .filter(({ end }) => !NOT_METRIC.test(mended.text.slice(end)))
    .filter(({ start }) => !LEFT_OUT.test(mended.text.slice(Math.max(0, start - 24), start)))
    .map(({ start, end, value }) => ({
      metric: value,
      text: text.slice(mended.back(start), mended.back(end)),
      start: mended.back(start),
    }));
}

const BY = "(?:按|分|各个?|每个?|不同|哪个?|哪些|拆|看下?各)(?:一下)?";
const PER =
  "(?:by|per|each|every|across|which|split by|broken down by|breakdown by|for each)\\s+(?:the\\s+)?(?:[a-z]+,? (?:and|&) )?";
const dimension = (chinese: string, english: string): RegExp =>
  new RegExp(
    `${BY}(?:${chinese})|(?:${chinese})(?:维度|拆分|分布|对比|占比|拆开)|\\b${PER}(?:${english})\\b|\\b(?:${english}) (?:split|breakdown|mix)`,
  );
const dimensions: [Dimension, RegExp][] = [
  ["channel", dimension("渠道|管道|通路|来源|流量来源|平台", "channels?|sources?|traffic sources?|medium|platform")],
  ["device", dimension("设备|终端|端口?(?!午)", "devices?|device types?|platform type")],
  [
    "region",
    dimension("地区|区域|省份?|城市|国家|地域|省市", "regions?|countr(?:y|ies)|cit(?:y|ies)|states?|provinces?|areas?"),
  ],
  ["product", dimension("商品|产品|单品|宝贝|款|sku|链接", "products?|items?|skus?|listings?")],
  ["category", dimension("品类|类目|分类|类别|大类", "categor(?:y|ies)|departments?|collections?")],
  [
    "day",
    /每[天日]|按[天日]|逐日|分[天日]|各[天日]|日报表?|每日|\bdaily\b|\bday by day\b|\b(?:by|per|each|every) day\b|哪[一几]?[天日].{0,8}最|\b(?:which|what) days?\b(?! of the week).{0,24}\b(?:most|least|best|worst|highest|lowest)\b/,
  ],
  ["week", /每周|按周|逐周|分周|每个?(?:星期|礼拜)|\bweekly\b|\bweek by week\b|\b(?:by|per|each|every) week\b/],
  ["month", /每个?月|按月|逐月|分月|各月|月度|\bmonthly\b|\bmonth by month\b|\b(?:by|per|each|every) month\b/],
];
const NOT_SPLIT = /(?:不要?|别|不用)(?:再)?(?:按|分)|\b(?:not|don't|no need to)\s+(?:split|break)/;

/** How an answer is to be split: "by channel", 分地区看, 各个品类, 每天. */
export function readDimensions(text: string): Dimension[] {
  const plain = toSimplified(foldWidth(text));
  if (NOT_SPLIT.test(plain)) return [];
  return dimensions
    .map(([name, pattern]) => ({ name, at: plain.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((one, two) => one.at - two.at)
    .map(({ name }) => name);
}

const DOWN =
  /掉(?:了|得|这么|那么|到|下|很|多|的|光|$)|[下暴]?跌(?!倒)|下滑|下降|下跌|变差|变低|变少|减少|腰斩|缩水|走低|滑坡|降(?:了|低|到|得|$|这么)|低了|少了|差了|崩了|断崖|不升反降|\b(?:drop(?:s|ped|ping)?|fell|fall(?:s|ing|en)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|sank|sunk|tank(?:ed|ing)?|plung(?:e|ed|ing)|plummet(?:ed)?|crash(?:ed)?|dip(?:s|ped)?|slump(?:ed)?|slid|wors(?:e|ened)|lower|down|nosedive[ds]?|shrank|lost)\b/g;
const UP =
  /上涨|涨(?!价)|上升|升高|提升|提高|变高|变好|变多|增加|增长|飙升|暴增|翻倍|翻番|走高|多了|高了|好了很多|不降反升|\b(?:rose|ris(?:e|es|en|ing)|increas(?:e|ed|es|ing)|grew|grow(?:s|n|ing|th)?|went up|going up|gone up|is up|are up|up|jump(?:ed|s)?|climb(?:ed|s)?|surg(?:e|ed|ing)|soar(?:ed|ing)?|spik(?:e|ed|ing)|doubled|improv(?:e|ed|es|ing)|higher|better|boom(?:ed)?)\b/g;
const DENIED = /(?:没有?|不|未|并没|didn't|did not|not|isn't|hasn't|won't|never|no)\s?(?:再|really|any)?\s?$/;
const PHRASAL =
  /^(?:set|sign|log|look|pick|follow|line|back|catch|write|break|come|coming|sum|start|wrap|warm|mark|slow|shut|calm|narrow|drill|end|split|team)\s$/;

const firstOf = (text: string, pattern: RegExp): number => {
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const verb = /[a-z]+\s$/.exec(before)?.[0] ?? "";
    const isParticle = (match[0] === "up" || match[0] === "down") && PHRASAL.test(verb);
    if (!DENIED.test(before) && !isParticle) return match.index;
  }
  return Number.POSITIVE_INFINITY;
};

/** Which way something moved, by the first word that says so and is not denied. */
export function readDirection(text: string): "up" | "down" | undefined {
  const plain = toSimplified(foldWidth(text));
  const up = firstOf(plain, UP);
  const down = firstOf(plain, DOWN);
  if (up === down) return undefined;
  return down < up ? "down" : "up";
}
