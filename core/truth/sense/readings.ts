import { amountOf, enNumber, zhNumber } from "../amounts.ts";
import type { Claim, ClaimKind, Said } from "../claim.ts";
import { unitDays, windowNamed } from "../kinds/price.ts";
import { timesIn } from "../kinds/urgency.ts";

/** Each group must hold, by one of its readings: a bare amount may be what is taken off or what is left to pay. */
export type Readings = NonNullable<Claim["readings"]>;

const number = `(?<n>${zhNumber}|${enNumber})`;
const all = (pattern: RegExp, text: string): number[] =>
  [...text.matchAll(pattern)].map(({ groups }) => amountOf(groups?.["n"] ?? "")).filter((each) => !Number.isNaN(each));

const shares = new RegExp(`${number}\\s*(?:%|percent|per cent)|百分之\\s*(?<n2>${zhNumber})`, "gu");
const folds = new RegExp(`${number}\\s*折`, "gu");
const outOf = new RegExp(
  `(?<n>${enNumber}) (?:out )?(?:of|in) (?<of>100|10|ten|five|hundred)\\b|(?<of2>一百|100|十|10)个?[^\\d,。]{0,6}?(?:里|中|有|里有)\\s*(?<n2>${zhNumber})`,
  "gu",
);
const money = /[¥$£€]\s*(?<n>\d[\d,]*(?:\.\d+)?)|(?<n2>\d[\d,]*(?:\.\d+)?)\s*(?:元|块|pounds?\b|quid\b|dollars?\b)/gu;
const bare =
  /(?<![\d.%])(?<n>\d[\d,]*(?:\.\d+)?)(?![\d.%]|[\s-]*(?:折|成|个?小时|分钟|天|年|月|日|点|件|%|percent|per cent|hours?|minutes?|days?|weeks?|months?|years?))/gu;
const spans = new RegExp(
  `(?<n>${zhNumber})\\s*个?(?<u>天|日|月|年|周)|(?<n2>${enNumber})[- ](?:full |whole )?(?<u2>days?|months?|years?|weeks?)`,
  "gu",
);
const daysIn = (text: string): number[] =>
  [...text.matchAll(spans)].flatMap(({ groups = {} }) => {
    const count = amountOf(groups["n"] ?? groups["n2"] ?? "");
    const each = unitDays[(groups["u"] ?? groups["u2"] ?? "").replace(/s$/u, "")];
    return each && !Number.isNaN(count) ? [Math.round(count * each)] : [];
  });
/** Numbers of things: no time, share or money; a word for a number only where it is no pronoun or part of a phrase. */
const counted = `(?<n>\\d[\\d,]*(?:\\.\\d+)?(?:\\s*[万千wk](?![a-z]))?|${zhNumber}(?=\\s*(?:多|来)?(?:件|个|单|盏|双|箱|盒|罐|套|条|台|瓶|只|份|袋|把|张|包|位|人|名|户|位))|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|dozen)\\b)`;
const pieces = new RegExp(
  `(?<!\\d[.,]?|[.¥$£€]|[a-z-])${counted}(?!\\s*(?:%|折|成|元|块|个?小时|分钟|个?月|天|日|年|点|周|hours?\\b|minutes?\\b|days?\\b|weeks?\\b|years?\\b|pounds?\\b|stars?\\b))`,
  "gu",
);
const sharesIn = (text: string): number[] =>
  [...text.matchAll(shares)].map(({ groups = {} }) => amountOf(groups["n"] ?? groups["n2"] ?? "") / 100);
const amount = (text: string) => Number(text.replaceAll(",", ""));
const moneyIn = (text: string): number[] => {
  const marked = [...text.matchAll(money)].map(({ groups = {} }) => amount(groups["n"] ?? groups["n2"] ?? ""));
  const plain = [...text.matchAll(bare)].map(({ groups = {} }) => amount(groups["n"] ?? ""));
  return marked.length > 0 && marked.length >= plain.length ? marked : plain;
};

/** One amount may be what was asked before. */
const before = /原价|原来|之前|以前|平时|吊牌|标价|used to|\bwas\b|\bwere\b|before|usual|original|normally|once/u;
function discount(text: string): Readings {
  const off = [...sharesIn(text), ...all(folds, text).map((each) => 1 - (each > 10 ? each / 100 : each / 10))];
  const half = /半价|half (?:price|off|the price)|对折|腰斩/u.test(text) && off.length === 0 ? [0.5] : [];
  const paid = moneyIn(text.replaceAll(/百分之\s*[\d.]+/gu, " "));
  const [most, least] = [Math.max(...paid), Math.min(...paid)];
  const priced: Said[][] =
    paid.length === 0
      ? []
      : paid.length === 1
        ? [[{ off: most }, { now: most }, ...(before.test(text) ? [{ was: most }] : [])]]
        : /满|spend|over|buy/u.test(text)
          ? [
              [
                { least: most, off: least },
                { was: most, now: least },
              ],
            ]
          : [[{ was: most, now: least }]];
  const told = [...[...off, ...half].map((share) => [{ share }]), ...priced];
  return told.length > 0 ? told : [[{}]];
}
/** The number counts buyers: their word follows it closely. */
const buyers =
  /\d\s*[万千wk]?\+?\s*(?:多|余)?(?:位|人|名|户|个?(?:人|家庭|顾客|客户|买家|用户|粉丝|妈妈))|\d\+? (?:[a-z]+ ){0,2}(?:people|customers?|buyers?|homes?|famil\w+|shoppers?|owners?)\b/u;
function popularity(text: string): Readings {
  const rated = [...text.matchAll(outOf)].map(({ groups = {} }) => {
    const of = amountOf(groups["of"] ?? groups["of2"] ?? "") || 100;
    return { share: amountOf(groups["n"] ?? groups["n2"] ?? "") / of, from: of };
  });
  const stars = all(/(?<![\d.])(?<n>[1-5]\.\d|[1-5](?=\s*(?:星|分|stars?\b|out of (?:5|five)|of 5)))(?!\d)/gu, text);
  if (stars[0] !== undefined) return [[{ stars: stars[0] }]];
  const told = [...sharesIn(text), ...rated.filter(({ from }) => from !== 5).map(({ share }) => share)];
  if (told.length > 0) return told.map((share) => [{ share }]);
  const counts = all(pieces, text).filter((each) => each >= 10);
  if (counts.length === 0) return [[{}]];
  const people = buyers.test(text);
  const reviewed = /评价|评论|好评|reviews?\b/u.test(text);
  const monthly = /月销|本月|这个月|this month|a month|last month/u.test(text);
  const what = reviewed ? "reviews" : people ? "buyers" : "sold";
  return counts.map((count) => [{ count, counts: what, monthly }]);
}
const returned =
  /退|返|货款|不满|试用|试睡|试穿|\btry\b|trial|换货|钱|不满意|不喜欢|不合适|back|return|refund|money|happy|love it|satisf|changed your mind/u;
const mended = /修|兜底|售后|毛病|保|坏|换新|warrant|guarantee|cover|repair|fix|fail|broke|breaks|replace/u;
function guarantee(text: string): Readings {
  const what = returned.test(text) ? "returns" : mended.test(text) ? "warranty" : undefined;
  const days = daysIn(text);
  if (what === undefined) return [[{}]];
  return days.length > 0 ? days.map((each) => [{ what, days: each }]) : [[{ what }]];
}
const proofs =
  /官方|旗舰|直营|正品|授权|认证|原装|专柜|直销|直供|专利|质检|检测|检验|驰名|著名|老字号|非遗|奖|推荐|保真|真品|行货|特供|专供|指定|临床|科学|医|院士|教授|专家|明星|央视|御用|\b(?:official|licen[sc]ed|authori[sz]ed|authentic|genuine|original|certified|organic|clinical\w*|proven|dermatolog\w+|tested|award\w*|winn\w+|patent\w*|approved|endorsed|recommended|iso|doctors?|experts?|nasa|celebrit\w+|television|tv|who|fda|ce)\b/gu;
const official = (text: string): Readings => [
  [{ what: [...text.matchAll(proofs)].map(([word]) => word).join(" ") || text }],
];

const shipping = /邮|运费|寄|快递|送货|到家|路费|ship|deliver|post|carriage|courier|journey|to your door|doorstep/u;
const gift = /赠|礼|送|gift|present|bonus|extra|throw in|pop in|sample|surprise|treat/u;
function free(text: string): Readings {
  const what = shipping.test(text) ? "shipping" : gift.test(text) ? "gift" : text;
  const least = /(?:满|over|above|spend)\s*[¥$£€]?\s*(?<n>\d+(?:\.\d+)?)/u.exec(text)?.groups?.["n"];
  return [[least ? { what, least: Number(least) } : { what }]];
}
/** Of which days it is the lowest, nobody says: then it is the lowest of all. */
function lowest(text: string): Readings {
  const days = daysIn(text);
  if (days.length > 0) return days.map((window) => [{ window, scope: "shop" }]);
  return [[{ window: windowNamed(text) ?? Number.POSITIVE_INFINITY, scope: "shop" }]];
}
const places = new RegExp(`(?:第|前|top |number |no\\.? ?)\\s*${number}`, "gu");

/** What a sentence says where it claims something of a kind, read without a phrase: by its numbers and their units. */
export function readingsOf(kind: ClaimKind, beyond: boolean, text: string): Readings {
  if (beyond && kind !== "official") return [[{ scope: "market" }]];
  switch (kind) {
    case "scarcity": {
      const left = all(pieces, text);
      return [left.length > 0 ? left.map((each) => ({ left: each })) : [{}]];
    }
    case "urgency": {
      const times = timesIn(text);
      return times.length > 0 ? times.map((each) => [each]) : [[{}]];
    }
    case "lowest_price":
      return lowest(text);
    case "discount":
      return discount(text);
    case "official":
      return official(text);
    case "best_seller": {
      const place = all(places, text)[0];
      return [[place === undefined ? { scope: "shop" } : { scope: "shop", place }]];
    }
    case "free":
      return free(text);
    case "popularity":
      return popularity(text);
    case "guarantee":
      return guarantee(text);
    default:
      return [[{ scope: "market" }]];
  }
}
