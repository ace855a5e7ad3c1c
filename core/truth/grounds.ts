import type { Day } from "../time.ts";

/** What is on record of one product at this moment; null: nothing is known of it. Money in minor units. */
export type Goods = {
  readonly id: string;
  readonly title: string;
  readonly prices: readonly number[];
  /** The price that the catalogue strikes through. */
  readonly struck: number | null;
  /** Prices by the instant they began, oldest first, for each SKU. */
  readonly history: readonly { readonly sku: string; readonly from: Date; readonly minor: number }[];
  readonly stock: { readonly units: number; readonly on: Day } | null;
  readonly soldWeek: number | null;
  readonly soldMonth: number | null;
  readonly soldEver: number | null;
  readonly buyersEver: number | null;
  /** Rank by units of four weeks in the whole shop, 1 the best, and among how many that sold. */
  readonly rank: { readonly place: number; readonly of: number } | null;
  readonly rating: { readonly average: number; readonly reviews: number; readonly good: number } | null;
  /** What the record says of it beside its texts: brand, attributes, tags. */
  readonly record: string;
};
/** A campaign or coupon that is good now; `products` null: for everything. */
export type Offer = {
  readonly id: string;
  readonly name: string;
  readonly endsAt: Date | null;
  readonly products: readonly string[] | null;
  readonly share: number | null;
  readonly off: number | null;
  readonly least: number;
  readonly gives: "price" | "shipping" | "gift";
};
export type Policy = { readonly id: string; readonly title: string; readonly body: string };

/** All that a text of a shop may lean on: its own rows, at one moment. */
export type Grounds = {
  readonly now: Date;
  readonly timezone: string;
  readonly currency: string;
  readonly goods: readonly Goods[];
  readonly offers: readonly Offer[];
  readonly policies: readonly Policy[];
  /** Units and buyers of the whole shop, and its reviews; null where none are on record. */
  readonly shop: {
    readonly name: string;
    readonly sold: number | null;
    readonly buyers: number | null;
    readonly soldMonth: number | null;
    readonly rating: { readonly average: number; readonly reviews: number; readonly good: number } | null;
  };
};

/** What bears a claim: the rows it was checked against, and what they say. */
export type Proof = {
  readonly type: "stock" | "offer" | "price_history" | "price" | "rank" | "rating" | "sales" | "policy" | "record";
  readonly table: string;
  readonly ids: readonly string[];
  readonly value: number | string | null;
};
/** Why a claim is refused; `value`: what the record says instead. */
export const refusals = [
  "no_product",
  "no_stock_record",
  "old_stock_record",
  "stock_differs",
  "stock_not_low",
  "no_timed_offer",
  "ends_otherwise",
  "others_unknown",
  "no_price_history",
  "history_too_short",
  "was_lower",
  "no_offer",
  "not_so_much_off",
  "price_differs",
  "prior_price_lower",
  "not_on_record",
  "no_sales",
  "not_ranked_so",
  "fewer_than_said",
  "no_reviews",
  "rated_lower",
  "no_policy",
  "policy_differs",
] as const;
export type Refusal = (typeof refusals)[number];
export type Verdict =
  | { readonly ok: true; readonly proof: Proof }
  | { readonly ok: false; readonly why: Refusal; readonly value: number | string | null };

export const proved = (type: Proof["type"], table: string, ids: readonly string[], value: Proof["value"]): Verdict => ({
  ok: true,
  proof: { type, table, ids, value },
});
export const refuse = (why: Refusal, value: number | string | null = null): Verdict => ({ ok: false, why, value });
