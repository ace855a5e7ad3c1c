import { type Draw, lost, type Maker, since, wanted } from "./draw.ts";
import { cartsOf } from "./goods.ts";

/** Bad reviews, with refunds where the goods are at fault. */
function reviewed(draw: Draw, defect: boolean): ReturnType<Maker> {
  const [product, size] = [wanted(draw), lost(draw)];
  if (!product) return null;
  const { words, last } = draw.world;
  const early = {
    from: draw.onset - draw.chance.whole(1, 4),
    to: last,
    in: "real",
    place: { product: product.id },
  } as const;
  const theme = defect ? draw.chance.some(words.defects, 2) : words.grumbles;
  return {
    factor: defect ? "product_defect" : "rating_drop",
    place: { product: product.id },
    steps: defect ? ["cart", "checkout", "pay", "after_sale"] : ["cart", "checkout", "pay"],
    watch: "cart",
    size,
    effects: cartsOf(draw, product.id, 1 - size),
    after: [
      { ...early, on: "bad_reviews", times: draw.chance.between(0.55, 0.85), words: theme },
      { ...early, on: "review_count", times: draw.chance.between(2, 5) },
      ...(defect
        ? [
            {
              ...early,
              on: "refunds",
              times: draw.chance.between(4, 8),
              words: [draw.chance.one(words.defectReasons)],
            } as const,
          ]
        : []),
    ],
  };
}
export const ratingDrop: Maker = (draw) => reviewed(draw, false);
export const productDefect: Maker = (draw) => reviewed(draw, true);

export const rival: Maker = (draw) => {
  const [product, size] = [wanted(draw), lost(draw)];
  if (!product) return null;
  const stage = draw.chance.yes(0.5) ? "view" : "cart";
  const step = stage === "view" ? "cart" : "checkout";
  const { words } = draw.world;
  const dear = draw.chance.yes(0.5);
  return {
    factor: "rival",
    place: { product: product.id },
    steps: [step],
    watch: step,
    size,
    effects: [{ ...since(draw, { product: product.id }), step, times: 1 - size }],
    facts: [
      {
        is: "rival",
        product: product.id,
        from: draw.onset,
        visitors: -1,
        stage,
        title: `${draw.chance.one(words.marks)} ${draw.chance.one(words.styles)} ${draw.chance.one(words.materials)}`,
        price: Math.round(product.price * (dear ? draw.chance.between(0.95, 1.3) : draw.chance.between(0.6, 0.9))),
        attributes: dear ? { material: draw.chance.one(words.materials) } : {},
      },
    ],
  };
};
