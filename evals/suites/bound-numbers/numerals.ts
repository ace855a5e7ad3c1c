import type { Fact } from "../../../core/facts.ts";
import { majorOf } from "../../../core/money.ts";
import type { Stream } from "../../simulator/chance.ts";

type Tongue = "zh" | "en";
const isShare = ({ unit }: Fact) => unit === "share" || unit === "change" || unit === "share_change";
const plain = (fact: Fact): number => {
  const value = Math.abs(Number(fact.value));
  if (fact.unit === "money") return majorOf(value, fact.currency ?? "USD");
  return isShare(fact) ? value * 100 : value;
};
const unitOf = (fact: Fact, language: Tongue) =>
  fact.unit === "money" ? { zh: "元", en: " yuan" }[language] : isShare(fact) ? "%" : "";

/** "about 12,000" where the fact is 12,345.67. */
export function roundedOf(fact: Fact, language: Tongue): string {
  const number = Number(plain(fact).toPrecision(2));
  if (language === "zh") return `约${number >= 10_000 ? `${number / 10_000}万` : number}${unitOf(fact, language)}`;
  return `about ${number.toLocaleString("en-US")}${unitOf(fact, language)}`;
}

const hans = "零一二三四五六七八九";
const ones = "zero one two three four five six seven eight nine".split(" ");
const tens = "ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const magnitudes = {
  zh: ["", "十", "百", "千", "万", "十万", "百万"],
  en: ["", "", " hundred", " thousand", "", " hundred thousand", " million"],
};

/** The leading digit and its magnitude in words: 三万, "thirty thousand", 百分之三. */
export function numeralOf(fact: Fact, language: Tongue, luck: Stream): string {
  const number = Math.max(1, Math.round(plain(fact)));
  const power = Math.min(6, Math.floor(Math.log10(number)));
  const digit = Math.min(9, Math.max(1, Math.floor(number / 10 ** power)));
  const around = luck.yes(0.5);
  if (language === "zh") {
    const words = `${hans[digit]}${magnitudes.zh[power]}`;
    return isShare(fact) ? `百分之${words}` : `${around ? "将近" : ""}${words}${fact.unit === "money" ? "元" : ""}`;
  }
  const words =
    power === 1 || power === 4
      ? `${tens[digit - 1]}${power === 4 ? " thousand" : ""}`
      : `${ones[digit]}${magnitudes.en[power]}`;
  return `${around ? "nearly " : ""}${words}${isShare(fact) ? " percent" : ""}`;
}
