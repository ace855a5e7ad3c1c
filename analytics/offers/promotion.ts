/** What a promotion gives. Shares in basis points (1,000 = 10 %), money in minor units; `times`: at most so often in one
 * order, null for as often as it fits. */
export type Reward =
  | { readonly kind: "percent"; readonly basisPoints: number; readonly capMinor: number | null }
  /** So much off, once, or for every full `perMinor`. */
  | { readonly kind: "amount"; readonly minor: number; readonly perMinor: number | null; readonly times: number | null }
  /** Of every so many units in the cart the cheapest ones are not paid (买三免一). */
  | { readonly kind: "units_free"; readonly every: number; readonly free: number; readonly times: number | null }
  /** For every so many units the shop sends some more along (买三送一); worth `valueMinor` each, null: as much as the
   * cheapest unit bought. */
  | {
      readonly kind: "gift";
      readonly every: number;
      readonly units: number;
      readonly times: number | null;
      readonly valueMinor: number | null;
    }
  | { readonly kind: "shipping" };

export type Promotion = {
  readonly id: string;
  readonly name: string;
  readonly from: "campaign" | "coupon";
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Only orders from these channels, customers of these tiers, these products or SKUs, these categories and what is below
   * them; null: all. */
  readonly channels: readonly string[] | null;
  readonly tiers: readonly string[] | null;
  readonly products: readonly string[] | null;
  readonly categories: readonly string[] | null;
  readonly excluded: readonly string[];
  readonly minUnits: number;
  readonly minMinor: number;
  /** How often one customer may have it, and how often it is still there for anybody. */
  readonly perCustomer: number | null;
  readonly left: number | null;
  /** At most one promotion of a group counts for an order; `alone`: none besides this one. */
  readonly group: string | null;
  readonly alone: boolean;
  readonly reward: Reward;
};

export type CartLine = {
  readonly sku: string;
  readonly productId: string | null;
  readonly category: string | null;
  readonly quantity: number;
  readonly unitMinor: number;
};
export type Cart = {
  readonly lines: readonly CartLine[];
  readonly shippingMinor: number;
  readonly channel: string | null;
  readonly tier: string | null;
  readonly at: Date;
  /** How often this customer had each promotion before, by its id. */
  readonly used: ReadonlyMap<string, number>;
};

/** Why a promotion does not count; the first that holds, in this order. */
export const barriers = [
  "not_started",
  "ended",
  "used_up",
  "customer_limit",
  "channel",
  "tier",
  "no_product",
  "too_few_units",
  "too_small",
] as const;
export type Barrier = (typeof barriers)[number];
