import { instant, number, type Raw, text } from "./raw-rows.ts";
import { at, lineAmount, moneyRows, type Open, payments, type Seen, type Seens } from "./raw-seen.ts";

const turnedDown = ["rejected", "declined", "denied", "cancelled", "canceled", "withdrawn"];
const stands = (refund: Raw) => !turnedDown.includes((text(refund, "status") ?? "").toLowerCase());

/** An amount given back, over the lines it belongs to. */
function overLines(open: Open, seen: Seen, id: string, line: number | null): Seen[] {
  const lines = open.linesOf.get(id) ?? [];
  const own = line === null ? lines : lines.filter((row) => number(row, "line") === line);
  const all = own.reduce((total, row) => total + lineAmount(row), 0);
  return own.flatMap((row) => {
    const product = open.productOf(text(row, "sku"));
    if (line !== null) return [{ ...seen, product }];
    return all === 0 ? [] : [{ ...seen, product, amount: (seen.amount * lineAmount(row)) / all }];
  });
}

function refundAmount(open: Open, id: string, refund: Raw): number {
  const said = number(refund, "amount_minor");
  if (said !== null) return said;
  const line = (open.linesOf.get(id) ?? []).find((row) => number(row, "line") === number(refund, "line"));
  return (number(refund, "quantity") ?? 0) * (number(line, "unit_price_minor") ?? 0);
}

type Back = { readonly amount: number; readonly line: number | null; readonly at: number | null };
const refundBacks = (open: Open, id: string): Back[] =>
  (open.refundsOf.get(id) ?? []).filter(stands).map((refund) => ({
    amount: refundAmount(open, id, refund),
    line: number(refund, "line"),
    at: instant(refund, "closed_at") ?? instant(refund, "created_at"),
  }));
const paymentBacks = (open: Open, id: string): Back[] =>
  moneyRows(open, id, "refund").map((row) => ({
    amount: number(row, "amount_minor") ?? 0,
    line: null,
    at: instant(row, "paid_at"),
  }));

function spread(open: Open, backs: readonly { id: string; back: Back; day: string }[]): Seens {
  const seen = backs.map(({ id, back, day }) => ({
    id,
    line: back.line,
    one: { ...at(open.orders.get(id)), day, product: null, amount: back.amount, who: id },
  }));
  return {
    whole: seen.map(({ one }) => one),
    goods: seen.flatMap(({ id, line, one }) => overLines(open, one, id, line)),
  };
}

/** What was given back of each order, on the day that it was first paid. */
export function cohort(open: Open): Seens {
  const days = new Map<string, number>();
  for (const { id, at: when } of payments(open)) days.set(id, Math.min(when, days.get(id) ?? Infinity));
  const backs = [...days].flatMap(([id, when]) => {
    const known = (open.refundsOf.get(id) ?? []).length > 0 ? refundBacks(open, id) : paymentBacks(open, id);
    return known.map((back) => ({ id, back, day: open.dayOf(when) }));
  });
  return spread(open, backs);
}
/** What was given back, on the day that it went; also of orders that are not in the data. */
export function paidBack(open: Open): Seens {
  const ids = new Set([...open.orders.keys(), ...open.refundsOf.keys(), ...open.paymentsOf.keys()]);
  const backs = [...ids].flatMap((id) => {
    const paid = paymentBacks(open, id);
    const known = paid.length > 0 ? paid : refundBacks(open, id);
    return known.flatMap((back) => (back.at === null ? [] : [{ id, back, day: open.dayOf(back.at) }]));
  });
  return spread(open, backs);
}
