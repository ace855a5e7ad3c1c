import type { Factor, Step, Where } from "../../core/report.ts";
import type { Day } from "../../core/time.ts";
import type { Kind, Planted, SimulatedShop } from "./draw-shop.ts";
import { detectable } from "./plant.ts";
import type { Written } from "./write-shop.ts";

export type TrueCause = {
  readonly factor: Factor;
  readonly also: readonly Factor[];
  readonly where: Where;
  readonly places: readonly Where[];
  readonly steps: readonly Step[];
  readonly direction: "down" | "up";
  readonly kind: "rate" | "mix" | "volume";
  readonly onset: Day;
  readonly size: number;
  readonly z: number;
  readonly detectable: boolean;
  /** Its entry of the log is missing: only the effect can be seen. */
  readonly silent: boolean;
  /** Against the twin, decimal currency, a mean day since the onset; below 0: a gain. Lost sales and refunds. */
  readonly lossPerDay: number;
  /** Lost sales as a share of what the twin earned. */
  readonly lossShare: number;
};
export type Truth = {
  readonly shop: string;
  readonly seed: number;
  readonly date: Day;
  readonly kind: Kind;
  readonly causes: readonly TrueCause[];
  /** Entries of the log that did nothing. */
  readonly decoys: readonly { readonly factors: readonly Factor[]; readonly where: Where }[];
  /** Category of each product and product of each sku, to compare places. */
  readonly categoryOf: Readonly<Record<string, string>>;
  readonly productOf: Readonly<Record<string, string>>;
  readonly visitors: number;
};

function causeOf(plan: Planted, refunds: number, days: readonly Day[]): TrueCause {
  const watched = plan.watch === "none" || plan.z >= detectable;
  return {
    factor: plan.factor,
    also: plan.also,
    where: plan.place,
    places: plan.places,
    steps: plan.steps,
    direction: plan.direction,
    kind: plan.kind,
    onset: days[plan.onset] ?? "",
    size: plan.size,
    z: plan.z,
    detectable: watched,
    silent: plan.silent,
    lossPerDay: Math.round(plan.lossPerDay + refunds) / 100,
    lossShare: plan.lossShare,
  };
}

/** What really happened to a shop, for whoever judges a report on it. */
export function truthOf(seed: number, { world, planted, decoys, kind }: SimulatedShop, written: Written): Truth {
  return {
    shop: world.id,
    seed,
    date: world.days.at(-1) ?? "",
    kind,
    causes: planted.map((plan, at) => causeOf(plan, written.excessRefunds[at] ?? 0, world.days)),
    decoys: decoys.map((fact) => {
      if (fact.is === "price")
        return { factors: [fact.times > 1 ? "price_increase" : "price_cut"], where: { product: fact.product } };
      if (fact.is === "stock") return { factors: ["stock_out", "low_stock"], where: { product: fact.product } };
      if (fact.is === "campaign")
        return { factors: ["promotion_started", "promotion_ended"], where: { campaign: fact.id } };
      return { factors: ["rival"], where: fact.is === "rival" ? { product: fact.product } : {} };
    }),
    categoryOf: Object.fromEntries(world.products.map(({ id, category }) => [id, category])),
    productOf: Object.fromEntries(world.products.flatMap(({ id, skus }) => skus.map((sku) => [sku.id, id]))),
    visitors: Math.round(world.visitors),
  };
}
