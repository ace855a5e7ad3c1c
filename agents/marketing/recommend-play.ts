import { recommendProducts } from "../../tools/catalog/recommend-products.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play } from "../playbook/play.ts";
import { namedBeside } from "../playbook/signs/recommend-signs.ts";
import { askWhich, productMeant } from "./product-meant.ts";

type Recommended = { products: { why: "together" | "similar" | "popular" }[] };
const accessory = /配件|\baccessor/iu;

/** What goes with a product, each with why: orders that hold both, likeness, or that many buy it. */
export const recommendPlay: Play = async (brief, desk) => {
  const beside = { ...brief, text: namedBeside(brief.text) };
  const { productId } = await productMeant(beside, desk);
  if (!productId) return askWhich(beside, desk);
  const called = await desk.call(recommendProducts, { productId, accessories: accessory.test(brief.text), limit: 5 });
  const data = dataOf<Recommended>(called);
  if (!data) return refused(called, desk.language) ?? { template: "which-product", view: { rows: [] } };
  const { get, find } = called.facts;
  const rows = data.products.map(({ why }, index) => ({
    title: get(`${index}.title`),
    price: get(`${index}.price`),
    why,
    because: find(`${index}.because`) ?? null,
    together: find(`${index}.together`) ?? null,
    of: find(`${index}.of`) ?? null,
  }));
  return { template: "goes-with", view: { rows }, about: productId };
};
