import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import type { CustomerRow } from "../../db/customers.ts";
import { type OrderRow, type PaymentRow, paymentsOf, type RefundRow, refundsOf } from "../../db/orders.ts";
import { customerOf, methodsOf, type PaymentMethod } from "./payment-methods.ts";
import { visibleOrder } from "./visible-order.ts";

/** A way that money came: the customer's method where the source names its id, else only what kind it was. */
export type Way = { readonly methodId: string | null; readonly method: string | null };
/** An order with its money: what came in, what went or is due back, and the ways to pay that its customer has. */
export type Ledger = {
  readonly order: OrderRow;
  readonly customer: CustomerRow | undefined;
  readonly methods: readonly PaymentMethod[];
  readonly payments: readonly PaymentRow[];
  readonly refunds: readonly RefundRow[];
  readonly paidMinor: number;
  readonly refundedMinor: number;
  /** What may still be given back: never below 0. */
  readonly leftMinor: number;
};

const turnedDown = /^(rejected|declined|denied|cancell?ed|withdrawn)$/i;
/** Claims that become money only once the goods are back. */
const asked = /^requested$/i;

export async function openLedger(orderId: string, ctx: ShopContext): Promise<Ledger> {
  const order = await visibleOrder(orderId, ctx);
  const [payments, refunds, customer] = await Promise.all([
    paymentsOf(ctx.data, order.order_id),
    refundsOf(ctx.data, order.order_id),
    customerOf(order.customer_id, ctx),
  ]);
  const came = sum(payments.filter((each) => each.kind === "payment"));
  // A source without a payments file still says that an order was paid.
  const paidMinor = came === 0 && order.paid_at ? order.total_minor : came;
  const refundedMinor = refundedOf(payments, refunds);
  return {
    order,
    customer,
    methods: methodsOf(customer, ctx.shop.currency),
    payments,
    refunds,
    paidMinor,
    refundedMinor,
    leftMinor: Math.max(0, paidMinor - refundedMinor),
  };
}

const sum = (rows: readonly { amount_minor: number | null }[]) =>
  rows.reduce((total, each) => total + (each.amount_minor ?? 0), 0);

/** What went back or is due back. Our own refunds stand in both tables; a source's may stand in either, so that the larger
 * of the two counts: too little may be given back then, never too much. */
function refundedOf(payments: readonly PaymentRow[], refunds: readonly RefundRow[]): number {
  const standing = refunds.filter((each) => !turnedDown.test(each.status ?? "") && !asked.test(each.status ?? ""));
  const back = payments.filter((each) => each.kind === "refund" && !isSwitch(each));
  return Math.max(sum(back), sum(standing)) + sum(payments.filter(isSwitch));
}
/** Why the old way's money goes back when another way pays instead: nothing of the order is refunded by it. */
export const switched = "payment method changed";
/** How often another way to pay took over so far. */
export const switches = ({ payments }: Ledger): number => payments.filter(isSwitch).length;
const isSwitch = (row: PaymentRow) => row.kind === "refund" && row.extra?.["why"] === switched;

const wayOf = (row: { method_id: string | null; method: string | null }): Way => ({
  methodId: row.method_id,
  method: row.method,
});
const keyOf = ({ methodId, method }: Way) => methodId ?? method ?? "";

/** What each way brought in and has not had back, first payment first. */
export function leftByWay(ledger: Ledger): { way: Way; minor: number }[] {
  const ways = new Map<string, { way: Way; minor: number }>();
  if (!ledger.payments.some((row) => row.kind === "payment")) {
    const way = { methodId: null, method: ledger.order.payment_method };
    ways.set(keyOf(way), { way, minor: ledger.paidMinor });
  }
  for (const row of ledger.payments) {
    const way = wayOf(row);
    const known = ways.get(keyOf(way)) ?? { way, minor: 0 };
    known.minor += row.kind === "payment" ? row.amount_minor : -row.amount_minor;
    ways.set(keyOf(way), known);
  }
  return [...ways.values()].filter(({ minor }) => minor > 0);
}

/** Refuses to give back more than is left of what came in. */
export function checkLeft(ledger: Ledger, amountMinor: number): void {
  if (amountMinor <= ledger.leftMinor) return;
  checkPaid(ledger);
  throw new AppError("conflict", `Order ${ledger.order.order_id} has less than that left to refund.`);
}

/** Nothing goes back of what, as far as is on record, never came: cash that a carrier took is for a person to look up. */
export function checkPaid({ order, paidMinor }: Ledger): void {
  if (paidMinor === 0) throw new AppError("conflict", `Order ${order.order_id} has not been paid.`);
}

/** An amount shared over the ways that the money came, first payment first; never more than what is left. */
export function shareBack(ledger: Ledger, amountMinor: number): { way: Way; minor: number }[] {
  checkLeft(ledger, amountMinor);
  const shares: { way: Way; minor: number }[] = [];
  let open = amountMinor;
  for (const { way, minor } of leftByWay(ledger)) {
    const part = Math.min(open, minor);
    if (part > 0) shares.push({ way, minor: part });
    open -= part;
  }
  return shares;
}

/** The way that a customer names for a difference: one of his own methods, or the one that he paid the order with. */
export function wayNamed(ledger: Ledger, id: string): Way {
  const own = ledger.methods.find((each) => each.id === id);
  if (own) return { methodId: own.id, method: own.kind };
  const paid = ledger.payments.find((each) => each.kind === "payment" && (each.method_id ?? each.method) === id);
  if (paid && ledger.methods.length === 0) return wayOf(paid);
  throw new AppError("not_found", `Payment method ${id} was not found with this customer.`);
}

/** The way that the order was paid with first. */
export const firstWay = (ledger: Ledger): Way | undefined => {
  const row = ledger.payments.find((each) => each.kind === "payment");
  return row ? wayOf(row) : undefined;
};
/** The id under which a way is named to a person and in a tool's input. */
export const wayId = (way: Way): string => way.methodId ?? way.method ?? "original";
