import { z } from "zod";
import { minorFromDecimal } from "../../core/money.ts";
import type { Promotion, Reward } from "./promotion.ts";

const amount = z.union([z.string().regex(/^\d+(\.\d+)?$/), z.number().min(0)]).transform(String);
const whole = z.int().min(1);
const names = z.array(z.string().min(1)).min(1);
/** What a campaign's `rules` may say. Names of its own beside these are left alone. */
const rules = z.object({
  percent_off: z.number().gt(0).max(100).optional(),
  max_off: amount.optional(),
  amount_off: amount.optional(),
  per: amount.optional(),
  /** buy 3, free 1: with "gift" the shop sends one more along, with "in_cart" the cheapest of the three is not paid. */
  buy: whole.optional(),
  free: whole.optional(),
  mode: z.enum(["gift", "in_cart"]).default("gift"),
  free_shipping: z.literal(true).optional(),
  times_per_order: whole.optional(),
  min_units: whole.optional(),
  min_total: amount.optional(),
  products: names.optional(),
  categories: names.optional(),
  exclude: names.optional(),
  channels: names.optional(),
  tiers: names.optional(),
  per_customer: whole.optional(),
  limit: whole.optional(),
  group: z.string().min(1).optional(),
  alone: z.boolean().optional(),
  remark: z.string().min(1).max(300).optional(),
});
type Rules = z.infer<typeof rules>;

/** The one thing that the rules give; undefined where they give nothing, or several things at once. */
function rewardOf(read: Rules, currency: string): Reward | undefined {
  const money = (text: string) => minorFromDecimal(text, currency);
  const times = read.times_per_order ?? null;
  const found: Reward[] = [];
  if (read.percent_off !== undefined)
    found.push({
      kind: "percent",
      basisPoints: Math.round(read.percent_off * 100),
      capMinor: read.max_off === undefined ? null : money(read.max_off),
    });
  if (read.amount_off !== undefined)
    found.push({ kind: "amount", minor: money(read.amount_off), perMinor: read.per ? money(read.per) : null, times });
  if (read.buy !== undefined && read.free !== undefined && read.mode === "gift")
    found.push({ kind: "gift", every: read.buy, units: read.free, times, valueMinor: null });
  if (read.buy !== undefined && read.free !== undefined && read.mode === "in_cart")
    found.push({ kind: "units_free", every: read.buy, free: Math.min(read.free, read.buy), times });
  if (read.free_shipping) found.push({ kind: "shipping" });
  const [only] = found;
  const zero = only?.kind === "amount" && only.perMinor === 0;
  return found.length === 1 && !zero ? only : undefined;
}

export type RulesRow = {
  readonly id: string;
  readonly name: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly rules: unknown;
  readonly claimed: number;
};

/** A campaign's rules as a promotion with its remark for the packers; undefined where they say none, or cannot be read. */
export function promotionOf(
  row: RulesRow,
  currency: string,
): { promotion: Promotion; remark: string | null } | undefined {
  const parsed = rules.safeParse(row.rules);
  const reward = parsed.success ? rewardOf(parsed.data, currency) : undefined;
  if (!parsed.success || !reward) return undefined;
  const read = parsed.data;
  const promotion: Promotion = {
    id: row.id,
    name: row.name,
    from: "campaign",
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    channels: read.channels ?? null,
    tiers: read.tiers ?? null,
    products: read.products ?? null,
    categories: read.categories ?? null,
    excluded: read.exclude ?? [],
    minUnits: read.min_units ?? 0,
    minMinor: read.min_total === undefined ? 0 : minorFromDecimal(read.min_total, currency),
    perCustomer: read.per_customer ?? null,
    left: read.limit === undefined ? null : read.limit - row.claimed,
    group: read.group ?? null,
    alone: read.alone ?? false,
    reward,
  };
  return { promotion, remark: read.remark ?? null };
}

export type CouponTermsRow = {
  readonly code: string;
  readonly kind: "percent" | "amount" | "shipping";
  readonly value: string;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly min_total_minor: number | null;
  readonly products: readonly string[] | null;
  readonly usage_limit: number | null;
  readonly used: number | null;
  readonly extra: Readonly<Record<string, unknown>> | null;
};
const listIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === "string"
      ? value
          .split(";")
          .map((each) => each.trim())
          .filter(Boolean)
      : [];

/** A coupon as a promotion: one of them counts for an order. Columns beside the usual ones may leave products out
 * (`exclude`), say how often a customer may have it (`per_customer`), or that nothing goes with it (`alone`). */
export function promotionOfCoupon(row: CouponTermsRow, currency: string): Promotion {
  const reward: Reward =
    row.kind === "percent"
      ? { kind: "percent", basisPoints: Math.min(10_000, Math.round(Number(row.value) * 100)), capMinor: null }
      : row.kind === "amount"
        ? { kind: "amount", minor: minorFromDecimal(row.value, currency), perMinor: null, times: null }
        : { kind: "shipping" };
  const perCustomer = Number(row.extra?.["per_customer"]);
  return {
    id: row.code,
    name: row.code,
    from: "coupon",
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    channels: null,
    tiers: null,
    products: row.products?.length ? row.products : null,
    categories: null,
    excluded: listIn(row.extra?.["exclude"]),
    minUnits: 0,
    minMinor: row.min_total_minor ?? 0,
    perCustomer: Number.isInteger(perCustomer) && perCustomer > 0 ? perCustomer : null,
    left: row.usage_limit === null ? null : row.usage_limit - (row.used ?? 0),
    group: "coupon",
    alone: /^(true|yes|1)$/i.test(String(row.extra?.["alone"] ?? "")),
    reward,
  };
}
