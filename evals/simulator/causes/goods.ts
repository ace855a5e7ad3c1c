import type { StepEffect } from "../plan.ts";
import { type Draw, lost, type Maker, since, wanted } from "./draw.ts";

/** A product's carts (and a little of what follows) times something. */
export function cartsOf(draw: Draw, product: string, times: number): StepEffect[] {
  const main = draw.chance.between(0.7, 1);
  const at = since(draw, { product });
  return [
    { ...at, step: "cart", times: times ** main },
    { ...at, step: draw.chance.yes(0.5) ? "checkout" : "pay", times: times ** (1 - main) },
  ];
}

export const priceIncrease: Maker = (draw) => {
  const [product, size] = [wanted(draw), lost(draw)];
  const times = (1 - size) ** (-1 / draw.chance.between(1.5, 4));
  if (!product || times > 1.6) return null;
  const where = { product: product.id };
  return {
    factor: "price_increase",
    place: where,
    steps: ["cart", "checkout", "pay"],
    watch: "cart",
    size,
    effects: cartsOf(draw, product.id, 1 - size),
    facts: [{ is: "price", product: product.id, from: draw.onset, times }],
  };
};

export const priceCut: Maker = (draw) => {
  const [product, size] = [wanted(draw), draw.chance.between(0.3, 0.8)];
  const times = (1 + size) ** (-1 / draw.chance.between(1.5, 3.5));
  if (!product || times < 0.6) return null;
  return {
    factor: "price_cut",
    place: { product: product.id },
    steps: ["cart", "checkout", "pay"],
    watch: "cart",
    direction: "up",
    size,
    effects: cartsOf(draw, product.id, 1 + size),
    facts: [{ is: "price", product: product.id, from: draw.onset, times }],
  };
};

export const stockOut: Maker = (draw) => {
  const product = wanted(draw);
  if (!product) return null;
  const one = product.skus.find(({ part }) => part > 0.4 && part < 0.9);
  const some = one && draw.chance.yes(0.3) ? [one] : product.skus;
  const part = some.reduce((sum, sku) => sum + sku.part, 0);
  const times = Math.max(draw.chance.between(0.005, 0.06), 1 - part * 0.9);
  const places = [
    { product: product.id },
    ...(one && some.length === 1 ? [{ product: product.id, sku: one.id }, { sku: one.id }] : []),
  ];
  return {
    factor: "stock_out",
    also: some.length < product.skus.length ? ["low_stock"] : [],
    place: { product: product.id },
    places,
    steps: ["cart"],
    watch: "cart",
    size: 1 - times,
    effects: [{ ...since(draw, { product: product.id }), step: "cart", times }],
    facts: [{ is: "stock", product: product.id, skus: some.map(({ id }) => id), from: draw.onset, left: 0 }],
  };
};

/** The last pieces: odd sizes, one to a buyer. */
export const lowStock: Maker = (draw) => {
  const [product, size] = [wanted(draw), draw.chance.between(0.4, 0.7)];
  if (!product) return null;
  return {
    factor: "low_stock",
    place: { product: product.id },
    steps: ["cart", "checkout"],
    watch: "cart",
    size,
    effects: cartsOf(draw, product.id, 1 - size),
    facts: [
      {
        is: "stock",
        product: product.id,
        skus: product.skus.map(({ id }) => id),
        from: draw.onset,
        left: draw.chance.whole(1, 3),
      },
    ],
  };
};
