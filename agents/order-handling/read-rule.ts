import { readNumber } from "../playbook/understanding/numerals.ts";
import { readPeriods } from "../playbook/understanding/periods.ts";
import { cities, provinces } from "../playbook/understanding/slot-words.ts";

/** A rule over orders as tools take it; every part that is there must hold. */
export type Rule = {
  channel?: string;
  campaign?: string;
  minQuantity?: number;
  product?: string;
  productId?: string;
  from?: string;
  to?: string;
  minTotal?: string;
  maxTotal?: string;
  status?: string[];
  tag?: string;
  region?: string;
  tier?: string;
};

export const statusWords: readonly [RegExp, string[]][] = [
  [/unpaid|没付|未付|待付|没有付款|awaiting payment/i, ["unpaid"]],
  [
    /unshipped|(?:not|n't|never) (?:yet |been )*(?:shipped|dispatched|sent)\b|(?:yet|still|have|need) to (?:be )?ship|没发货|未发货|待发货|还没发|未出货|waiting to ship/i,
    ["pending", "modified", "processed"],
  ],
  [/cancel+ed|已取消|取消的/i, ["cancelled"]],
  [/delivered|签收|已完成/i, ["delivered"]],
  [/in transit|shipped|已发货|在途/i, ["shipped"]],
  [/pending|待处理/i, ["pending", "modified"]],
  [/return|退货/i, ["return_requested", "returned"]],
];
const channelWords =
  /直播(?:间|間)?|live[- ]?stream(?:ing)?|\blive\b|搜索|搜尋|\bsearch\b|推荐|推薦|\brecommend\w*|付费广告|付费|广告|廣告|\bpaid ads?\b|\bads?\b|站外|\bexternal\b/i;
const number = "(\\d+|[一两兩二三四五六七八九十]|one|two|three|four|five|six|seven|eight|nine|ten)";
const pieces = "(?:件|个|個|份|箱|瓶|套|双|包|盒)";
const items = "(?:items?|pieces?|units?|pcs|products?)";
/** [pattern, what to add]: "more than three" is four or more. */
const quantities: readonly [RegExp, number][] = [
  [new RegExp(`${number}\\s*${pieces}(?:商品|宝贝)?\\s*(?:及|或|和)?\\s*(?:其?以上|或更多)`), 0],
  [new RegExp(`(?:满|滿|至少|不少于|起码)\\s*${number}\\s*${pieces}`), 0],
  [new RegExp(`(?:超过|超過|多于|大于)\\s*${number}\\s*${pieces}`), 1],
  [new RegExp(`${number}\\s*(?:\\+|(?:or|and) (?:more|up|above))\\s*${items}?`, "i"), 0],
  [new RegExp(`at least ${number}\\s*${items}`, "i"), 0],
  [new RegExp(`(?:more than|over) ${number}\\s*${items}`, "i"), 1],
];
const amount = "[¥$€£￥]?\\s*(\\d[\\d,]*(?:\\.\\d+)?)";
const notItems = `(?!\\d|\\.\\d|\\s*(?:${pieces}|${items}|天|日|days?|weeks?))`;
const atLeast: readonly RegExp[] = [
  new RegExp(`(?:满|滿|超过|超過|大于|高于|不低于|至少)\\s*${amount}${notItems}`),
  new RegExp(`${amount}\\s*(?:元|块|塊)?\\s*(?:及|或)?以上`),
  new RegExp(`(?:over|above|more than|at least|from)\\s+${amount}${notItems}`, "i"),
];
const atMost: readonly RegExp[] = [
  new RegExp(`(?:低于|少于|不到|不足)\\s*${amount}${notItems}`),
  new RegExp(`(?:under|below|less than|at most)\\s+${amount}${notItems}`, "i"),
];
const places = new RegExp(`${provinces}|${cities}`);
/** "From Ohio", "to Zhejiang": a name that is no month, weekday or channel. */
const englishPlace =
  /\b(?:from|in|to)\s+(?!(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Live|Search|Paid|Facebook|Google|TikTok|Instagram|E?mail)\b)([A-Z][\p{L}]+(?: [A-Z][\p{L}]+)?|[A-Z]{2})\b/u;
const tiers =
  /\b(s?vip)\b|(金卡|银卡|钻石|黑金)(?=会员|客户)|\b(gold|silver|platinum|diamond)(?= (?:tier|members?|customers?))/i;

const quotes = /[“"「『‘]([^”"」』’]+)[”"」』’]|(?<![\p{L}\d])'([^']+)'(?![\p{L}\d])/gu;
const tagCondition =
  /(?:带有?|有|含)[“"「]([^”"」]+)[”"」](?:标签|標籤)?的|(?:tagged|having the tag|with the tag) ["“]([^"”]+)["”](?= orders)/i;
const campaignCondition = /(?:campaign|coupon|优惠券|优惠码|活动)\s*[“"「]([^”"」]+)[”"」]/i;
const first = (match: RegExpExecArray | null) => match?.slice(1).find((group) => group !== undefined);

export type Parts = {
  readonly plain: string;
  readonly quoted: string | undefined;
  readonly campaign?: string;
  readonly tag?: string;
};
/** A sentence without its quoted words: those are what is to be written, and never conditions (but where they are said to be). */
export function partsOf(text: string): Parts {
  const [tag, campaign] = [first(tagCondition.exec(text)), first(campaignCondition.exec(text))];
  const rest = text.replace(tagCondition, " ").replace(campaignCondition, " ");
  return {
    plain: rest.replaceAll(quotes, " "),
    quoted:
      first(/[“"「『‘]([^”"」』’]+)[”"」』’]/u.exec(rest)) ?? first(/(?<![\p{L}\d])'([^']+)'(?![\p{L}\d])/u.exec(rest)),
    ...(campaign ? { campaign } : {}),
    ...(tag ? { tag } : {}),
  };
}

const numberOf = (text: string) => readNumber(text.toLowerCase());
function firstAmount(plain: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(plain)?.[1]?.replaceAll(",", "");
    if (found) return found;
  }
  return undefined;
}
function quantityIn(plain: string): number | undefined {
  for (const [pattern, more] of quantities) {
    const found = pattern.exec(plain)?.[1];
    if (found) return numberOf(found) + more;
  }
  return undefined;
}
/** What names pieces must not be read as an amount of money again. */
const withoutQuantity = (plain: string) => quantities.reduce((text, [pattern]) => text.replace(pattern, " "), plain);

/** The conditions that a sentence names. `lastDay`: the last complete day, for "yesterday" and "last week". */
export function readRule(parts: Parts, lastDay: string): Rule {
  const { plain } = parts;
  const money = withoutQuantity(plain);
  const { period } = readPeriods(plain, { lastDay });
  const found: { [Name in keyof Rule]: Rule[Name] | undefined } = {
    channel: channelWords.exec(plain)?.[0] ?? /([\p{Script=Han}\w]+?)渠道/u.exec(plain)?.[1],
    campaign: parts.campaign,
    minQuantity: quantityIn(plain),
    from: period?.from,
    to: period?.to,
    minTotal: firstAmount(money, atLeast),
    maxTotal: firstAmount(money, atMost),
    status: statusWords.find(([pattern]) => pattern.test(plain))?.[1],
    tag: parts.tag,
    region: places.exec(plain)?.[0] ?? englishPlace.exec(plain)?.[1],
    tier: first(tiers.exec(plain))?.toUpperCase(),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
