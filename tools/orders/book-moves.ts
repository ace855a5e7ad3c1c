import type { ShopContext } from "../../core/context.ts";
import type { RowChange, Told } from "../define-tool.ts";
import { type Ledger, switched, type Way, wayId } from "./ledger.ts";
import { moveBalances } from "./payment-methods.ts";

/** Money that is to come in or go back, in minor units of the shop's currency. */
export type Move = {
  readonly kind: "payment" | "refund";
  readonly way: Way;
  readonly minor: number;
  readonly why: string;
};
export type Booked = { readonly rows: readonly RowChange[]; readonly also: readonly Told[] };

/** Rows of ours are numbered within their order, so that two changes planned at the same moment cannot both be done. */
const numbering = (orderId: string, known: readonly string[]) => {
  let next = known.filter((id) => id.startsWith(`zg/${orderId}/`)).length;
  return () => {
    next += 1;
    return `zg/${orderId}/${next}`;
  };
};

/** The rows behind these moves of money: a payment for each, a refund where something goes back, and the balances of gift
 * cards, which are settled at once. For every other way we move no money: what is due is told in the outbox, and the row
 * has no time of payment until the source says that it was done. */
export function bookMoves(ledger: Ledger, moves: readonly Move[], ctx: ShopContext): Booked {
  const { order, methods } = ledger;
  const ids = (known: readonly string[]) => numbering(order.order_id, known);
  const nextPayment = ids(ledger.payments.map((row) => row.payment_id));
  const nextRefund = ids(ledger.refunds.map((row) => row.refund_id));
  const balances = new Map<string, number>();
  const rows: RowChange[] = [];
  const also: Told[] = [];
  for (const move of moves) {
    const card = methods.find((each) => each.id === move.way.methodId && each.giftCard);
    const paidAt = card ? ctx.now().toISOString() : null;
    if (card) balances.set(card.id, (balances.get(card.id) ?? 0) + (move.kind === "refund" ? move.minor : -move.minor));
    const refundId = move.kind === "refund" && move.why !== switched ? nextRefund() : null;
    if (refundId) rows.push(refundRow(refundId, order.order_id, move, paidAt, ctx));
    rows.push(paymentRow(nextPayment(), order.order_id, move, paidAt, refundId));
    if (!card) also.push(due(order.order_id, move, refundId, ctx));
  }
  return { rows: [...rows, ...moveBalances(ledger.customer, balances, ctx.shop.currency)], also };
}

const paymentRow = (
  id: string,
  orderId: string,
  { kind, way, minor, why }: Move,
  paidAt: string | null,
  refundId: string | null,
): RowChange => ({
  table: "payments",
  id,
  before: null,
  after: {
    order_id: orderId,
    kind,
    amount_minor: minor,
    method_id: way.methodId,
    method: way.method,
    ...(paidAt ? { paid_at: paidAt } : {}),
    extra: { by: "zhanggui", why, ...(refundId ? { refund_id: refundId } : {}) },
  },
});

const due = (orderId: string, { kind, way, minor, why }: Move, refundId: string | null, ctx: ShopContext): Told => ({
  topic: kind === "refund" ? "order.refund_due" : "order.charge_due",
  payload: {
    order: orderId,
    method: wayId(way),
    amount_minor: minor,
    currency: ctx.shop.currency,
    why,
    refund: refundId,
  },
});

const refundRow = (
  id: string,
  orderId: string,
  { way, minor, why }: Move,
  closedAt: string | null,
  ctx: ShopContext,
): RowChange => ({
  table: "refunds",
  id,
  before: null,
  after: {
    order_id: orderId,
    kind: "refund_only",
    created_at: ctx.now().toISOString(),
    amount_minor: minor,
    reason: why,
    status: closedAt ? "closed" : "pending",
    ...(closedAt ? { closed_at: closedAt } : {}),
    extra: { by: "zhanggui", method: wayId(way) },
  },
});
