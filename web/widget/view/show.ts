import type { Money } from "../types.ts";

/** Money in minor units as the reader's language writes it. */
export function moneyText({ amountMinor, currency }: Money, language: string): string {
  const format = new Intl.NumberFormat(language, { style: "currency", currency });
  return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
export const dayText = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(at));

/** What is left of a text when everything is gone that nobody sees: marks that only format, and blanks. */
export const seen = (text: string): string => text.replaceAll(/[\p{Cf}\p{Cc}\s\u3164\u2800]/gu, "");
