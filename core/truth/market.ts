import type { Shop } from "../context.ts";
import type { ClaimSense } from "./sense/model.ts";

export const markets = ["CN", "US", "EU", "GB"] as const;
export type Market = (typeof markets)[number];
type Both = { readonly zh: string; readonly en: string };
export type ForbiddenRule = {
  readonly id: string;
  readonly source: Both;
  readonly pattern: RegExp;
  /** What the law leaves alone: a match that touches one of these is no fault. */
  readonly unless: RegExp | null;
  /** Allowed where the product's record says the same words. */
  readonly record: boolean;
  /** Allowed where a claim that names its range or days is borne by rows. */
  readonly provable: boolean;
};
export type MarketRules = {
  readonly market: Market;
  readonly name: Both;
  readonly priorPrice: { readonly days: number; readonly source: Both };
  readonly rules: readonly ForbiddenRule[];
  /** Reads claims that no sign knows; the same in every market. */
  readonly sense?: ClaimSense;
};

const union = new Set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));
const ofCurrency: Readonly<Record<string, Market>> = { CNY: "CN", USD: "US", GBP: "GB", EUR: "EU" };

/** Whose law a shop's advertising falls under: its own setting (`policies.marketing.market`), else its country, else its
 * currency. The Union's where nothing is known: its rules are the widest that a translated law book here has. */
export function marketOf({ policies, locale, currency }: Pick<Shop, "policies" | "locale" | "currency">): Market {
  const own = (policies["marketing"] as { market?: unknown } | undefined)?.market; // a shop's own settings are checked here
  const named = markets.find((each) => each === own);
  if (named) return named;
  const region = /[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? "";
  if (union.has(region)) return "EU";
  return markets.find((each) => each === region) ?? ofCurrency[currency] ?? "EU";
}
