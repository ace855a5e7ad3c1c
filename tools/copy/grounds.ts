import type { Promotion } from "../../analytics/offers/promotion.ts";
import { promotionOf, promotionOfCoupon } from "../../analytics/offers/read-rules.ts";
import type { ShopContext } from "../../core/context.ts";
import type { Goods, Grounds, Offer } from "../../core/truth/grounds.ts";
import { liveArticles } from "../../db/articles.ts";
import { variantsOf } from "../../db/catalog.ts";
import { campaignRules, couponTerms } from "../../db/promotions.ts";
import {
  pricePoints,
  productRecords,
  productSales,
  ratings,
  runningCampaigns,
  shopTotals,
  type TitleRow,
} from "../../db/truth-rows.ts";

const ratingOf = (row: { average: number; reviews: number; good: number } | undefined) =>
  row && row.reviews > 0 ? { average: row.average, reviews: row.reviews, good: row.good } : null;
const recordOf = ({ brand, attributes, tags }: TitleRow): string =>
  [
    brand ?? "",
    ...Object.entries(attributes ?? {}).map(([name, value]) => `${name}: ${String(value)}`),
    ...(tags ?? []),
  ].join("\n");

/** What the rows say of these products now, each by one query for all. */
async function goodsOf(ids: readonly string[], ctx: ShopContext): Promise<Goods[]> {
  if (ids.length === 0) return [];
  const { data, asOf } = ctx;
  const records = await productRecords(data, ids);
  const variants = await variantsOf(data, ids);
  const points = await pricePoints(data, ids);
  const sales = await productSales(data, ids, asOf, ctx.shop.timezone);
  const stars = await ratings(data, ids);
  return records.map((row) => {
    const own = variants.filter((each) => each.product_id === row.product_id);
    const counted = own.filter((each) => each.on_hand !== null && each.stock_on !== null);
    const sold = sales.find((each) => each.product_id === row.product_id);
    const on = counted.map((each) => each.stock_on ?? "").sort()[0];
    return {
      id: row.product_id,
      title: row.title,
      prices: own.map((each) => each.price_minor),
      struck: own.map((each) => each.compare_at_minor ?? 0).sort((one, two) => two - one)[0] || null,
      history: points
        .filter((each) => each.product_id === row.product_id)
        .map((each) => ({ sku: each.sku, from: each.valid_from, minor: each.price_minor })),
      stock: on ? { units: counted.reduce((all, each) => all + (each.on_hand ?? 0), 0), on } : null,
      soldWeek: sold?.week ?? null,
      soldMonth: sold?.month ?? null,
      soldEver: sold?.ever ?? null,
      buyersEver: sold?.buyers ?? null,
      rank: sold && sold.place > 0 ? { place: sold.place, of: sold.ranked } : null,
      rating: ratingOf(stars.find((each) => each.product_id === row.product_id)),
      record: recordOf(row),
    };
  });
}

const meant = ({ products, categories, excluded }: Promotion, goods: readonly Goods[]): readonly string[] | null =>
  products === null && categories === null && excluded.length === 0
    ? null
    : goods
        .filter(({ id, history }) => {
          const names = [id, ...history.map(({ sku }) => sku)];
          const listed = products === null || names.some((name) => products.includes(name));
          return categories === null && listed && !names.some((name) => excluded.includes(name));
        })
        .map(({ id }) => id);

function offerOf(promotion: Promotion, goods: readonly Goods[]): Offer {
  const { id, name, endsAt, reward, minMinor } = promotion;
  const per = reward.kind === "amount" ? (reward.perMinor ?? 0) : 0;
  return {
    id,
    name,
    endsAt,
    products: meant(promotion, goods),
    share: reward.kind === "percent" ? reward.basisPoints / 10_000 : null,
    off: reward.kind === "amount" ? reward.minor : null,
    least: Math.max(minMinor, per),
    gives:
      reward.kind === "shipping"
        ? "shipping"
        : reward.kind === "gift" || reward.kind === "units_free"
          ? "gift"
          : "price",
  };
}

/** Campaigns and coupons that are good now, for everybody, and not used up. One for members or one channel alone proves nothing
 * to all who read a text. */
async function offersOf(goods: readonly Goods[], ctx: ShopContext): Promise<Offer[]> {
  const { currency } = ctx.shop;
  const now = ctx.now();
  const ruled = (await campaignRules(ctx.data, [now])).flatMap((row) => {
    const asked = { id: row.campaign_id, name: row.name, startsAt: row.starts_at, endsAt: row.ends_at };
    return promotionOf({ ...asked, rules: row.rules, claimed: row.claimed }, currency)?.promotion ?? [];
  });
  const coupons = (await couponTerms(ctx.data, now)).map((row) => promotionOfCoupon(row, currency));
  const open = [...ruled, ...coupons].filter(
    ({ channels, tiers, left }) => channels === null && tiers === null && (left === null || left > 0),
  );
  const known = new Set(ruled.map(({ id }) => id));
  const bare = (await runningCampaigns(ctx.data, now)).filter(({ campaign_id }) => !known.has(campaign_id));
  return [
    ...open.map((each) => offerOf(each, goods)),
    // What such a campaign takes off nobody wrote down: only its end is known.
    ...bare.map(({ campaign_id: id, name, ends_at: endsAt }) => ({
      id,
      name,
      endsAt,
      products: null,
      share: null,
      off: null,
      least: 0,
      gives: "price" as const,
    })),
  ];
}

/** All that a text of this shop may lean on at this moment. */
export async function groundsOf(productIds: readonly string[], ctx: ShopContext): Promise<Grounds> {
  const goods = await goodsOf(productIds, ctx);
  const now = ctx.now();
  const articles = (await liveArticles(ctx.data)).filter(
    ({ valid_from, valid_until }) => (!valid_from || valid_from <= now) && (!valid_until || valid_until >= now),
  );
  const totals = await shopTotals(ctx.data, ctx.asOf, ctx.shop.timezone);
  const [whole] = (await ratings(ctx.data, [])).filter(({ product_id }) => product_id === null);
  return {
    now,
    timezone: ctx.shop.timezone,
    currency: ctx.shop.currency,
    goods,
    offers: await offersOf(goods, ctx),
    policies: articles.map(({ article_id: id, title, body }) => ({ id, title, body })),
    shop: {
      name: ctx.shop.name,
      sold: totals.sold,
      buyers: totals.buyers,
      soldMonth: totals.month,
      rating: ratingOf(whole),
    },
  };
}
