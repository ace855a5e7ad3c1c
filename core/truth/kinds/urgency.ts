import { amountOf, enNumber, zhNumber } from "../amounts.ts";
import type { Said, Sign } from "../claim.ts";

type Groups = Readonly<Record<string, string | undefined>>;
const hoursOf: Readonly<Record<string, number>> = {
  小时: 1,
  钟头: 1,
  分钟: 1 / 60,
  天: 24,
  日: 24,
  hour: 1,
  hr: 1,
  h: 1,
  minute: 1 / 60,
  min: 1 / 60,
  day: 24,
  week: 168,
};
const zhDays: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  今晚: 0,
  今夜: 0,
  当天: 0,
  明天: 1,
  明日: 1,
  明晚: 1,
  后天: 2,
};
const weekdays = "sun mon tue wed thu fri sat".split(" ");
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function span({ n, u = "" }: Groups): Said {
  const count = amountOf(n ?? "1");
  const each = hoursOf[u.replace(/s$/u, "")] ?? hoursOf[u];
  return Number.isNaN(count) || each === undefined ? {} : { hours: count * each };
}
function zhUntil(groups: Groups): Said {
  const { d = "", w, m, md } = groups;
  if (d in zhDays) return { day: zhDays[d] ?? 0 };
  if (w) return { weekday: "日一二三四五六".indexOf(w.replace("天", "日").replace("末", "日")) };
  if (m && md) return { date: { month: amountOf(m), day: amountOf(md) } };
  return groups["n"] ? span(groups) : {};
}
function enUntil(groups: Groups): Said {
  const { d = "", w, mon, md } = groups;
  if (/^(?:today|tonight|midnight)/u.test(d)) return { day: 0 };
  if (d === "tomorrow") return { day: 1 };
  if (/weekend/u.test(d)) return { weekday: 0 };
  if (w) return { weekday: weekdays.indexOf(w.slice(0, 3)) };
  if (mon && md) return { date: { month: months.indexOf(mon.slice(0, 3)) + 1, day: Number(md) } };
  return groups["n"] ? span(groups) : {};
}

const zhWhen = `(?<d>今天|今日|今晚|今夜|当天|明天|明日|明晚|后天)|(?:本|这|下)?(?:周|星期|礼拜)(?<w>[一二三四五六日天末])|(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})(?:月|[./])(?<md>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?`;
const enWhen = `(?<d>today|tonight|tomorrow|midnight|this weekend|the weekend|at midnight)|(?:this |next |on )?(?<w>sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\\b|(?:on |the )?(?:(?<mon>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.? (?<md>\\d{1,2})(?:st|nd|rd|th)?)`;
const zhTimes = new RegExp(`${zhWhen}|(?<n>${zhNumber})\\s*个?(?<u>小时|钟头|分钟|天(?!猫|然|花))`, "gu");
const enTimes = new RegExp(
  `\\b(?:${enWhen})|\\b(?<n>${enNumber})[ -](?:more |short )?(?<u>hours?|hrs?|minutes?|mins?|days?|weeks?)\\b`,
  "gu",
);
/** The ends and spans that a sentence names, wherever they stand. "Today" is often only when something is said. */
export function timesIn(text: string): readonly Said[] {
  const times = [
    ...[...text.matchAll(zhTimes)].map(({ groups = {} }) => zhUntil(groups)),
    ...[...text.matchAll(enTimes)].map(({ groups = {} }) => enUntil(groups)),
  ].filter((said) => Object.keys(said).length > 0);
  const later = times.filter(({ day }) => day !== 0);
  return later.length > 0 ? later : times.slice(0, 1);
}
const offered =
  /折|价|优惠|活动|促销|减|券|特惠|秒杀|福利|抢|省|送|sale|offer|deal|discount|%|price|promo|coupon|code|save|free|bargain|special/u;

/** It ends soon, or now or never. */
export const urgency: readonly Sign[] = [
  {
    kind: "urgency",
    pattern: new RegExp(
      `(?:最后|仅剩|只剩|还剩|剩余|倒数|倒计时|仅限|仅|只有|不到|不足)(?:最后|的|仅|还|有|剩|:)*\\s*(?<n>${zhNumber})\\s*个?(?<u>小时|钟头|分钟|天|日)(?!内?(?:发货|送达|到货|无理由|保))`,
      "gu",
    ),
    read: span,
    unless: /发货|送达|到货|续航|待机|充电|充满/u,
  },
  {
    kind: "urgency",
    pattern: new RegExp(
      `(?<n>${zhNumber})\\s*个?(?<u>小时|钟头|分钟|天)(?:后|之后|内|以后)(?:就|即|将|便|立即|马上|全部)*(?:结束|截止|恢复|涨价|失效|作废|回到(?!您|你|账|原账|银行|卡)|下架|过期)`,
      "gu",
    ),
    read: span,
  },
  {
    kind: "urgency",
    pattern: new RegExp(
      `(?:截止|截至|结束于|有效期?至|优惠至|活动至|持续到|截止到|直到)(?:日期|时间|:|于|到|至)*(?:${zhWhen})|(?:仅限|只限|限|仅在|只在|截至)(?:于|在)?(?:(?<m2>\\d{1,2})月(?<md2>\\d{1,2})[日号]?(?:前|之前|止|为止|当天)?)|(?:仅限|只限|仅|就|只在|限)(?:在|于)?(?<d2>今天|今日|今晚|明天|本周|周末)(?!发|起|有货|能)`,
      "gu",
    ),
    read: (groups) =>
      zhUntil(
        groups["d2"]
          ? { ...groups, d: groups["d2"] }
          : groups["m2"]
            ? { ...groups, m: groups["m2"], md: groups["md2"] }
            : groups,
      ),
  },
  {
    kind: "urgency",
    pattern: new RegExp(
      `(?:${zhWhen})(?:晚上?|夜里?|凌晨|零点|午夜|中午|前|之前|过后|之后|以后|内|\\d{1,2}(?:点|:\\d\\d))*(?:就|即|将|便|后|即将|准时|马上|正式|全部|活动|优惠|立刻)*(?:截止|结束|为止|止|收官|到期|失效|恢复原价|回原价|恢复|涨价|过期|下架|停止|关闭|没了|没有了|不再)`,
      "gu",
    ),
    read: zhUntil,
  },
  {
    kind: "urgency",
    pattern:
      /倒计时|限时|最后(?:的)?(?:机会|一波|一次机会|时刻|期限|疯抢|冲刺|返场|抢购)|(?:即将|马上|就要|快要?|眼看|随时|立即)(?:就)?(?:结束|截止|恢复原价|回原价|涨价|下线|过期|失效|到期|收官|恢复)|过(?:时|期|后)不候|错过(?:就|便)?(?:再等|等|没有|没了|不再|要等|拍大腿|后悔|今天|这次|今日|一年)|(?:不容|切勿|别再|不要|千万别|别)错过|机不可失|时不再来|仅此一次|不再有|(?:速|快|赶紧|赶快|抓紧|火速|马上|疯|狂|立即)(?:来)?抢|抢购|秒杀(?!同行|一切|全场|所有|别|其)|闪购|抓紧(?:时间|下单|入手)|(?:赶紧|赶快|火速|速速)(?:下单|入手|囤|拍|买)|(?:今|明)(?:天|日|晚)(?:过后|之后|以后)(?:就|便|将|即)?(?:恢复|涨|没|回)|手速|(?:马上|即刻|立刻|很快|快要?|即将|眼看)(?:就)?(?:收官|收尾|关闭|结束)|过了这个?村|(?:要)?等(?:下次|明年|一年|下一次)/gu,
  },
  {
    kind: "urgency",
    pattern: new RegExp(
      `\\b(?:ends?|ending|runs? out|expir(?:es?|ing)|clos(?:es?|ing)|over|finish(?:es|ing)?|stops?|gone|valid|good|available|lasts)(?: (?:only|just|until|till|through|by|at|on|in|for|sharp|promptly|the|end|of|this|next)){0,4} (?:${enWhen}|(?:the )?(?:next )?(?<n>${enNumber}) (?<u>hours?|hrs?|minutes?|mins?|days?|weeks?)\\b|soon\\b|shortly\\b)`,
      "gu",
    ),
    read: enUntil,
    beside: new RegExp(`${offered.source}|\\bends?\\b|\\bending|expir|clos|hurry`, "u"),
  },
  {
    kind: "urgency",
    pattern: new RegExp(
      `\\b(?:${enWhen}) only\\b|\\bonly (?:until |till |through )?(?:${enWhen.replaceAll("?<", "?<x").replaceAll("?<x!", "?<!")})(?! we| you)`,
      "gu",
    ),
    read: (groups) =>
      enUntil(
        groups["d"] || groups["w"] || groups["mon"]
          ? groups
          : { d: groups["xd"], w: groups["xw"], mon: groups["xmon"], md: groups["xmd"] },
      ),
    unless: /\bopen|deliver|collect|ship/u,
  },
  {
    kind: "urgency",
    pattern: new RegExp(`\\b(?:until|till|through|thru|before)(?: the end of)? (?:${enWhen})`, "gu"),
    read: enUntil,
    beside: /\bsale|offer|deal|discount|%|price|promo|coupon|code|save|bargain|special/u,
    unless: /\bdeliver|ship|arriv|dispatch/u,
  },
  {
    kind: "urgency",
    pattern: new RegExp(
      `\\b(?<n>${enNumber})[ -](?<u>hours?|hrs?|minutes?|mins?|days?)(?: (?:left|only|to go|remaining|flash|sale|deal|special)\\b)|\\b(?:last|final|next|only|just) (?<n2>${enNumber}) (?<u2>hours?|hrs?|minutes?|mins?|days?)\\b`,
      "gu",
    ),
    read: (groups) => span(groups["n2"] ? { n: groups["n2"], u: groups["u2"] } : groups),
    unless:
      /\bdeliver|dispatch|\bships?\b|charge|battery|warranty|return|used|orders? of the|\b(?:in|over|of|within|during|for) the (?:last|past|next)\b|\b(?:last|past) \d+ (?:days?|months?)(?:'s?)? (?:low|price)/u,
  },
  {
    kind: "urgency",
    pattern:
      /\b(?:last|final) (?:day|chance|call|hours?|minutes?|opportunity|countdown|days|week)\b|\blimited[- ]time\b|\bfor a (?:very )?(?:limited|short) (?:time|period)\b|\b(?:running|almost|nearly) out of time\b|\btime(?:'s| is) (?:almost |nearly )?(?:running out|up|short|limited)\b|\b(?:clock|countdown) is\b|\bact (?:now|fast|quick(?:ly)?|today|soon)\b|\bhurry\b|\b(?:don'?t|do not) (?:miss|wait|delay|hesitate|sleep on|let this)\b|\bbefore (?:it'?s|it is) too late\b|\bbefore (?:the |our |these )?(?:prices?|sale|offer|deal)s? (?:go(?:es)?|rises?|increases?|ends?|expires?|jumps?|is over|are over)\b|\bflash sale\b|\bcountdown\b|\bprices? (?:is |are |will be )?(?:go(?:es|ing)?|ris(?:es?|ing)|increas(?:es?|ing)|jump(?:s|ing)?|will (?:go|rise|increase)|about to)\b(?! down| lower)|\bnow or never\b|\b(?:once|first time) in a lifetime\b|\bnever (?:to be )?(?:be )?(?:repeated|again|come back|return)\b|\b(?:ends?|ending|expir(?:es?|ing)|over) (?:very )?soon\b|\bend of (?:sale|offer)\b|\babout to (?:end|expire|close|finish|go up|rise)\b|\bquick,|\bbe quick\b|\b(?:so )?be fast\b|\bbefore time runs out\b|\bback to (?:full|regular|normal|original) price\b|\bwhile you (?:still )?can\b|\bmust end\b/gu,
    unless: /\bdon'?t hesitate to (?:contact|ask|write|message|reach)/u,
  },
];
