import { amountOf, enNumber } from "../amounts.ts";
import type { Said, Sign } from "../claim.ts";

type Groups = Readonly<Record<string, string | undefined>>;
const money = "(?:[¥$€£]|rmb|cny|usd|gbp|eur)?\\s*";
const price = `${money}(?<NAME>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[零一二两三四五六七八九十百千万]+(?!分之|[零一二两三四五六七八九十百千万]))\\s*(?:元|块|¥|rmb)?`;
const named = (name: string) => price.replace("NAME", name);
const enPrice = (name: string) =>
  `(?:[¥$€£]|rmb|cny|usd|gbp|eur)?\\s?(?<${name}>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?:\\s?(?:usd|gbp|eur|rmb|yuan|dollars|pounds|euros|p\\b))?`;
const number = (text: string | undefined) => amountOf(text ?? "");

/** 8折 takes off a fifth; 八五折 and 85折 15 %. */
function tenths({ n, up }: Groups): Said {
  const value = n === "对" || n === "半" ? 5 : number(n);
  const left = value >= 10 ? value / 100 : value / 10;
  return left > 0 && left < 1 ? { share: Math.round((1 - left) * 1000) / 1000, ...(up ? { upTo: true } : {}) } : {};
}
function percent({ n, n2, n3, up }: Groups): Said {
  const value = number(n ?? n2 ?? n3);
  return value > 0 && value <= 100 ? { share: value / 100, ...(up ? { upTo: true } : {}) } : {};
}
function amounts({ was, now, off, least, up }: Groups): Said {
  const entries = Object.entries({ was, now, off, least }).flatMap(([name, text]) => {
    const value = number(text);
    return text && !Number.isNaN(value) ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(entries), ...(up ? { upTo: true } : {}) };
}

const struck =
  "(?:原价|原先(?:卖)?|先前(?:卖)?|从前(?:卖)?|本来(?:卖)?|曾经?(?:卖)?|日常价?|平时(?:卖)?|平日|吊牌价?|专柜价?|市场价?|划线价|建议零售价|零售价|官方价|之前(?:卖)?|以前(?:卖)?|正价|标价|上市价|官网价?|门店价?|活动前|大促前|原来(?:卖)?|原售价|线下)";
/** Less to pay than before, than others pay, or with an offer. */
export const discount: readonly Sign[] = [
  {
    kind: "discount",
    pattern:
      /(?<up>低至|最低|不到|起|低到|全场)?\s*(?<n>\d(?:\.\d)?|\d\d|[一二三四五六七八九]{1,2}|对)\s*折(?<from>起)?(?!叠|伞|页|纸|痕|扇|射|椅|床|门|屏|柜|旧|腾|断|线|边|弯|角|回|返|光)/gu,
    read: (groups) => tenths(groups["from"] ? { ...groups, up: "起" } : groups),
  },
  {
    kind: "discount",
    pattern: new RegExp(
      `(?:${struck})(?:是|为|卖|要|:|,|高达)*\\s*${named("was")}(?:.{0,8}?(?:现价?|现在|如今|今日|今天|到手|仅需?|只要|只需|只卖|活动价|券后|直降至|降到|特价|惊喜价|促销价)(?:是|为|卖|要|仅|只|价|需|:)*\\s*${named("now")})?`,
      "gu",
    ),
    read: amounts,
  },
  {
    kind: "discount",
    pattern: new RegExp(
      `从\\s*${named("was")}\\s*(?:直接|一路|猛|狂|直)?(?:降|跌|减)(?:到|至|成)\\s*${named("now")}`,
      "gu",
    ),
    read: amounts,
  },
  {
    kind: "discount",
    pattern: new RegExp(
      `${named("was").replace(")?`", ")")}(?:的|一)?[\\p{Script=Han}]{0,8}?(?:现在|如今|今天|今日|现价|到手|活动价|只要|仅需)(?:价|只|仅|要|需|是|卖)*\\s*${named("now")}`,
      "gu",
    ),
    read: amounts,
    beside: /元|块|¥|价/u,
  },
  {
    kind: "discount",
    pattern: new RegExp(`满\\s*${named("least")}\\s*(?:立|再|就|可|即|直)?(?:减|省|返|送)\\s*${named("off")}`, "gu"),
    read: amounts,
  },
  {
    kind: "discount",
    pattern: new RegExp(
      `(?<up>最高|最多|至高)?(?:可|再|就|能|即|下单|领券|拍下|每件)*(?:立|直|狂|猛)?(?:减|省|降|便宜|优惠|返现?|抵)(?:了|掉|免|价|扣)?\\s*${named("off")}(?!\\d|\\s*%|折|月|日|点|号|小时|天|分钟|个|件|kg|斤|cm)`,
      "gu",
    ),
    read: amounts,
    unless: /省电|减速|减重|降温|降至室温|优惠\s*\d+\s*人/u,
  },
  {
    kind: "discount",
    pattern:
      /(?<up>最高|最多|至高)?(?:立减|直降|优惠|便宜|降价|降|省|减)(?:了|掉)?\s*(?<n>\d{1,2}(?:\.\d+)?)\s*%|(?<n2>\d{1,2}(?:\.\d+)?)\s*%\s*(?:的)?(?:优惠|折扣|off)|(?:力度|折扣|优惠|幅度)(?:高达|达到?|是|为|有|:)*\s*(?<n3>\d{1,2}(?:\.\d+)?)\s*%/gu,
    read: percent,
    unless: /省电|降噪|功耗/u,
  },
  {
    kind: "discount",
    pattern: /半价|五折价|对半砍|腰斩价/gu,
    read: () => ({ share: 0.5 }),
    unless: /第[二2两](?:件|个|双|份|杯)/u,
  },
  {
    kind: "discount",
    pattern:
      /第[二2两](?:件|个|双|份|杯)(?:半价|[\d.一二三四五六七八九]+折|0元|免费)|(?:领|用|叠加|有|送|发)(?:取|张)?(?:大额|无门槛|专属|隐藏|内部)?(?:优惠)?券(?:后|立减|再减|下单)|(?:正在|现在|今日|今天|全场|全店|限时|打|大|狂)(?:搞|做|有)?(?:打折|促销|特价|大促|甩卖|清仓|折扣|优惠)|折扣(?!券不|码不)|优惠力度|力度(?:空前|超大|很大|最大)|特价|特惠|大减价|大甩卖|打折(?:中|促销|优惠|处理|啦|了)|促销(?:中|价|特价)|清仓(?:价|甩卖|处理|特卖|大)|降价(?:啦|了|中|促销|大)|惊爆价|折扣价|优惠价|活动价|(?:专享|尊享|独享|限时|立享|享受|超值|大额)(?:的)?(?:优惠|折扣|特价|立减)|补贴价|百亿补贴|买贵|亏本(?:卖|甩|冲|清)|让利|赔钱(?:卖|甩|赚)|内部价|员工价/gu,
    unless: /(?:无|没有|暂无|不参加|不参与|不支持|不享受|不做|不搞)(?:任何)?(?:优惠|促销|打折|特价|活动|折扣)/u,
  },
  {
    kind: "discount",
    pattern:
      /\b(?<up>up to |as much as )?(?<n>\d{1,2}(?:\.\d+)?|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s?(?:%|percent|per cent|pct)(?: \w+)? (?:off|discount|reduction|less|cheaper|savings?|lower|price (?:cut|drop))|\b(?:save|saves|saving|slashed|discount(?:ed)?|reduced|cut|dropped|off|down|lower)(?: (?:by|of|an?|extra|over|you|price|prices|up to|as much as|the))* (?<n2>\d{1,2}(?:\.\d+)?|ten|twenty|thirty|forty|fifty|sixty|seventy)\s?(?:%|percent|per cent)/gu,
    read: (groups, match) => percent(/up to|as much as/u.test(match) ? { ...groups, up: "1" } : groups),
    unless: /energy|humidity|uv\b|light|noise/u,
  },
  {
    kind: "discount",
    pattern: new RegExp(
      `\\b(?:was|were|rrp|msrp|originally|original price|regular(?:ly)?(?: price)?|list(?:ed)?(?: price)?(?: at)?|retail(?:s|ed)?(?: (?:price|for|at|value))?|normally|usually|usual price|used to (?:be|cost)|previously|compare(?:d)? (?:at|to)|full price|worth|valued at|old price|before)(?: of| is| at| for|:)? ${enPrice("was")}(?:[^.\\n]{0,24}?\\b(?:now|today|only|just|down to|yours for|for|price)\\b(?: (?:only|just|at|for|is))*:? ?${enPrice("now")})?`,
      "gu",
    ),
    read: amounts,
    beside: /[¥$€£]|price|rrp|msrp|\bnow\b|\bsale|\bonly\b|retail|\boff\b|worth|gbp|usd|eur|yuan/u,
    unless: /(?:was|were) (?:founded|born|made|built|started|designed)/u,
  },
  {
    kind: "discount",
    pattern: new RegExp(
      `\\b(?:reduced|marked down|slashed|cut|dropped|down|discounted)(?: in price)? from ${enPrice("was")}(?: (?:down )?to (?:only |just )?${enPrice("now")})?`,
      "gu",
    ),
    read: amounts,
  },
  {
    kind: "discount",
    pattern:
      /\b(?:save|saving|saves|take|get|knock|enjoy|extra)(?: (?:you|up to|an extra|over|another|a further))*\s+[¥$€£]\s?(?<off>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)|[¥$€£]\s?(?<off2>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) (?:off|discount|less|cheaper)\b(?:[^.\n]{0,30}?(?:over|above|of|when you spend|from) [¥$€£]\s?(?<least>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?))?/gu,
    read: (groups) => amounts(groups["off2"] ? { ...groups, off: groups["off2"] } : groups),
  },
  {
    kind: "discount",
    pattern: new RegExp(`${enPrice("now")} (?:instead of|rather than|not|from|vs\\.?|versus) ${enPrice("was")}`, "gu"),
    read: amounts,
    beside: /[$£€¥]|usd|gbp|eur/u,
  },
  {
    kind: "discount",
    pattern: /\bhalf[- ](?:price|off)\b|\bhalf the (?:usual |normal |regular )?price\b/gu,
    read: () => ({ share: 0.5 }),
  },
  {
    kind: "discount",
    pattern:
      /\b(?:2|two|3|three) for (?:1|one|2|two|the price of (?:1|one|2|two))\b|\bbogof?\b|\bon sale\b|\b(?:our|the|big|huge|mega|summer|winter|spring|autumn|black friday|clearance|closing[- ]down|seasonal?|end of season|christmas|holiday|final|storewide|everything)[- ]sale\b|\bsale (?:price|prices|now on|ends|is on|items?)\b|\b(?:special|discount(?:ed)?|reduced|promotional|introductory|knock[- ]?down|slashed|exclusive|bargain|clearance|giveaway|member) (?:price|prices|offer|offers|deal|deals|rate)\b|\b(?:massive|huge|big|great|deep|steep|exclusive|extra|amazing|special) (?:discounts?|savings?|reductions?|price cuts?|markdowns?)\b|\bprice (?:drop|cut|slash|reduction)\b|\bprices? (?:has |have |just |been )*(?:slashed|reduced|cut|dropped)\b|\bmarked down\b|\bbargains?\b|\bclearance\b|\b(?:use|with|enter|apply) (?:the )?(?:code|coupon|voucher)\b|\bdiscounts?\b|\bdiscounted\b|\bmoney off\b|\b(?:below|under) (?:rrp|retail|list|market) (?:price|value)?\b|\bsteal at\b|\bmark(?:ed)?[- ]downs?\b/gu,
    unless: /\bno (?:discounts?|sale|offers?)\b|\bnot on sale\b/u,
  },
  {
    kind: "discount",
    pattern: new RegExp(`\\b(?:${enNumber}) (?:times|x) cheaper\\b`, "gu"),
    read: () => ({ share: 0.9 }),
  },
];
