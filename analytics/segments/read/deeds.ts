import type { Range, Segment } from "../../../core/segments/tree.ts";
import { readQuantity } from "./quantities.ts";
import { countOf, denied, inWindow, leastOf, type Rule, readNever, skipHelpers } from "./rule.ts";
import { type Scan, sticky } from "./scan.ts";
import { countedBy, moneyUnit, readTimes, readWindow, scoreUnit } from "./units.ts";

const spending = sticky(
  "(?:累计|总共|一共|总计|合计|历史)?(?:的)?(?:总)?(?:消费|花费|花|支付|付款|实付|成交|购买|贡献|付|买)(?:总?金额|总额|额|过|了|掉|满)*",
  "(?:have |has |had )?(?:total |lifetime |overall )?(?:spent|spends?|spending|paid|pays?|spend(?:ing)?|revenue|sales|worth|bought for|orders worth)(?: (?:a total of|a total|in total|altogether|is|was|of|us))*",
);
const altogether = sticky(
  "(?:累计|总共|一共)",
  "in total|altogether|overall|all together|with us|so far|in all|total|lifetime",
);
/** "Spent over 500 in the last 90 days", "累计消费满1000元". */
export const spent: Rule = ({ scan, shop }) => {
  const window = readWindow(scan);
  skipHelpers(scan);
  const isDenied = readNever(scan);
  skipHelpers(scan);
  scan.take(/累计|总共|一共|总计|合计/uy);
  if (!scan.take(spending)) return undefined;
  const early = window ?? readWindow(scan);
  const amount = readQuantity(scan, moneyUnit(shop.currency));
  if (!amount) return undefined;
  while (scan.take(altogether));
  const days = early ?? readWindow(scan);
  return denied(isDenied, { field: "spent", ...leastOf(amount), ...inWindow(days) }, true, { field: "orders", max: 0 });
};

const averageOf = sticky(
  "(?:平均)?(?:客单价|笔单价|单均价?|件单价)|(?:平均)?每(?:单|笔)(?:平均|均价|金额|消费)*|平均(?:每单|每笔|订单(?:金额|额)?|一单)(?:消费|花费|金额|花)?",
  "(?:with |whose )?(?:an? |their )?(?:average|avg\\.?|mean|typical) (?:order|basket|ticket|purchase|cart)(?: (?:value|size|amount|total))?(?: (?:is|of|was|at))?|aov(?: (?:is|of))?|spends?(?:ing)? (?=.*(?:per|an|each) order)",
);
export const average: Rule = ({ scan, shop }) => {
  if (!scan.take(averageOf)) return undefined;
  scan.take(sticky("是|在|为", ""));
  const amount = readQuantity(scan, moneyUnit(shop.currency));
  scan.take(sticky("", "(?:per|an|each) order"));
  return amount && { field: "average_order", ...leastOf(amount) };
};

type Deed = {
  readonly field: "refunds" | "coupon_orders";
  /** Having done it. */
  readonly done: RegExp;
  /** The thing by its own name, which may be counted ("2 refunds"). */
  readonly noun: RegExp;
  /** What may stand around it without changing anything. */
  readonly around: RegExp;
};
/** What was done, with how often and in which days around it, in any order. */
function readDeed(scan: Scan, { field, done, noun, around }: Deed): Segment | undefined {
  let days = readWindow(scan);
  skipHelpers(scan);
  const isDenied = readNever(scan);
  skipHelpers(scan);
  const nouns = () => readQuantity(scan, countedBy(noun));
  const often = scan.attempt(() => {
    const times = readTimes(scan);
    scan.take(/的/uy);
    return times && scan.take(done) ? times : undefined;
  });
  let count = often ?? nouns();
  if (!count && !scan.take(done) && !scan.take(noun)) return undefined;
  for (let more = true; more; ) {
    const found = count === undefined ? (scan.attempt(() => readTimes(scan)) ?? nouns()) : undefined;
    const late = days === undefined ? readWindow(scan) : undefined;
    count ??= found;
    days ??= late;
    more = Boolean(scan.take(noun) ?? scan.take(around)) || found !== undefined || late !== undefined;
  }
  const range: Range = count ? countOf(count) : { min: 1 };
  const window = inWindow(days);
  return denied(isDenied, { field, ...range, ...window }, count !== undefined, { field, max: 0, ...window });
}
const returning = sticky(
  "(?:申请|发起|要求)?(?:过|了)?退(?:过|了)?(?:货|款|换货)?(?:过|了)?(?:次数|记录)?",
  "returned(?! to us)|refunded|sent (?:\\w+ )?back|send (?:\\w+ )?back|(?:been|were|was|got|had|asked for|requested|received) (?:an? )?(?:refund(?:ed|s)?|returns?)|return|refund|(?:had|with|have|has) (?=(?:at|more|over|an?|two|three|\\d|no|any)\\b[\\w ]*(?:refund|return))",
);
const refundNoun = sticky("[次回笔个](?:的)?(?:退货|退款)|(?:退货|退款)(?:次数|记录)", "refunds?|returns?");
const refundAround = sticky(
  "东西|商品|货|记录|订单|过|了",
  "an? (?:order|item|product|thing)|anything|something|items?|goods|products?|orders?|things?|at all|to us",
);
export const refunds: Rule = ({ scan }) =>
  readDeed(scan, { field: "refunds", done: returning, noun: refundNoun, around: refundAround });
const couponUse = sticky(
  "(?:使?用|领用|核销|享受|领)(?:过|了)?(?:的)?(?=[^,,。;]{0,8}(?:券|码|红包|优惠))|用券(?:下单|购买|消费)?(?:过|了)?|(?:优惠)?券(?:使用|核销)(?:次数|过|了)?|(?:买|下单|购买)(?:时|过)?(?:用|使用)(?:过|了)?(?=[^,,。;]{0,6}[券码])",
  "(?:used|redeemed|applied|using|use|uses|redeeming|ordered with|bought with|paid with|purchased with|with|placed)(?= (?:an?|any|our|the|at|more|less|fewer|no|up|exactly|one|two|three|\\d+|coupons?|vouchers?|discount|promo|codes?|orders?)[\\w ]*(?:coupon|voucher|code)?)",
);
const couponNoun = sticky(
  "[次张笔单](?:的)?(?:优惠券|券|红包|用券)|(?:我们的?|任何|店铺)?(?:优惠券|折扣券|满减券|代金券|券|优惠码|折扣码|红包|优惠)",
  "(?:orders? with (?:an? )?)?(?:coupons?|vouchers?|(?:discount|promo|promotion(?:al)?|coupon|voucher) codes?|discounts?)(?: codes?)?",
);
const couponAround = sticky("下单|购买|过|了|的", "an?|any|our|the|single|on (?:an? )?orders?|at all|orders?");
export const coupons: Rule = ({ scan }) => {
  // Only where a coupon is spoken of at all: "with" and "used" open many other things.
  const near = scan.text.slice(scan.at, scan.at + 48);
  if (!/券|优惠|红包|折扣码|coupon|voucher|code|discount/u.test(near)) return undefined;
  return readDeed(scan, { field: "coupon_orders", done: couponUse, noun: couponNoun, around: couponAround });
};

const scores: readonly ["recency_score" | "frequency_score" | "money_score", RegExp][] = [
  [
    "recency_score",
    sticky(
      "(?:rfm的?)?r\\s*(?:值|得分|分数|分|评分)|(?:最?近[因期]|近度|最近购买)(?:得分|分数|分)|r(?=\\s*[≥>=≤<])",
      "(?:an? )?(?:recency|r)[- ]score|recency",
    ),
  ],
  [
    "frequency_score",
    sticky(
      "(?:rfm的?)?f\\s*(?:值|得分|分数|分|评分)|(?:频次|频率|频度)(?:得分|分数|分)|f(?=\\s*[≥>=≤<])",
      "(?:an? )?(?:frequency|f)[- ]score|frequency",
    ),
  ],
  [
    "money_score",
    sticky(
      "(?:rfm的?)?m\\s*(?:值|得分|分数|分|评分)|(?:金额|消费)(?:得分|分数|分)|m(?=\\s*[≥>=≤<])",
      "(?:an? )?(?:money|monetary|m)[- ]score|monetary",
    ),
  ],
];
export const rfmScore: Rule = ({ scan }) => {
  const field = scores.find(([, words]) => scan.take(words))?.[0];
  if (!field) return undefined;
  scan.take(sticky("是|为|在", "is|of|being"));
  const score = readQuantity(scan, scoreUnit);
  if (!score) return undefined;
  const exact = score.bare === undefined ? {} : { max: score.bare };
  return { field, ...leastOf(score), ...exact };
};
