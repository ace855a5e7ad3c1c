import type { Language } from "./language.tsx";

const tagOf = (language: Language) => (language === "zh" ? "zh-CN" : "en-US");
const formats = new Map<string, Intl.NumberFormat>();
function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(tagOf(language), options);
  formats.set(key, known);
  return known;
}
const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit);
const endings = {
  zh: { hours: " 小时", seconds: " 秒", days: " 天", points: " 个百分点" },
  en: { hours: " h", seconds: " s", days: " days", points: " points" },
} as const;

const plain = {
  zh: { unknown: "暂无", yes: "是", no: "否" },
  en: { unknown: "not known", yes: "yes", no: "no" },
} as const;

/** A value as the API sends it (money decimal, shares 0..1), in the reader's language; `brief` is for cards. */
export function figure(value: unknown, unit: string, language: Language, brief = false): string {
  if (value === null || value === undefined) return plain[language].unknown;
  if (typeof value === "boolean") return plain[language][value ? "yes" : "no"];
  if (typeof value !== "number") return unit === "instant" ? instant(String(value), language) : String(value);
  if (isCurrency(unit)) {
    const whole = brief && Math.abs(value) >= 100 ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {};
    return format(language, { style: "currency", currency: unit, ...whole }).format(value);
  }
  switch (unit) {
    case "share":
      return format(language, { style: "percent", maximumFractionDigits: Math.abs(value) < 0.1 ? 2 : 1 }).format(value);
    case "change":
      return change(value, language);
    case "share_change":
      return `${format(language, { maximumFractionDigits: 2, signDisplay: "exceptZero" }).format(value * 100)}${endings[language].points}`;
    case "count":
      return format(language, { maximumFractionDigits: 0 }).format(value);
    case "count_change":
      return format(language, { maximumFractionDigits: 0, signDisplay: "exceptZero" }).format(value);
    case "hours":
    case "seconds":
    case "days":
      return format(language, { maximumFractionDigits: 1 }).format(value) + endings[language][unit];
    default:
      return format(language, { maximumFractionDigits: 2 }).format(value);
  }
}
/** A relative change with its sign: −32 %. */
export const change = (value: number, language: Language): string =>
  format(language, {
    style: "percent",
    maximumFractionDigits: Math.abs(value) < 0.1 ? 1 : 0,
    signDisplay: "exceptZero",
  }).format(value);
export const percent = (value: number, language: Language): string =>
  format(language, { style: "percent", maximumFractionDigits: 0 }).format(value);
/** A short number for a picture: 1,783, 1.2万, 12.7K; `tight` shortens thousands as well. */
export function short(value: number, language: Language, tight = false): string {
  const size = Math.abs(value);
  if (size < 10_000 && !tight) return format(language, { maximumFractionDigits: size < 100 ? 1 : 0 }).format(value);
  return format(language, { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);
/** 2026-11-20 as a reader says it. */
export const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(tagOf(language), {
    month: "short",
    day: "numeric",
    weekday: "short",
    timeZone: "UTC",
  }).format(atNoon(day));
export const shortDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(tagOf(language), { month: "numeric", day: "numeric", timeZone: "UTC" }).format(atNoon(day));
export const weekdayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(tagOf(language), { weekday: "long", timeZone: "UTC" }).format(atNoon(day));
/** An instant on the reader's own clock. */
export const instant = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(tagOf(language), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
export const rangeText = (from: string, to: string, language: Language): string =>
  from === to ? shortDay(from, language) : `${shortDay(from, language)}–${shortDay(to, language)}`;

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
