import { z } from "zod";
import type { ShopContext, ShopTx } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { factText } from "../core/format.ts";
import { minorDigits, minorFromDecimal } from "../core/money.ts";
import { insertSelfService, takeTurn, type Used, usedSince } from "../db/self-service.ts";
import type { RowChange } from "./define-tool.ts";

/** About how much of a currency buys what one dollar does, in round figures: only for what a shop may lose by default. */
const roughly: Readonly<Record<string, number>> = { CNY: 7, HKD: 8, TWD: 30, JPY: 150, KRW: 1_400, INR: 80, THB: 35 };
const far: Readonly<Record<string, number>> = { BRL: 5, MXN: 20, PHP: 55, RUB: 90, VND: 25_000, IDR: 16_000 };
const usual = { changeDollars: 5_000, customerDollars: 10_000, shopDollars: 200_000 };

const amount = z.union([z.string().regex(/^\d+(\.\d+)?$/), z.number().min(0)]).transform(String);
const number = z.int().min(0);
const settings = z.object({
  amount_per_change: amount.optional(),
  amount_per_customer_day: amount.optional(),
  amount_per_shop_day: amount.optional(),
  changes_per_order_day: number.default(10),
  changes_per_customer_day: number.default(30),
  changes_per_shop_hour: number.default(1_000),
});
/** How far customers' own yes goes: money in minor units, days as the last 24 hours, an hour as the last 60 minutes. */
export type Limits = {
  readonly changeMinor: number;
  readonly customerMinor: number;
  readonly shopMinor: number;
  readonly orderChanges: number;
  readonly customerChanges: number;
  readonly shopChanges: number;
};

/** The shop's own limits (`limits` of its policies), the usual ones where it says nothing. Settings that cannot be read stop
 * self-service with a sentence: a mistyped limit must never be no limit. */
export function limitsOf(policies: Readonly<Record<string, unknown>>, currency: string): Limits {
  const read = settings.safeParse(policies["limits"] ?? {});
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new AppError(
      "unavailable",
      `The shop's limits are not valid (limits.${issue?.path.join(".")}: ${issue?.message}): a person must look.`,
    );
  }
  const own = read.data;
  const dollars = (count: number) =>
    Math.round(count * (roughly[currency] ?? far[currency] ?? 1)) * 10 ** minorDigits(currency);
  const money = (text: string | undefined, otherwise: number) =>
    text === undefined ? dollars(otherwise) : minorFromDecimal(text, currency);
  return {
    changeMinor: money(own.amount_per_change, usual.changeDollars),
    customerMinor: money(own.amount_per_customer_day, usual.customerDollars),
    shopMinor: money(own.amount_per_shop_day, usual.shopDollars),
    orderChanges: own.changes_per_order_day,
    customerChanges: own.changes_per_customer_day,
    shopChanges: own.changes_per_shop_hour,
  };
}

/** The money that a change moves, in minor units: what comes in or what goes (or is claimed) back, whichever is more. */
export function movedMinor(rows: readonly RowChange[]): number {
  let [into, back] = [0, 0];
  for (const { table, before, after } of rows) {
    if (before !== null) continue;
    const minor = Number(after["amount_minor"] ?? 0);
    if (table === "payments" && after["kind"] === "payment") into += minor;
    // A refund stands in both tables; a claim only in the second.
    else if (table === "payments" || after["status"] === "requested") back += minor;
  }
  return Math.max(into, back);
}

/** Which limit one more change of this size passes; undefined: none. */
export function limitPassed(limits: Limits, used: Used, minor: number): keyof Limits | undefined {
  if (minor > limits.changeMinor) return "changeMinor";
  if (used.order_changes + 1 > limits.orderChanges) return "orderChanges";
  if (used.customer_changes + 1 > limits.customerChanges) return "customerChanges";
  if (minor > 0 && used.customer_minor + minor > limits.customerMinor) return "customerMinor";
  if (used.shop_changes + 1 > limits.shopChanges) return "shopChanges";
  return minor > 0 && used.shop_minor + minor > limits.shopMinor ? "shopMinor" : undefined;
}

type Rows = readonly RowChange[];
const orderOf = (rows: Rows): string | null =>
  rows.find((row) => row.table === "orders")?.id ??
  rows.find((row) => row.table === "order_lines")?.id.split("/")[0] ??
  null;

async function check(query: Pick<ShopTx, "query">, rows: Rows, ctx: ShopContext): Promise<void> {
  const limits = limitsOf(ctx.shop.policies, ctx.shop.currency);
  const used = await usedSince(query, { customer: ctx.actor.id, order: orderOf(rows) }, ctx.now());
  const passed = limitPassed(limits, used, movedMinor(rows));
  if (passed) throw new AppError("too_many", sentence(passed, limits, ctx));
}

/** Before a customer is shown a change: refuses what his yes could not do anyway. Others' changes have a person's click. */
export const checkLimits = async (rows: Rows, ctx: ShopContext): Promise<void> =>
  ctx.actor.kind === "buyer" ? check(ctx.data, rows, ctx) : undefined;

/** At a customer's yes, in the change's own transaction: counts it, or refuses where a limit would be passed. */
export async function countAgainstLimits(tx: ShopTx, proposal: string, rows: Rows, ctx: ShopContext): Promise<void> {
  if (ctx.actor.kind !== "buyer") return;
  await takeTurn(tx);
  await check(tx, rows, ctx);
  await insertSelfService(tx, {
    proposal_id: proposal,
    customer_id: ctx.actor.id,
    order_id: orderOf(rows),
    amount_minor: movedMinor(rows),
    done_at: ctx.now(),
  });
}

function sentence(passed: keyof Limits, limits: Limits, ctx: ShopContext): string {
  const money = (value: number) =>
    factText(
      { id: "limit", label: "limit", value, unit: "money", currency: ctx.shop.currency, source: { table: "shops" } },
      { language: "en", timezone: ctx.shop.timezone },
    );
  if (passed === "changeMinor")
    return `A change of more than ${money(limits.changeMinor)} is made by a person of the shop.`;
  if (passed === "customerMinor")
    return `Changes of more than ${money(limits.customerMinor)} a day together are made by a person of the shop.`;
  if (passed === "orderChanges")
    return "This order was changed many times today: a person of the shop takes the next change.";
  if (passed === "customerChanges")
    return "Many changes were made for you today: a person of the shop takes the next one.";
  return "Very many changes are being made in the shop right now: a person of the shop takes this one.";
}
