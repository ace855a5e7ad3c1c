import { amountOf, enNumber, zhNumber } from "../amounts.ts";
import type { Said, Sign } from "../claim.ts";

type Groups = Readonly<Record<string, string | undefined>>;
const zhWindows: readonly [RegExp, number][] = [
  [/史上|历史|有史以来|开店以来|一直以来|从未|从来|史低|至今|到现在|开业|卖过|前所未有/u, Number.POSITIVE_INFINITY],
  [/全年|年度|今年|一年|本年|年内|年中|年底/u, 365],
  [/半年/u, 183],
  [/季/u, 91],
  [/本月|一个月|当月|月内/u, 30],
  [/本周|一周/u, 7],
];
const market =
  /全网|全球|全国|全平台|全市场|业内|行业|同行|同款|同类|市场|市面|淘宝|京东|拼多多|天猫|抖音|亚马逊|别家|哪里|任何|world|market|anywhere|online|internet|web|country|city|town|competition|competitor|industry|elsewhere|uk\b|amazon|\bevery/u;
const own = /本店|全店|全场|店内|店里|我家|自家|开店|卖过|\bour\b|\bours\b|\bwe'?ve\b|\bwe have\b/u;

/** Days of a unit of time, as offers and records are told in. */
export const unitDays: Readonly<Record<string, number>> = {
  天: 1,
  日: 1,
  周: 7,
  月: 30,
  年: 365,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};
const enWindows: readonly [RegExp, number][] = [
  [/\bever\b|all[- ]time|record|never|in history/u, Number.POSITIVE_INFINITY],
  [/\byear\b/u, 365],
  [/\bmonth\b/u, 30],
  [/\bseason\b/u, 91],
];
/** The days that words name without a number. */
export const windowNamed = (words: string): number | undefined =>
  [...zhWindows, ...enWindows].find(([pattern]) => pattern.test(words))?.[1];
/** A sentence about the shop's own record of prices speaks of all of it. */
const ownRecord =
  /(?:我们家?|本店|小店|店里|自家|咱家)的?(?:价格|售价)?(?:记录|历史)|\bour (?:own )?(?:price )?(?:records?|history)\b/u;
function lowest(groups: Groups, match: string, sentence = ""): Said {
  const span = /(\d+|one|two|three|six|twelve|thirty|sixty|ninety)[- ](day|week|month|year)/u.exec(match);
  const n = amountOf(groups["n"] ?? groups["n2"] ?? span?.[1] ?? "");
  const per = unitDays[(groups["u"] ?? groups["u2"] ?? span?.[2] ?? "").replace(/s$/u, "")];
  const recorded = ownRecord.test(sentence) ? Number.POSITIVE_INFINITY : undefined;
  const window = per && !Number.isNaN(n) ? n * per : (windowNamed(match) ?? recorded);
  // The lowest of what, nobody says: then it is the lowest of all.
  const scope = !market.test(match) && (window !== undefined || own.test(match)) ? "shop" : "market";
  return { scope, ...(window ? { window } : {}) };
}

const zhScope =
  "(?:我们(?:家)?(?:店)?|咱们?|卖过|开店(?:到现在|至今)|开业(?:以来|至今)|到现在|至今|史上|历史|历年|有史以来|开店以来|全年|年度|今年|本年|半年|本季|本月|本周|双十一|双11|618|全网|全球|全国|全场|全店|本店|店内|全平台|业内|行业|同行|同款|同类|市场上?|市面上?|淘宝|京东|拼多多|天猫|抖音|这|价格|售价|现在|目前|当前|今天|绝对|真正|已经|已|是|为|了|的|内|中|里|上|来|最近|近|过去)";
const zhSpan = `(?:(?:近|最近|过去)?\\s*(?<n>${zhNumber})\\s*个?(?<u>天|日|周|月|年)(?:来|内|以来|之内|里|中|的)*)?`;
/** The lowest price, by whatever measure; and what nobody sells for less. */
export const lowestPrice: readonly Sign[] = [
  {
    kind: "lowest_price",
    pattern: new RegExp(
      `${zhScope}*${zhSpan}${zhScope}*最(?:低价|便宜|实惠|优惠|划算|低折扣|低的?价格?|抵|省钱|超值)`,
      "gu",
    ),
    read: lowest,
    unless: /最低价(?:保|补)/u,
  },
  {
    kind: "lowest_price",
    pattern: new RegExp(
      `(?:价格?|售价|报价|到手价|价位)(?:已经?|为|是|达到|做到|降到|处于|来到|${zhScope.slice(3, -1)})*最低|(?:史上|历史|全网|全年|全国|全球|行业|同行|业内|市场|今年|本月|双11|开店以来)${zhScope}*(?:最低|新低|低价|底价)|(?:我们|本店|全店|这里|我家)(?:的)?(?:价格)?(?:就)?(?:是)?最低(?!温|起|消|档|水|功)|(?<n2>${zhNumber})\\s*个?(?<u2>天|日|周|月|年)(?:来|内|以来|之内|里|中|的)*(?:价格)?(?:新低|史低|最低)(?:点)?`,
      "gu",
    ),
    read: lowest,
    unless: /最低(?:温|起订|消费|水位|档|功率|速|库存)/u,
  },
  {
    kind: "lowest_price",
    pattern:
      /史低|地板价|冰点价|白菜价|抄底价?|低价王|低价之王|击穿底价|破底价|(?:没有|再无|找不到|买不到|哪有|难找)(?:比这)?(?:更|再)(?:便宜|低|划算|实惠)|(?:哪|谁|别)(?:家|个|人)?(?:店)?(?:都|也)?(?:比不过|比不了|比不上|不如|没我们)|低到(?:没朋友|尘埃|离谱|不敢相信)|(?:全网|随便|不怕|欢迎|任意)比价|(?:再|还)没有(?:更|这么)(?:便宜|低)|只有更低|无人能比|(?:亏本|赔本|成本|出厂|批发|工厂|内部|裸|底)价|从(?:未|没)(?:有过)?(?:这么|如此)?(?:便宜|低)(?:过)?|前所未有(?:的)?(?:低价|优惠|价格)|(?:不|没)可能(?:更|再)(?:低|便宜)|错过(?:不)?再无此价/gu,
    read: lowest,
  },
  {
    kind: "lowest_price",
    pattern: new RegExp(
      `\\b(?:our )?(?:lowest|cheapest|best|rock[- ]bottom|unbeatable|unbeaten|record[- ]low|all[- ]time[- ]low|rockbottom|bottom|smallest)(?:[- ](?:ever|possible|available|available|record|recorded))*(?: (?:price|prices|pricing|deal|deals|rate|offer|value|cost|money|price tag)\\b)?(?: (?:it has |it |they |it'?s |this |been |we'?ve |you'?ll |that |has |have |we |you )?(?:ever|of|in|on|online|anywhere|this|for|around|the|last|past|been|history|had|find|see|seen|offered|sold|town|market|world|country|internet|web|year|month|season|guaranteed|${enNumber}|days?|weeks?|months?|years?))*`,
      "gu",
    ),
    read: lowest,
    beside:
      /\bin (?:the )?(?:last |past )?\w+ (?:days|weeks|months|years)|price|pricing|deal|\bcost|rate|offer|value|ever|online|anywhere|market|cheap|money|low\b|£|\$|€|¥/u,
    unless:
      /\bbest (?:used|before|suited|served|if|results?|enjoyed|kept|stored|fit|way|to|by)|lowest (?:setting|heat|level|shelf|rung|temperature|point|gear|speed|hole)|bottom (?:shelf|drawer|half|layer|rack|of)/u,
  },
  {
    kind: "lowest_price",
    pattern: new RegExp(
      `\\b(?<n>${enNumber})[- ](?<u>day|week|month|year)s? low\\b|\\blow(?:est)? (?:price )?(?:in|of|for|over) (?:the )?(?:last |past |previous )?(?:${enNumber} )?(?:days?|weeks?|months?|years?)\\b|\\b(?:never|hasn'?t|has not|have not|haven'?t)(?: \\w+){0,3} (?:cheaper|lower|this (?:low|cheap|little)|so (?:low|cheap|little)|less)\\b|\\bcheaper than ever\\b|\\b(?:price[- ]match|beat (?:any|our|these|this|that) prices?|beats our|undercut)|\\b(?:can'?t|cannot|won'?t|nobody|no one|no-one)(?: \\w+){0,4} (?:cheaper|lower price|better (?:price|deal)|for less)\\b|\\b(?:at|below|under) cost\\b|\\b(?:cost|wholesale|factory|trade|insider) prices?\\b|\\blow(?:er)? than anywhere\\b|\\bprices? (?:don'?t|do not|won'?t|can'?t|cannot|doesn'?t|will not|never) (?:get|go|be|been|come)(?: any| ever)? (?:lower|better|cheaper)\\b`,
      "gu",
    ),
    read: lowest,
  },
];
