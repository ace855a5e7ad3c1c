import { majorOf, minorDigits } from "../../core/money.ts";
import type { Where } from "../../core/report.ts";
import type { Day } from "../../core/time.ts";
import type { DayData } from "../day-data.ts";

export type Locale = "zh" | "en";
export const localeOf = (locale: string): Locale => (locale.toLowerCase().startsWith("zh") ? "zh" : "en");

/** How figures and names are written for the shop's reader. */
export type Pen = {
  readonly locale: Locale;
  /** The Chinese or the English words. */
  say(zh: string, en: string): string;
  percent(share: number): string;
  count(value: number): string;
  money(minor: number): string;
  day(day: Day): string;
  product(id: string): string;
  where(where: Where): string;
};

const lastPart = (category: string) => category.split(" > ").at(-1) ?? category;

export function penFor(day: Pick<DayData, "shop" | "products">, locale: Locale): Pen {
  const tag = locale === "zh" ? "zh-CN" : "en";
  const { currency } = day.shop;
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
  });
  const exact = new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    minimumFractionDigits: minorDigits(currency),
  });
  const dates = new Intl.DateTimeFormat(tag, {
    month: locale === "zh" ? "long" : "short",
    day: "numeric",
    timeZone: "UTC",
  });
  const say = (zh: string, en: string) => (locale === "zh" ? zh : en);
  const product = (id: string) => {
    const title = day.products.get(id)?.title ?? id;
    return title.length > 40 ? `${title.slice(0, 39)}…` : title;
  };
  return {
    locale,
    say,
    product,
    percent: (share) => `${number.format(Math.abs(share) < 0.1 ? share * 100 : Math.round(share * 1000) / 10)}%`,
    count: (value) => number.format(value),
    money: (minor) => (Math.abs(majorOf(minor, currency)) >= 100 ? whole : exact).format(majorOf(minor, currency)),
    day: (on) => dates.format(new Date(`${on}T00:00:00Z`)),
    where(where) {
      const quoted = (text: string) => say(`「${text}」`, `“${text}”`);
      const parts = [
        where.product && quoted(product(where.product)),
        where.category && quoted(lastPart(where.category)),
        where.channel && say(`${where.channel}渠道`, `channel ${where.channel}`),
        where.device && say(`${where.device}端`, `device ${where.device}`),
        where.region && say(`${where.region}地区`, `region ${where.region}`),
      ].filter((part): part is string => Boolean(part));
      return parts.length > 0 ? parts.join(say("、", ", ")) : say("全店", "the whole shop");
    },
  };
}
