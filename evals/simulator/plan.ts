import type { Factor, Step, Where } from "../../core/report.ts";
import type { FunnelStep, World } from "./world.ts";

/** A part of the shop; every key given must agree. */
export type Place = { product?: string; category?: string; channel?: string; device?: string; region?: string };
/** `real` happened, `twin` happens only in the shop without the cause, `both` belongs to neither. */
export type Happens = "real" | "twin" | "both";
type Timed = { readonly from: number; readonly to: number; readonly in: Happens; readonly place: Place };
/** Multiplies how many come, or the share that takes a step. */
export type StepEffect = Timed & { readonly step: "come" | FunnelStep; readonly times: number };
/** Takes this share off what is paid. */
export type Discount = Timed & { readonly off: number };
/** What follows an order: refunds by reason, bad reviews by words, slow parcels, slow answers. */
export type AfterEffect = Timed & {
  readonly on: "refunds" | "bad_reviews" | "review_count" | "ship_hours" | "deliver_hours" | "reply_seconds";
  readonly times: number;
  readonly words?: readonly string[];
};
/** Events that are not recorded any more. */
export type Gap = {
  readonly from: number;
  readonly place: Place;
  readonly names: readonly string[];
  readonly share: number;
};

/** Entries of the log: what the shop's files say happened. Those without an effect are decoys. */
export type Fact =
  | { readonly is: "price"; readonly product: string; readonly from: number; readonly times: number }
  | {
      readonly is: "stock";
      readonly product: string;
      readonly skus: readonly string[];
      readonly from: number;
      readonly left: number;
    }
  | {
      readonly is: "campaign";
      readonly id: string;
      readonly name: string;
      readonly kind: "coupon" | "discount" | "live" | "message";
      readonly from: number;
      readonly to: number | null;
      readonly rules: object | null;
    }
  | { readonly is: "spend"; readonly from: number; readonly times: number }
  | {
      readonly is: "rival";
      readonly product: string;
      readonly from: number;
      readonly visitors: number;
      readonly stage: "view" | "cart";
      readonly title: string;
      readonly price: number;
      readonly attributes: object;
    }
  | {
      readonly is: "market";
      readonly category: string;
      readonly from: number;
      readonly times: number;
      readonly lastYear: boolean;
    }
  | { readonly is: "archived"; readonly product: string; readonly from: number }
  | { readonly is: "created"; readonly product: string; readonly from: number };

/** One thing that happens to a shop, and how a right report may tell it. */
export type Plan = {
  readonly factor: Factor;
  /** Other factors that say the same of these data. */
  readonly also: readonly Factor[];
  readonly place: Place;
  /** Places that name the same part of the shop. */
  readonly places: readonly Where[];
  readonly steps: readonly Step[];
  readonly direction: "down" | "up";
  readonly kind: "rate" | "mix" | "volume";
  /** The step by whose counts detectability is judged. */
  readonly watch: "come" | FunnelStep | "refunds" | "none";
  readonly onset: number;
  /** Share of the local rate, as drawn. */
  readonly size: number;
  readonly effects: readonly StepEffect[];
  readonly discounts: readonly Discount[];
  readonly after: readonly AfterEffect[];
  readonly gaps: readonly Gap[];
  readonly facts: readonly Fact[];
};
/** What a plan's maker must say; the rest has an empty default. */
export type Sketch = Pick<Plan, "factor" | "place" | "steps" | "watch" | "size"> & Partial<Plan>;

/** Whether something happens on a day in the shop as it is (`real`) or in its twin. */
export const holds = (one: { from: number; to: number; in: Happens }, day: number, which: "real" | "twin"): boolean =>
  one.from <= day && day <= one.to && (one.in === "both" || one.in === which);

/** A place with the positions of its values in the world; null where it does not restrict. */
export type Spot = {
  readonly products: ReadonlySet<number> | null;
  readonly channel: number | null;
  readonly device: number | null;
  readonly region: number | null;
};
export function spotOf(world: World, place: Place): Spot {
  const at = (parts: readonly { name: string }[], name: string | undefined) =>
    name === undefined ? null : parts.findIndex((part) => part.name === name);
  const inside = world.products.map((product, index) =>
    (place.product === undefined || product.id === place.product) &&
    (place.category === undefined || product.category === place.category)
      ? index
      : -1,
  );
  return {
    products: place.product || place.category ? new Set(inside.filter((index) => index >= 0)) : null,
    channel: at(world.channels, place.channel),
    device: at(world.devices, place.device),
    region: at(world.regions, place.region),
  };
}

export type Who = { readonly channel: number; readonly device: number; readonly region: number };
export const isIn = (spot: Spot, who: Who, product: number): boolean =>
  (spot.channel === null || spot.channel === who.channel) &&
  (spot.device === null || spot.device === who.device) &&
  (spot.region === null || spot.region === who.region) &&
  (spot.products === null || spot.products.has(product));
