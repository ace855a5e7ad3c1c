import { DateTime } from "luxon";
import type { Fact } from "./facts.ts";
import { majorOf } from "./money.ts";

export type Language = "zh" | "en";
export type Reader = { readonly language: Language; readonly timezone: string };

const formats = new Map<string, Intl.NumberFormat>();
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-US", options);
    formats.set(key, format);
  }
  return format;
}

const signed: Intl.NumberFormatOptions = { signDisplay: "exceptZero" };
const moneyText = (minor: number, currency: string, language: Language, more: Intl.NumberFormatOptions = {}) =>
  numberFormat(language, { style: "currency", currency, ...more }).format(majorOf(minor, currency));
/** Small shares need two decimals to be told apart: 2.31 %, but 45.2 %. */
const shareText = (share: number, language: Language, more: Intl.NumberFormatOptions = {}) =>
  numberFormat(language, { style: "percent", maximumFractionDigits: Math.abs(share) < 0.1 ? 2 : 1, ...more }).format(
    share,
  );

export function dayText(day: string, language: Language): string {
  const date = DateTime.fromISO(day);
  return language === "zh" ? date.toFormat("yyyy年M月d日") : date.setLocale("en-US").toFormat("d LLL yyyy");
}
export function instantText(iso: string, { language, timezone }: Reader): string {
  const at = DateTime.fromISO(iso).setZone(timezone);
  return language === "zh" ? at.toFormat("yyyy年M月d日 HH:mm") : at.setLocale("en-US").toFormat("d LLL yyyy HH:mm");
}
export const rangeText = (range: { from: string; to: string }, language: Language): string =>
  range.from === range.to
    ? dayText(range.from, language)
    : `${dayText(range.from, language)}${language === "zh" ? "至" : " to "}${dayText(range.to, language)}`;

const days: Record<Language, string> = { zh: " 天", en: " days" };
const hours: Record<Language, string> = { zh: " 小时", en: " h" };
const seconds: Record<Language, string> = { zh: " 秒", en: " s" };
const unknown: Record<Language, string> = { zh: "未知", en: "unknown" };
const yesNo: Record<Language, [string, string]> = { zh: ["是", "否"], en: ["yes", "no"] };

/** A fact's value as the reader writes it; the only place where digits come from. */
export function factText(fact: Fact, reader: Reader): string {
  const { language } = reader;
  const { value, unit } = fact;
  if (value === null) return unknown[language];
  if (typeof value === "boolean") return yesNo[language][value ? 0 : 1];
  if (typeof value === "string")
    return unit === "instant" ? instantText(value, reader) : unit === "date" ? dayText(value, language) : value;
  const decimal = (digits: number) => numberFormat(language, { maximumFractionDigits: digits }).format(value);
  switch (unit) {
    case "money":
      return moneyText(value, fact.currency ?? "USD", language);
    case "money_change":
      return moneyText(value, fact.currency ?? "USD", language, signed);
    case "share":
      return shareText(value, language);
    case "change":
      return shareText(value, language, { ...signed, maximumFractionDigits: 1 });
    case "share_change":
      return `${numberFormat(language, { ...signed, maximumFractionDigits: 2 }).format(value * 100)}${language === "zh" ? " 个百分点" : " points"}`;
    case "count":
      return decimal(0);
    case "count_change":
      return numberFormat(language, { ...signed, maximumFractionDigits: 0 }).format(value);
    case "ratio":
    case "stars":
      return decimal(2);
    case "hours":
      return decimal(1) + hours[language];
    case "seconds":
      return decimal(0) + seconds[language];
    case "days":
      return decimal(1) + days[language];
    case "text":
    case "date":
    case "instant":
      return String(value);
    default:
      return unit satisfies never;
  }
}
