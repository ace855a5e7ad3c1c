import type { Claim, Said } from "../claim.ts";
import { viewsOf } from "../fold.ts";
import { type Goods, type Grounds, type Proof, proved, type Refusal, refuse, type Verdict } from "../grounds.ts";

const folded = (text: string): string => viewsOf(text)[0]?.text ?? "";
const hanCores =
  "官方 旗舰 直营 正品 授权 认证 原装 专柜 直销 直供 专利 质检 检测 检验 驰名 著名 老字号 非遗 奖 推荐 同款 保真 真品 行货 国行 特供 专供 指定 临床 科学 医学 实验 中科院 科学院 清华 北大 研究所 研究院 航天 院士 博士 教授 专家".split(
    " ",
  );
const empty = new Set(
  "the by has have won winner winning store shop dealer reseller retailer partner seller supplier product products item items goods brand quality to under and is are was an a of article merchandise agent outlet copy fake fakes replica replicas counterfeit knock off not no real deal thing 100 totally fully completely guaranteed".split(
    " ",
  ),
);
const stem = (word: string) =>
  word
    .replace(/(?:ication|icate|ation|ated|ied|ised|ized|ed|es|s|ly)$/u, "")
    .replace(/is$/u, "iz")
    .slice(0, 8);
const denying = /(?:不是|非|没有?|未|无|不|not|no|isn't|without|never)\s*[\p{L} ]{0,6}$/u;

/** "Not a copy" says that it is genuine. */
const denies = /\b(?:copy|fake|replica|counterfeit|knock)/u;
const real = /authentic|genuine|正品/u;
/** Where a record says all of a claim's own words and does not deny them. */
function bears(record: string, claim: string): boolean {
  const text = folded(record);
  const words = folded(claim);
  const named = hanCores.filter((core) => words.includes(core));
  // "The same as at the counter" is about the counter.
  const cores = named.length > 1 ? named.filter((core) => core !== "同款") : named;
  const latin = (words.match(/[a-z0-9]{2,}/gu) ?? []).filter((word) => !empty.has(word)).map(stem);
  if (cores.length === 0 && latin.length === 0) return text.includes(words) || (denies.test(words) && real.test(text));
  return [...cores, ...latin].every((core) => {
    const at = text.indexOf(core);
    return at >= 0 && !denying.test(text.slice(Math.max(0, at - 10), at));
  });
}

/** Official, authorised, certified: by what the record of the product says beside its texts, or a policy that is live. */
export function judgeOfficial(claim: Claim, goods: Goods | undefined, { policies }: Grounds): Verdict {
  const words = claim.said.what ?? claim.words;
  if (goods && bears(goods.record, words)) return proved("record", "products", [goods.id], claim.words);
  const policy = policies.find(({ title, body }) => bears(`${title}\n${body}`, words));
  return policy ? proved("policy", "articles", [policy.id], policy.title) : refuse("not_on_record");
}

const cheaper = /便宜|划算|实惠|价|低|cheap|afford|expensive|costly|price/u;
/** Better or cheaper than something else: only what the shop sells itself, and only by price, is on record. */
export function judgeComparison({ said, words }: Claim, goods: Goods | undefined, { goods: all }: Grounds): Verdict {
  const other = all.find((each) => each !== goods && said.what && folded(each.title).includes(said.what));
  if (!goods || !other || !cheaper.test(folded(words))) return refuse("others_unknown");
  const [own, theirs] = [Math.min(...goods.prices), Math.min(...other.prices)];
  return own < theirs ? proved("price", "variants", [goods.id, other.id], own) : refuse("price_differs", own);
}

/** Sold most: by rank among the shop's own products over four weeks; among everybody's nobody's record knows. */
export function judgeBestSeller({ scope, place }: Said, goods: Goods | undefined): Verdict {
  if (scope === "market") return refuse("others_unknown");
  if (!goods) return refuse("no_product");
  if (!goods.rank) return refuse("no_sales");
  const most = place ?? Math.max(3, Math.ceil(goods.rank.of / 10));
  return goods.rank.place <= most
    ? proved("rank", "order_lines", [goods.id], goods.rank.place)
    : refuse("not_ranked_so", goods.rank.place);
}

/** Praise without a number stands on so many reviews, so good. */
const praised = { reviews: 10, average: 4.5 };

/** Units sold (of the month, or ever) or buyers, of the product or else of the whole shop; null where nobody counted. */
function countOf({ counts, monthly }: Said, goods: Goods | undefined, { shop }: Grounds): number | null {
  if (counts !== "sold") return goods ? goods.buyersEver : shop.buyers;
  if (monthly) return (goods ?? shop).soldMonth;
  return goods ? goods.soldEver : shop.sold;
}
const holdsOf = (
  type: Proof["type"],
  table: string,
  id: string,
  known: number,
  needed: number,
  why: Refusal,
): Verdict => (known >= needed ? proved(type, table, [id], known) : refuse(why, known));

/** How many bought it and how they liked it: no more than is on record. */
export function judgePopularity(said: Said, goods: Goods | undefined, grounds: Grounds): Verdict {
  if (said.scope === "market") return refuse("others_unknown");
  const id = goods?.id ?? grounds.shop.name;
  const { count, stars, share } = said;
  if (count !== undefined && said.counts !== "reviews") {
    const known = countOf(said, goods, grounds);
    return known === null
      ? refuse("no_sales")
      : holdsOf("sales", "orders, order_lines", id, known, count, "fewer_than_said");
  }
  const rating = goods ? goods.rating : grounds.shop.rating;
  if (!rating || rating.reviews === 0) return refuse("no_reviews");
  if (count !== undefined) return holdsOf("rating", "reviews", id, rating.reviews, count, "fewer_than_said");
  if (share !== undefined) return holdsOf("rating", "reviews", id, rating.good, share - 0.005, "rated_lower");
  const average = Math.round(rating.average * 10) / 10;
  const least = stars ?? (rating.reviews >= praised.reviews ? praised.average : Number.POSITIVE_INFINITY);
  return holdsOf("rating", "reviews", id, average, least, "rated_lower");
}
