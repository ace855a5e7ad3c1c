import type { Fact } from "../api/types.ts";
import { addDays } from "../words/figures.ts";

export type FactSource = {
  readonly table: string;
  readonly ids: readonly string[];
  readonly rows?: number | undefined;
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  readonly asOf?: string | undefined;
  readonly metric?: string | undefined;
  readonly where: Readonly<Record<string, string>>;
  /** Whether rows can be looked at one by one, or the metric day by day. */
  readonly canOpen: "rows" | "days" | "no";
};
const byDays = [
  "orders",
  "reviews",
  "inventory",
  "refunds",
  "shipments",
  "payments",
  "price_history",
  "campaigns",
  "search_terms",
  "lost_visitors",
];
const byIds = [...byDays, "order_lines", "variants", "products", "articles"];
const dimensions = ["channel", "device", "region", "product", "category", "sku"];

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const isRange = (value: unknown): value is { from: string; to: string } =>
  typeof value === "object" && value !== null && "from" in value && "to" in value;

/** "term in (a, b)" names its rows; "channel = x" and the label's last part name a part of the shop. */
function termsOf(filter: string | undefined): string[] {
  const inside = /^term in \((.+)\)$/.exec(filter ?? "")?.[1];
  return inside ? inside.split(", ") : [];
}
function whereOf(filter: string | undefined, label: string): Record<string, string> {
  const named = (filter ?? "").split(/[,;] /).flatMap((part) => {
    const [name = "", ...value] = part.split(" = ");
    return dimensions.includes(name) && value.length > 0 ? [[name, value.join(" = ")] as const] : [];
  });
  const scope = /, (channel|device|region|category) (.+)$/.exec(label);
  return { ...(scope ? { [scope[1] ?? ""]: scope[2] ?? "" } : {}), ...Object.fromEntries(named) };
}

/** The day, or the metric's own part of a label such as "checkout_rate now, a day". */
const metricIn = (label: string) => /^(?:change of )?([a-z]+(?:_[a-z]+)*) (?:before|now|\d{4})/.exec(label)?.[1];

/** A fact's source as a reader can follow it. */
export function sourceOf(fact: Fact): FactSource {
  const { table, ids, filter, rows, period, asOf, metric } = fact.source;
  const name = text(table) ?? "";
  const listed = Array.isArray(ids) ? ids.map(String) : termsOf(text(filter));
  const range = isRange(period) ? period : undefined;
  const measured = text(metric) ?? (range ? metricIn(fact.label) : undefined);
  const canOpen =
    listed.length > 0 && byIds.includes(name)
      ? "rows"
      : measured && range
        ? "days"
        : range && byDays.includes(name)
          ? "rows"
          : "no";
  return {
    table: name,
    ids: listed,
    rows: typeof rows === "number" ? rows : undefined,
    // One day says little alone: the two weeks before it stand beside it.
    period: range,
    asOf: text(asOf)?.slice(0, 10),
    metric: measured,
    where: whereOf(text(filter), fact.label),
    canOpen,
  };
}
/** The days that are worth showing around a period. */
export const around = ({ from, to }: { from: string; to: string }) =>
  from === to ? { from: addDays(to, -13), to } : { from, to };
