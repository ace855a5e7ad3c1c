import type { Fact, Finding } from "../../api/types.ts";
import { figure, percent } from "../../words/figures.ts";
import type { Language } from "../../words/language.tsx";
import { metricName } from "../../words/metrics.ts";
import { todayWords } from "./words.ts";

/** The part of the shop that moved, in the words of the report; "" is the whole shop. */
export const placeOf = (finding: Finding, facts: readonly Fact[]): string =>
  String(facts.find(({ id }) => id === `${finding.id}.place`)?.value ?? "");

/** What moved, in one line. */
export function headlineOf(finding: Finding, facts: readonly Fact[], language: Language): string {
  const t = todayWords[language];
  const metric = metricName(finding.metric, language);
  const place = placeOf(finding, facts);
  const name = place === "" ? metric : t.of(place, metric);
  return t[finding.direction](name, percent(Math.abs(finding.change), language));
}

/** What it costs or brings a day; null where nothing is gained or lost. */
export function moneyOf(
  finding: Finding,
  language: Language,
): { text: string; range: string | null; good: boolean } | null {
  const t = todayWords[language];
  const { amount, currency, low, high } = finding.impact;
  if (amount === 0) return null;
  const money = (value: number) => figure(value, currency, language, true);
  const refunds = finding.metric === "refund_rate" || finding.metric === "refund_amount";
  const good = refunds ? finding.direction === "down" : finding.direction === "up";
  const text = good ? t.more(money(amount)) : refunds ? t.refunded(money(amount)) : t.less(money(amount));
  const range = low === undefined || high === undefined ? null : t.between(money(low), money(high));
  return { text, range, good };
}
