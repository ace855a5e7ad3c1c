import type { FactBook } from "../../../agents/model/fact-book.ts";
import { metricWords } from "../../../agents/playbook/understanding/metric-words.ts";

export const measuredMetrics = [
  "revenue",
  "visitors",
  "orders",
  "conversion_rate",
  "cart_rate",
  "pay_rate",
  "aov",
  "refund_rate",
] as const;
/** One measured thing: now, before and the change, by their short names in the book. */
export type Measured = {
  readonly metric: (typeof measuredMetrics)[number];
  readonly entity: string | null;
  readonly span: "day" | "week";
  readonly by: "channel" | "device" | "product" | null;
  readonly now: string;
  readonly before: string;
  readonly change: string;
};
/** A sentence that its facts bear, with the measured things that it speaks of. */
export type Sentence = { readonly text: string; readonly of: readonly Measured[]; readonly language: "zh" | "en" };

const spans = {
  day: { zh: ["昨天", "前天"], en: ["yesterday", "the day before yesterday"] },
  week: { zh: ["上周", "上上周"], en: ["last week", "the week before last"] },
} as const;
const nameOf = (metric: Measured["metric"], language: "zh" | "en"): string => {
  const words = metricWords[metric].split("|");
  return (
    (language === "zh"
      ? words.find((word) => /\p{Script=Han}/u.test(word))
      : words.find((word) => /^[a-z ]+$/.test(word))) ?? metric
  );
};
const ref = (name: string) => `[[${name}]]`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type Make = (one: Measured, two: Measured, rose: boolean) => string;
const en = (of: Measured) => `${nameOf(of.metric, "en")}${of.entity ? ` of ${of.entity}` : ""}`;
const zh = (of: Measured) => `${of.entity ? `${of.entity}的` : ""}${nameOf(of.metric, "zh")}`;

const english: readonly Make[] = [
  (one) => `${capital(spans[one.span].en[0])}, ${en(one)} came to ${ref(one.now)}.`,
  (one) => `${capital(en(one))} was ${ref(one.now)} ${spans[one.span].en[0]}.`,
  (one) => `It was ${ref(one.before)} ${spans[one.span].en[1]}, as far as ${en(one)} goes.`,
  (one, _, rose) => `${capital(en(one))} ${rose ? "rose" : "fell"} by ${ref(one.change)}.`,
  (one, _, rose) => `${capital(en(one))} ${rose ? "went up" : "dropped"} from ${ref(one.before)} to ${ref(one.now)}.`,
  (one, _, rose) =>
    `${rose ? "An increase" : "A decline"} of ${en(one)}: ${ref(one.change)}, which makes ${ref(one.now)}.`,
  (one, two) => `${capital(en(one))} was ${ref(one.now)}, and ${en(two)} ${ref(two.now)}.`,
  (one, two, rose) =>
    `${capital(en(one))} ${rose ? "grew" : "shrank"} (${ref(one.change)}), while ${en(two)} stands at ${ref(two.now)}.`,
];
const chinese: readonly Make[] = [
  (one) => `${spans[one.span].zh[0]}${zh(one)}是${ref(one.now)}。`,
  (one) => `${zh(one)}${spans[one.span].zh[0]}为${ref(one.now)}。`,
  (one) => `${spans[one.span].zh[1]},${zh(one)}还是${ref(one.before)}。`,
  (one, _, rose) => `${zh(one)}${rose ? "上涨" : "下跌"}了,变化是${ref(one.change)}。`,
  (one, _, rose) => `${zh(one)}从${ref(one.before)}${rose ? "升到" : "降到"}${ref(one.now)}。`,
  (one, two) => `${zh(one)}是${ref(one.now)},${zh(two)}是${ref(two.now)}。`,
  (one, two, rose) => `${zh(one)}${rose ? "增长" : "下滑"}${ref(one.change)},而${zh(two)}是${ref(two.now)}。`,
];

const numberOf = (book: FactBook, name: string) => Number(book.facts.get(name)?.value ?? 0);
/** What may be said of it: both days known, and a change that goes one way. */
export const sayable = (book: FactBook, of: Measured): boolean =>
  [of.now, of.before, of.change].every((name) => typeof book.facts.get(name)?.value === "number") &&
  numberOf(book, of.change) !== 0;

/** A true sentence about one thing, or about two. */
export function trueSentence(
  book: FactBook,
  one: Measured,
  two: Measured,
  language: "zh" | "en",
  at: number,
): Sentence {
  const forms = language === "zh" ? chinese : english;
  const make = forms[at % forms.length] ?? (() => "");
  const text = make(one, two, numberOf(book, one.change) > 0);
  return { text, language, of: text.includes(ref(two.now)) && two !== one ? [one, two] : [one] };
}
