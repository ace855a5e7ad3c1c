import type { Fact } from "../plan.ts";
import type { Draw } from "./draw.ts";

/** Entries of the log that did nothing: another product's price, a campaign elsewhere, a slow seller out of stock, … */
export function decoysOf(draw: Draw, count: number): Fact[] {
  const { chance, free, world, onset } = draw;
  const day = () => Math.min(world.last, onset + chance.whole(-2, 1));
  const makers: ((product: (typeof free)[number]) => Fact)[] = [
    ({ id }) => ({ is: "price", product: id, from: day(), times: chance.one([0.9, 0.95, 1.05, 1.1, 1.15]) }),
    ({ id }) => ({ is: "price", product: id, from: day(), times: chance.between(0.85, 1.2) }),
    () => {
      const slow = chance.one(free.slice(-Math.max(2, Math.floor(free.length * 0.3))));
      return { is: "stock", product: slow.id, skus: slow.skus.map((sku) => sku.id), from: day(), left: 0 };
    },
    ({ category }) => ({
      is: "campaign",
      id: `CMP-${chance.whole(100, 199)}`,
      name: chance.one(world.words.campaigns),
      kind: chance.one(["coupon", "discount", "message"] as const),
      from: day(),
      to: world.last + 5,
      rules: { category },
    }),
    ({ id, price }) => ({
      is: "rival",
      product: id,
      from: 0,
      visitors: chance.whole(2, 5),
      stage: "cart",
      title: `${chance.one(world.words.marks)} ${chance.one(world.words.styles)}`,
      price: Math.round(price * chance.between(0.8, 1.1)),
      attributes: {},
    }),
  ];
  // From the middle of the range: sold often enough to be noticed, and untouched by any cause.
  const middle = free.slice(Math.floor(free.length * 0.15));
  return chance
    .some(makers, count)
    .map((make, at) => make(middle[(at * 3 + chance.whole(0, 2)) % Math.max(1, middle.length)] ?? chance.one(free)));
}
