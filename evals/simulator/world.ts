import type { Day } from "../../core/time.ts";
import type { Words } from "./words.ts";

export const steps = ["view", "cart", "checkout", "pay"] as const;
export type FunnelStep = (typeof steps)[number];
export type Rates = Readonly<Record<FunnelStep, number>>;
export type Sku = { readonly id: string; readonly colour: string; readonly part: number };
export type Product = {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly skus: readonly Sku[];
  /** Minor units, as it was on the first day. */
  readonly price: number;
  readonly pull: number;
  readonly cart: number;
  readonly refunds: number;
  readonly goodReviews: number;
};
export type Part = { readonly name: string; readonly part: number; readonly rates: Rates };
export type World = {
  readonly seed: number;
  readonly id: string;
  readonly name: string;
  readonly words: Words;
  readonly days: readonly Day[];
  /** Position of the day inspected: the last one. */
  readonly last: number;
  readonly visitors: number;
  /** Visitors of each day before chance, with weekday, trend and the day's own noise. */
  readonly arrivals: readonly number[];
  readonly products: readonly Product[];
  readonly categories: readonly string[];
  readonly channels: readonly Part[];
  /** The channel that advertising brings. */
  readonly paidChannel: string;
  readonly devices: readonly Part[];
  readonly regions: readonly Part[];
  readonly rates: Rates;
  /** Noise of a day on each step, and on what visitors come for or by. */
  readonly stepNoise: readonly Rates[];
  readonly pulls: readonly (readonly number[])[];
  readonly channelSums: readonly (readonly number[])[];
  readonly deviceSums: readonly number[];
  readonly regionSums: readonly number[];
  /** Deviation of a day's noise (log) on all arrivals, on a channel's share, on a product's pull, on a step. */
  readonly noise: { readonly arrivals: number; readonly channel: number; readonly pull: number; readonly step: number };
  readonly traits: Traits;
};
/** What a source brings and how it writes it. */
export type Traits = {
  readonly daily: boolean;
  readonly sessionStarts: boolean;
  readonly onsiteSearch: boolean;
  readonly files: ReadonlySet<string>;
};
