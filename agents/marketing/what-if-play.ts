import { simulateChange } from "../../tools/campaigns/simulate-change.ts";
import { pieces } from "../../tools/catalog/rank-by-words.ts";
import type { Called } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play } from "../playbook/play.ts";
import { askWhich, productMeant } from "./product-meant.ts";
import { readWhatIf } from "./what-if-wish.ts";

type Seen = { supported: boolean; why: string | null; costKnown: boolean; capped: boolean; priceChanged: boolean };
const ends = ({ facts }: Called, name: string) => ({
  middle: facts.get(name),
  low: facts.get(`${name}.low`),
  high: facts.get(`${name}.high`),
});
const outlook = (called: Called, name: string, profit: boolean) => ({
  price: called.facts.get(`${name}.price`),
  units: ends(called, `${name}.units`),
  revenue: ends(called, `${name}.revenue`),
  profit: profit ? ends(called, `${name}.profit`) : null,
});

/** Words of the supposition itself; what is left may be a product's name. */
const supposing =
  /如果|假如|要是|假设|的话|会怎么?样|会怎样|能多卖多少|多卖多少|销量|卖多少|会掉|会涨|会少|便宜|涨价|降价|提价|价格|降到|涨到|卖到?|改到|改成|库存|只有|\b(?:what|if|happens?|would|will|we|i|drop(?:ped)?|raised?|lower(?:ed)?|cut|reduced?|increased?|price|prices|take|sold|sell|happen|change|only|have|had|units?|percent|were|was|how|many|much|more|fewer|at|by|off|up|down|instead)\b|[¥$€£]\s*\d[\d.,]*|\d[\d.,]*\s*(?:%|元|块|镑)?/giu;

/** Four weeks at another price or with another stock, or why nobody can say. */
export const whatIf: Play = async (brief, desk) => {
  const wish = readWhatIf(brief.text);
  const rest = { ...brief, text: brief.text.replaceAll(supposing, " ") };
  const { productId } = await productMeant(rest, desk);
  if (!productId && Object.keys(wish).length > 0 && pieces(rest.text).size > 0) {
    const asked = await askWhich(rest, desk);
    if (Array.isArray(asked.view["rows"]) && asked.view["rows"].length > 0) return asked;
  }
  if (Object.keys(wish).length === 0 || !productId)
    return { template: "what-if-unclear", view: { product: productId !== undefined } };
  const called = await desk.call(simulateChange, { productId, ...wish });
  const data = dataOf<Seen>(called);
  if (!data) return refused(called, desk.language) ?? { template: "what-if-unclear", view: { product: true } };
  const { get } = called.facts;
  const named = {
    title: get("title"),
    sku: get("sku"),
    price: get("price"),
    asked: data.priceChanged ? get("asked") : null,
    stock: wish.stock === undefined ? null : get("stock"),
  };
  if (!data.supported)
    return {
      template: "what-if-refused",
      view: { ...named, why: data.why, value: get("value"), needed: get("needed") },
      about: productId,
    };
  return {
    template: "what-if",
    view: {
      ...named,
      capped: data.capped,
      unchanged: outlook(called, "unchanged", data.costKnown),
      changed: outlook(called, "changed", data.costKnown),
      effect: ends(called, "effect"),
      changes: get("changes"),
      own: get("own"),
      held: get("held"),
      judged: get("judged"),
    },
    about: productId,
  };
};
