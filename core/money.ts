import { AppError } from "./errors.ts";

const digits = new Map<string, number>();

/** How many digits a currency's minor unit has: 2 for EUR and CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    known = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
  }
  return known;
}

/** Decimal text such as "-1234.5" in minor units, exactly; more digits than the currency has round half away from zero. */
export function minorFromDecimal(text: string, currency: string): number {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(text);
  if (!match || (!match[2] && !match[3])) throw new AppError("invalid_input", `"${text}" is not an amount of money.`);
  const places = minorDigits(currency);
  const fraction = (match[3] ?? "").padEnd(places + 1, "0");
  const kept = Number(`${match[2] || "0"}${fraction.slice(0, places)}`);
  const rounded = kept + (Number(fraction[places]) >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(rounded)) throw new AppError("invalid_input", `"${text}" is too large an amount.`);
  return match[1] === "-" && rounded !== 0 ? -rounded : rounded;
}

/** Minor units as a plain decimal number of the currency, for JSON that programs read. */
export const majorOf = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);
