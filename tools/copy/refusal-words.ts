import { factText } from "../../core/format.ts";
import type { Claim, ClaimKind } from "../../core/truth/claim.ts";
import type { Grounds, Refusal, Verdict } from "../../core/truth/grounds.ts";

type Tongue = "zh" | "en";
type Refused = Verdict & { ok: false };
const reasons: Readonly<Record<Refusal, readonly [zh: string, en: string]>> = {
  no_product: ["没说是哪款商品,查不了依据", "it names no product whose rows could be looked at"],
  no_stock_record: ["这款没有库存记录", "there is no stock count of it"],
  old_stock_record: [
    "库存记录停在 {value},说明不了现在",
    "the stock was last counted on {value}, which says nothing about now",
  ],
  stock_differs: ["库存记录是 {value} 件", "the stock count is {value}"],
  stock_not_low: ["库存还有 {value} 件,不算快卖完", "{value} are in stock: it is not about to sell out"],
  no_timed_offer: ["没有正在进行、带结束时间的活动或券", "no offer with an end is running"],
  ends_otherwise: ["活动到 {value} 才结束", "the offer ends on {value}"],
  others_unknown: [
    "别人的价格、销量和质量,店里没有记录,证明不了",
    "what others ask, sell or are like is on no record of this shop",
  ],
  no_price_history: ["这款没有价格历史", "there is no price history of it"],
  history_too_short: [
    "价格历史太短({value} 天),够不到所说的时间",
    "its price history is too short ({value} days) for the time that is claimed",
  ],
  was_lower: ["这段时间里卖过更低的 {value}", "it was lower in that time: {value}"],
  no_offer: ["没有正在进行的活动、券或降价能对上", "no running offer, coupon or fall of price bears it"],
  not_so_much_off: ["记录里的优惠是 {value}", "what is on record is {value} off"],
  price_differs: ["现在的价格是 {value}", "the price now is {value}"],
  prior_price_lower: ["按法律要比的之前的价格是 {value}", "the earlier price that the law compares with is {value}"],
  not_on_record: ["商品资料和店里的规则里都没有这样的记录", "neither the product's record nor a policy says so"],
  no_sales: ["没有销量记录", "there are no sales on record"],
  not_ranked_so: ["近四周在本店按销量排第 {value}", "by units of four weeks it is number {value} in the shop"],
  fewer_than_said: ["记录里是 {value}", "the record has {value}"],
  no_reviews: ["没有评价记录", "there are no reviews on record"],
  rated_lower: ["评价记录是 {value}", "the reviews on record say {value}"],
  no_policy: ["店里的规则没有这样的承诺", "no policy of the shop promises it"],
  policy_differs: ["店里的规则({value})说的不一样", "the shop's policy ({value}) says something else"],
};
const moneyReasons: readonly Refusal[] = ["was_lower", "price_differs", "prior_price_lower"];

/** A number of the record as it is written in a sentence. */
function written(why: Refusal, value: Refused["value"], language: Tongue, { currency, timezone }: Grounds): string {
  if (typeof value !== "number") return value ?? "";
  const unit = moneyReasons.includes(why) ? "money" : value > 0 && value < 1 ? "share" : "text";
  const fact = {
    id: "",
    label: "",
    value: unit === "text" ? String(value) : value,
    unit,
    currency,
    source: { table: "" },
  } as const;
  return factText(fact, { language, timezone });
}

/** What a sentence reads like where no sign was found in it, and how the same is said so that rows can be looked up. */
const seeming: Readonly<Record<ClaimKind, readonly [zh: string, zhSay: string, en: string, enSay: string]>> = {
  scarcity: ["货不多了", "只剩 N 件", "little being left", "only N left"],
  urgency: ["优惠快没了", "优惠到 N 月 N 日为止", "an offer that ends soon", "offer ends on (date)"],
  lowest_price: ["价格最低", "本店近 N 天最低价", "the lowest price", "our lowest price in N days"],
  discount: ["降价", "原价 N 元,现价 N 元", "a reduction", "was N, now N"],
  official: [
    "来头或认证",
    "商品资料里登记的品牌、证书",
    "a name or certificate",
    "the brand or certificate as it is on record",
  ],
  comparison: ["比别人的好", "这款自己的尺寸、材质、价格", "being better than others", "what the product itself is"],
  best_seller: ["卖得最好", "本店近四周销量第 N", "selling best", "number N in our shop by units of four weeks"],
  free: ["白送", "满 N 元包邮", "something free", "free delivery over N"],
  popularity: ["很多人买、都说好", "已售 N 件,评分 N", "many buyers or good reviews", "N sold, rated N"],
  guarantee: ["打包票", "N 天内可以退货", "a promise", "returns within N days"],
};
/** Why a claim is refused, as one sentence; of one that was sensed, also what it reads like and how to say it. */
export function reasonOf({ why, value }: Refused, language: Tongue, grounds: Grounds, claim?: Claim): string {
  const [zh, en] = reasons[why];
  const reason = (language === "zh" ? zh : en).replace("{value}", written(why, value, language, grounds));
  if (!claim?.readings) return reason;
  const [like, say, likeEn, sayEn] = seeming[claim.kind];
  return language === "zh"
    ? `这句读起来是在说${like},对不上记录:${reason}。要说就说准,例如“${say}”`
    : `this reads like a claim of ${likeEn} which no record bears: ${reason}. Say it so that it can be looked up, such as "${sayEn}"`;
}

type Form = readonly [zh: string, en: string];
const stocked: Form = ["现有库存 {value} 件", "{value} in stock"];
/** What may be said in the place of a refused claim, with the record's own value. */
const truer: Partial<Record<Refusal, Form>> = {
  stock_differs: stocked,
  stock_not_low: stocked,
  ends_otherwise: ["活动到 {value} 为止", "until {value}"],
  price_differs: ["现价 {value}", "now {value}"],
  prior_price_lower: ["之前 {value}", "was {value}"],
  not_so_much_off: ["优惠 {value}", "{value} off"],
  fewer_than_said: ["已售 {value}", "{value} sold"],
  rated_lower: ["评分 {value}", "rated {value}"],
};
/** What may be said in its place; null where nothing true of the kind is on record. */
export function rewordingOf(
  { kind, said }: Claim,
  refused: Refused,
  language: Tongue,
  grounds: Grounds,
): string | null {
  const { why, value } = refused;
  const form = truer[why];
  const empty = value === null || value === 0 || (why === "prior_price_lower" && said.was === undefined);
  const other = kind === "comparison" || (why === "fewer_than_said" && said.counts !== "sold");
  if (!form || empty || other || (why === "rated_lower" && said.stars === undefined)) return null;
  return form[language === "zh" ? 0 : 1].replace("{value}", written(why, value, language, grounds));
}
