import { pieces } from "../../tools/catalog/rank-by-words.ts";
import { searchProducts } from "../../tools/catalog/search-products.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf } from "../playbook/outcomes.ts";
import { type Brief, type PlayResult, slot } from "../playbook/play.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";

type Found = { products: { productId: string; title: string; category: string }[] };
export type Meant = { productId?: string; category?: string };

/** Words of the wish itself; what is left of a sentence may be a product's name. */
const wishWords =
  /帮我|帮忙|麻烦|请|给我|给|为|替|写一?[个条段篇份句]?|想一?个|起一?个|做一?[个场次]|搞一?[个场次]|来一?[个场]|出一?个|设计|策划|规划|方案|促销|活动|限时|折扣|打折|打|优惠券?|清仓|满减|标题|文案|短信|话术|描述|介绍|商品|产品|宝贝|朋友圈|小红书|海报|预算|我们|咱们?|下周|周末|的|吧|呗|啊|一下|[\d.]+\s*折|[一二三四五六七八九]{1,2}折|\d+|\b(?:please|can|could|you|help|me|us|write|draft|compose|make|create|plan|design|run|give|need|a|an|the|for|of|our|my|on|with|and|to|in|product|item|title|headline|description|discription|copy|text|message|sms|e-?mail|caption|ad|promo\w*|campaign|sale|discount|coupon|off|percent|budget|some|new|short|next|week|weekend|it)\b|[%,，。.!！?？:：]/giu;

const shareOf = (wanted: ReadonlySet<string>, title: string): number =>
  wanted.size === 0 ? 0 : [...wanted].filter((piece) => pieces(title).has(piece)).length / wanted.size;
const enough = 0.6;

/** The product whose title holds most of the words; of a long sentence, of one of its clauses. */
async function titled(clauses: readonly string[], desk: Desk): Promise<Meant> {
  for (const words of clauses) {
    const wanted = pieces(words);
    if (wanted.size === 0) continue;
    const found = dataOf<Found>(await desk.call(searchProducts, { text: words, limit: 20 }))?.products ?? [];
    const category = found.find((each) => leaf(each.category).toLowerCase() === words.toLowerCase())?.category;
    if (category) return { category };
    const [best] = found;
    if (best && shareOf(wanted, best.title) >= enough) return { productId: best.productId };
  }
  return {};
}
const leaf = (category: string) => category.split(" > ").at(-1) ?? category;
const nameOnly = (text: string) => toSimplified(text).replaceAll(wishWords, " ").trim();

/** The product or category that a wish names: "四门收纳柜", "storage boxes"; nothing where no title holds most of the words. */
export async function productMeant(brief: Brief, desk: Desk): Promise<Meant> {
  const said = slot(brief, "category") ?? slot(brief, "product");
  const whole = said ?? nameOnly(brief.text);
  const here = brief.where.product ? { productId: brief.where.product } : {};
  if (pieces(whole).size === 0) return here;
  const clauses = brief.text.split(/[,,。;;::!!?\n]/u).map(nameOnly);
  const meant = await titled([whole, ...(clauses.length > 1 ? clauses : [])], desk);
  return meant.category ? meant : brief.where.product ? here : meant;
}

const mostOffered = 5;
/** Which product is meant, with those that the words may mean: "收纳柜" is a category, and several titles hold it. */
export async function askWhich(brief: Brief, desk: Desk): Promise<PlayResult> {
  const clauses = [
    slot(brief, "category") ?? slot(brief, "product") ?? "",
    ...brief.text.split(/[,,。;;::!!?\n]/u).map(nameOnly),
  ];
  for (const text of clauses.filter((each) => pieces(each).size > 0)) {
    const called = await desk.call(searchProducts, { text, limit: mostOffered });
    const rows = (dataOf<Found>(called)?.products ?? []).map((_, index) => ({
      title: called.facts.get(`${index}.title`),
      price: called.facts.get(`${index}.price`),
    }));
    if (rows.length > 0) return { template: "which-product", view: { rows } };
  }
  return { template: "which-product", view: { rows: [] } };
}
