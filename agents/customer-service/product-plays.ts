import type { Layer } from "../../core/article.ts";
import { wordsOf } from "../../core/words.ts";
import { compareProducts } from "../../tools/catalog/compare-products.ts";
import { getProduct } from "../../tools/catalog/get-product.ts";
import { recommendProducts } from "../../tools/catalog/recommend-products.ts";
import { searchProducts } from "../../tools/catalog/search-products.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { type Brief, type Play, type PlayResult, type Plays, slot } from "../playbook/play.ts";
import { stockWord } from "../playbook/wording/words.ts";
import { asksBeyond, asksForRecord, attributesAsked, claimsPrice } from "./attribute-words.ts";
import { budgetIn, withinBudget } from "./budget.ts";
import { policyAnswer } from "./policy-plays.ts";

type Found = { products: { productId: string; title: string; inStock: boolean | null; match: number }[] };
type Recommended = { products: { why: string }[] };
type Product = {
  title: string;
  attributes: Record<string, unknown>;
  variants: { sku: string; options: Record<string, unknown> | null; inStock: boolean | null }[];
};

const list = (called: Called, desk: Desk, budget?: number): PlayResult => {
  const found = dataOf<Found>(called)?.products ?? [];
  const rows = found.map((row, index) => ({
    title: called.facts.get(`${index}.title`),
    price: called.facts.get(`${index}.price`),
    stockWord: stockWord(row.inStock, desk.language),
  }));
  // A cheap thing that is hardly what was asked for fits no wish: only what matches nearly as well as the best is weighed.
  const alike = rows.filter((_, index) => (found[index]?.match ?? 0) >= (found[0]?.match ?? 0) / 2);
  const shown = budget === undefined ? { rows, over: false } : withinBudget(alike, budget);
  return { template: "product-list", view: { none: rows.length === 0, ...shown } };
};

/** What to look for: everything that was named as a product or its part ("a box with a lid"), else the whole message. */
export const namedIn = (brief: Brief): string | undefined => {
  const named = brief.slots["product"];
  return Array.isArray(named) ? named.join(" ") : slot(brief, "product");
};

const saysTitle = (text: string, title: string): boolean => {
  const said = new Set(wordsOf(text));
  return wordsOf(title).some((word) => word.length > 1 && said.has(word));
};

/** The product that is meant: the one the conversation is about, or the best match of the words. */
export async function whichProduct(brief: Brief, desk: Desk): Promise<string | undefined> {
  const words = namedIn(brief) ?? brief.text;
  const called = await desk.call(searchProducts, { text: words, limit: 2 });
  const [best, second] = dataOf<Found>(called)?.products ?? [];
  // The one that was talked about, unless this message names another.
  const before = brief.where.product;
  if (before) return best && saysTitle(brief.text, best.title) ? best.productId : before;
  if (!best) return undefined;
  // A named product may win by a small lead, never by none; a whole sentence must point clearly to one.
  const lead = namedIn(brief) ? 1.02 : 1.2;
  return !second || best.match > second.match * lead ? best.productId : undefined;
}

/** Which product is meant, with those that could be. */
async function askWhich(brief: Brief, desk: Desk): Promise<PlayResult> {
  const called = await desk.call(searchProducts, { text: namedIn(brief) ?? brief.text, limit: 4 });
  const found = dataOf<Found>(called)?.products ?? [];
  const rows = found.map((_, index) => ({
    title: called.facts.get(`${index}.title`),
    price: called.facts.get(`${index}.price`),
  }));
  return { template: "which-product", view: { rows }, expects: { intent: brief.intent } };
}

const optionsText = (variant: Product["variants"][number]) =>
  Object.values(variant.options ?? {})
    .map(String)
    .join(" / ") || variant.sku;

const nearEnough = (intent: string): readonly Layer[] =>
  ["how_to_use", "size_fit", "authenticity_warranty"].includes(intent) ? ["product", "shop"] : ["product"];

type Told = {
  readonly attributes: readonly string[];
  readonly variants: boolean;
  readonly silent: boolean;
  /** Something of it is on record, and something is not. */
  readonly partly?: boolean;
};
const rowsOf = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value: String(value) }));

/** What of a product's record answers a question about it; `silent`: nothing does, and that is said. */
function recordTold(question: string, { title, attributes, variants }: Product): Told {
  const all = rowsOf(attributes);
  const asked = attributesAsked(question, title, all);
  const optionsAsked = variants.some(
    ({ options }) => attributesAsked(question, title, rowsOf(options ?? {})).length > 0,
  );
  const names = (rows: typeof all) => rows.map(({ name }) => name);
  const optionRows = variants.flatMap(({ options }) => rowsOf(options ?? {}));
  const beyond = asksBeyond(question, title, [...all, ...optionRows]);
  if (asked.length > 0) return { attributes: names(asked), variants: optionsAsked, silent: false, partly: beyond };
  // "How much does it carry, and how good is it" asks for two things that nobody wrote down, and not for all there is.
  if (beyond) return { attributes: [], variants: optionsAsked, silent: !optionsAsked, partly: optionsAsked };
  const whole = optionsAsked || asksForRecord(question);
  return { attributes: names(all), variants: whole, silent: !whole || (all.length === 0 && !optionsAsked) };
}

/** Prices and stock, option by option; a claim about other prices is not on record. */
const stockTold = (question: string, { attributes }: Product): Told =>
  claimsPrice(question)
    ? { attributes: [], variants: true, silent: true }
    : { attributes: Object.keys(attributes), variants: true, silent: false };

const info =
  (asksStock: boolean): Play =>
  async (brief, desk) => {
    const id = await whichProduct(brief, desk);
    if (!id) {
      const article = await policyAnswer(brief, desk);
      return article ?? (await askWhich(brief, desk));
    }
    // What was written for this very product comes before its list of attributes; how to use it, whether it fits and how
    // long it is covered, the shop's own words come before as well.
    const own = asksStock
      ? undefined
      : await policyAnswer(brief, desk, { productId: id, from: nearEnough(brief.intent) });
    if (own) return own;
    const called = await desk.call(getProduct, { productId: id });
    const product = dataOf<Product>(called);
    if (!product) return refused(called, desk.language) ?? { template: "which-product", view: {} };
    const { facts } = called;
    const told = asksStock ? stockTold(brief.text, product) : recordTold(brief.text, product);
    const attributes = told.attributes.map((name) => ({ name, value: facts.get(`attribute.${name}`) }));
    const variants = !told.variants
      ? []
      : product.variants.slice(0, 8).map((each, index) => ({
          label: optionsText(each),
          price: facts.get(`${index}.price`),
          stockWord: stockWord(each.inStock, desk.language),
        }));
    const article = told.silent && !asksStock ? await policyAnswer(brief, desk, { productId: id }) : undefined;
    const view = { title: facts.get("title"), attributes, variants, silent: told.silent, partly: told.partly ?? false };
    return { ...(article ?? { template: "product", view }), about: id };
  };

/** Fewer orders than these are chance, and say something of single buyers. */
const enoughOrders = 3;
function boughtTogether({ facts }: Called, index: number) {
  const orders = facts.find(`${index}.together`);
  return orders && Number(orders.value) >= enoughOrders ? { with: facts.get(`${index}.because`), orders } : undefined;
}

/** What is named is looked for; where nothing is, what goes with the product that is talked about, or with what was bought. */
const recommend: Play = async (brief, desk) => {
  const named = namedIn(brief);
  const budget = budgetIn(brief.text);
  const looked = (text: string) => desk.call(searchProducts, { text, limit: budget === undefined ? 5 : 20 });
  const isFound = (called: Called) => (dataOf<Found>(called)?.products.length ?? 0) > 0;
  const searched = () => looked(named ?? brief.text);
  if (named !== undefined) {
    const found = await searched();
    // "A box for under the bed": where the thing by its name is nowhere, the sentence around it says more.
    return list(isFound(found) ? found : await looked(brief.text), desk, budget);
  }
  const { product } = brief.where;
  const called = await desk.call(recommendProducts, { ...(product ? { productId: product } : {}), limit: 5 });
  const data = dataOf<Recommended>(called);
  const fits = data?.products.some(({ why }) => why === "together" || product !== undefined);
  // With little to go by, the words are still something to look for; and what many buy is better than nothing.
  const found = fits ? undefined : await searched();
  if (found && (!data?.products.length || isFound(found))) return list(found, desk, budget);
  if (!data) return list(called, desk);
  const rows = data.products.map((_, index) => ({
    title: called.facts.get(`${index}.title`),
    price: called.facts.get(`${index}.price`),
    stockWord: "",
    because: boughtTogether(called, index),
  }));
  return { template: "product-list", view: { none: rows.length === 0, rows } };
};

const compare: Play = async (brief, desk) => {
  const named = brief.slots["product"];
  const words = Array.isArray(named) ? named : [brief.text, brief.text];
  const called = await desk.call(searchProducts, { text: words[0] ?? brief.text, limit: 2 });
  const found = dataOf<Found>(called)?.products ?? [];
  const second =
    words[1] && words[1] !== words[0]
      ? dataOf<Found>(await desk.call(searchProducts, { text: words[1], limit: 1 }))?.products[0]
      : found[1];
  if (!found[0] || !second || found[0].productId === second.productId)
    return { template: "which-product", view: {}, expects: { intent: brief.intent } };
  const compared = await desk.call(compareProducts, { left: found[0].productId, right: second.productId });
  const data = dataOf<{ differences: { name: string }[] }>(compared);
  if (!data) return refused(compared, desk.language) ?? { template: "which-product", view: {} };
  const get = compared.facts.get;
  return {
    template: "compare-products",
    view: {
      left: get("0.title"),
      right: get("1.title"),
      leftPrice: get("0.price"),
      rightPrice: get("1.price"),
      none: data.differences.length === 0,
      differences: data.differences.map((each, index) => ({
        name: each.name,
        left: get(`difference.${index}.left`),
        right: get(`difference.${index}.right`),
      })),
    },
  };
};

export const productPlays: Plays = {
  product_info: info(false),
  size_fit: info(false),
  how_to_use: info(false),
  authenticity_warranty: info(false),
  stock_availability: info(true),
  price_discount: info(true),
  product_recommend: recommend,
  product_compare: compare,
};
