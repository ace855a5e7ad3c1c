import { listCampaigns } from "../../tools/campaigns/list-campaigns.ts";
import { getProduct } from "../../tools/catalog/get-product.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf } from "../playbook/outcomes.ts";
import type { Brief, Play, PlayResult } from "../playbook/play.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";
import { couponRows } from "./coupon-rows.ts";
import { productMeant } from "./product-meant.ts";

type Purpose = "draft-bad-review" | "draft-unpaid" | "draft-win-back" | "draft-title" | "draft-product" | "draft-offer";
/** What a text is for, by its words; the first that fits. */
const purposes: readonly [Purpose, RegExp][] = [
  [
    "draft-bad-review",
    /差评|中评|评价回复|回复评价|投诉|道歉|致歉|\b(?:bad|negative|angry|[123][- ]star) reviews?\b|\breviews? reply|\breply to (?:a|this|that) review|\bapolog/iu,
  ],
  ["draft-unpaid", /催付|未付款|没付款|待付款|\b(?:unpaid|abandoned|not paid|payment reminder)\b/iu],
  [
    "draft-win-back",
    /召回|唤醒|老客|流失|沉睡|很久没|回购|\b(?:win[- ]?back|lapsed|old customers|come back|returning|dormant|miss you)\b/iu,
  ],
  ["draft-title", /标题|\b(?:title|headline|name for)\b/iu],
];
const aboutOffer =
  /活动|优惠|促销|折扣|短信|\b(?:sale|offer|promo\w*|campaign|discount|coupon|sms|newsletter|e-?mail|ad text|ad)\b/iu;

function purposeOf(brief: Brief, ofProduct: boolean): Purpose {
  const text = toSimplified(brief.text);
  const found = purposes.find(([, pattern]) => pattern.test(text))?.[0];
  return found ?? (ofProduct || !aboutOffer.test(text) ? "draft-product" : "draft-offer");
}

/** The product as it is on record: only what stands there may be said about it. */
async function productView(id: string, desk: Desk) {
  const called = await desk.call(getProduct, { productId: id });
  const data = dataOf<{ attributes: Record<string, unknown>; variants: unknown[] }>(called);
  if (!data) return undefined;
  const { get } = called.facts;
  const prices = data.variants
    .map((_, index) => get(`${index}.price`))
    .filter(({ value }) => typeof value === "number");
  const [price] = prices.sort((left, right) => Number(left.value) - Number(right.value));
  return {
    title: get("title"),
    price,
    attributes: Object.keys(data.attributes).map((name) => ({ name, value: get(`attribute.${name}`) })),
  };
}

/** The coupon that is good today and used most: an offer is named only where one is on record. */
async function offerView(desk: Desk) {
  const called = await desk.call(listCampaigns, { states: ["running"], limit: 3 });
  const data = dataOf<{ coupons: { kind: string }[] }>(called);
  return data ? couponRows(called, data.coupons)[0] : undefined;
}

/** A short text from facts on record: no superlatives, no attribute that nobody wrote down, no offer that does not exist. */
export const copywriting: Play = async (brief, desk): Promise<PlayResult> => {
  const { productId } = await productMeant(brief, desk);
  const template = purposeOf(brief, productId !== undefined);
  const product = productId ? await productView(productId, desk) : undefined;
  const needsProduct = template === "draft-title" || template === "draft-product";
  if (needsProduct && !product) return { template: "which-product", view: { rows: [] } };
  const offer = template === "draft-win-back" || template === "draft-offer" ? await offerView(desk) : undefined;
  return { template, view: { shop: desk.ctx.shop.name, product: product ?? null, offer: offer ?? null } };
};
