import { type Maker, since, wanted } from "./draw.ts";

export const delisted: Maker = (draw) => {
  const product = wanted(draw);
  if (!product) return null;
  const at = since(draw, { product: product.id });
  const left = draw.chance.between(0.1, 0.5);
  return {
    factor: "delisted",
    place: { product: product.id },
    steps: ["visit", "view", "cart"],
    watch: "view",
    kind: "volume",
    size: 1,
    effects: [
      { ...at, step: "come", times: left },
      { ...at, step: "view", times: 0 },
    ],
    facts: [{ is: "archived", product: product.id, from: draw.onset }],
  };
};

export const newProduct: Maker = (draw) => {
  const product = wanted(draw);
  if (!product) return null;
  const { onset, world } = draw;
  const place = { product: product.id };
  return {
    factor: "new_product",
    place,
    steps: ["visit", "view", "cart"],
    watch: "view",
    direction: "up",
    kind: "volume",
    size: 1,
    effects: [
      { step: "come", times: 0, from: 0, to: onset - 1, in: "both", place },
      { step: "view", times: 0, from: 0, to: onset - 1, in: "both", place },
      { step: "come", times: 0, from: onset, to: world.last, in: "twin", place },
      { step: "view", times: 0, from: onset, to: world.last, in: "twin", place },
    ],
    facts: [{ is: "created", product: product.id, from: onset }],
  };
};
