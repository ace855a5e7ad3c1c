import { DateTime } from "luxon";
import type { Fact } from "./facts.ts";
import { formatWords as words } from "./format-words.ts";
import type { Language } from "./language.ts";
import { majorOf } from "./money.ts";

export type { Language } from "./language.ts";
export type Reader = { readonly language: Language; readonly timezone: string };

const isChinese = (language: Language): boolean => language === "zh" || language === "zh-Hant";

/**
 * Numbers are written the same in every language but Chinese, as on the shop's own pages and invoices: a comma that
 * parts thousands in one country and cents in the next would make one amount two.
 */
const formats = new Map<string, Intl.NumberFormat>();
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const locale = isChinese(language) ? "zh-CN" : "en-US";
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
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

const written = (
  at: DateTime,
  language: Language,
  zh: string,
  en: string,
  more: Intl.DateTimeFormatOptions,
): string => {
  if (isChinese(language)) return at.toFormat(zh);
  const { dates } = words[language];
  return language === "en" ? at.setLocale(dates).toFormat(en) : at.setLocale(dates).toLocaleString(more);
};
export const dayText = (day: string, language: Language): string =>
  written(DateTime.fromISO(day), language, "yyyy年M月d日", "d LLL yyyy", DateTime.DATE_MED);
export const instantText = (iso: string, { language, timezone }: Reader): string =>
  written(DateTime.fromISO(iso).setZone(timezone), language, "yyyy年M月d日 HH:mm", "d LLL yyyy HH:mm", {
    ...DateTime.DATETIME_MED,
    hourCycle: "h23",
  });
export const rangeText = (range: { from: string; to: string }, language: Language): string =>
  range.from === range.to
    ? dayText(range.from, language)
    : `${dayText(range.from, language)}${words[language].to}${dayText(range.to, language)}`;

/** Which way something went, as the reader says it. */
export const wentText = (way: number, language: Language): string =>
  words[language].went[way > 0 ? 0 : way < 0 ? 1 : 2];

/** A fact's value as the reader writes it; the only place where digits come from. */
export function factText(fact: Fact, reader: Reader): string {
  const { language } = reader;
  const { value, unit } = fact;
  if (value === null) return words[language].unknown;
  if (typeof value === "boolean") return words[language][value ? "yes" : "no"];
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
      return `${numberFormat(language, { ...signed, maximumFractionDigits: 2 }).format(value * 100)}${words[language].points}`;
    case "count":
      return decimal(0);
    case "count_change":
      return numberFormat(language, { ...signed, maximumFractionDigits: 0 }).format(value);
    case "ratio":
    case "stars":
      return decimal(2);
    case "hours":
      return decimal(1) + words[language].hours;
    case "seconds":
      return decimal(0) + words[language].seconds;
    case "days":
      return decimal(1) + words[language].days;
    case "text":
    case "date":
    case "instant":
      return String(value);
    default:
      return unit satisfies never;
  }
}
