import type { Called, Desk } from "../playbook/desk.ts";
import { dataOf } from "../playbook/outcomes.ts";
import { abilityWord, joinWords, statusWord, word } from "../playbook/wording/words.ts";

export type OrderData = {
  orderId: string;
  status: string;
  lines: unknown[];
  shipments: unknown[];
  payments: unknown[];
  refunds: { kind: string; status: string | null }[];
  canStill: Record<string, boolean>;
};

/** How far a refund is; a source's own word where it is none of ours. */
function refundWord(status: string | null, language: Desk["language"]): string | null {
  const known = status === "requested" || status === "pending" || status === "closed";
  return known ? word(`refund.${status}`, language) : status;
}

/** A looked-up order as a template reads it: every value is a fact. */
export function orderView(called: Called, desk: Desk): (Record<string, unknown> & { data: OrderData }) | undefined {
  const data = dataOf<OrderData>(called);
  if (!data) return undefined;
  const { facts } = called;
  const names = ["order", "total", "placed", "paid", "shipped", "delivered", "cancelled", "cancel_reason"];
  const can = Object.keys(data.canStill).filter((each) => data.canStill[each]);
  const cannot = Object.keys(data.canStill).filter((each) => !data.canStill[each]);
  const words = (list: string[]) =>
    joinWords(
      list.map((each) => abilityWord(each, desk.language)),
      desk.language,
    );
  return {
    data,
    ...Object.fromEntries(names.map((name) => [name, facts.get(name)])),
    shipBy: facts.find("ship_by"),
    statusWord: statusWord(data.status, desk.language),
    lines: data.lines.map((_, index) => ({
      title: facts.get(`line.${index}.title`),
      quantity: facts.get(`line.${index}.quantity`),
      price: facts.get(`line.${index}.price`),
    })),
    parcels: data.shipments
      .map((_, index) => ({
        tracking: facts.get(`tracking.${index}`),
        carrier: facts.get(`carrier.${index}`),
        promised: facts.get(`promised.${index}`),
      }))
      .filter((parcel) => parcel.tracking.value !== null),
    refunds: data.refunds.flatMap((each, index) => {
      const amount = facts.get(`refund.${index}`);
      // An exchange that costs nothing back is no refund.
      const due = facts.find(`refund.${index}.due`);
      return amount.value ? [{ amount, status: refundWord(each.status, desk.language), due }] : [];
    }),
    any: can.length > 0,
    can: words(can),
    cannot: words(cannot),
  };
}

type ListData = { count: number; orders: { status: string }[] };
/** A list of orders as a template reads it. */
export function listView(called: Called, desk: Desk): Record<string, unknown> {
  const data = dataOf<ListData>(called) ?? { count: 0, orders: [] };
  const { facts } = called;
  return {
    none: data.count === 0,
    more: data.count > data.orders.length,
    count: facts.find("count"),
    sum: facts.find("sum"),
    rows: data.orders.map((row, index) => ({
      order: facts.get(`${index}.order`),
      total: facts.get(`${index}.total`),
      placed: facts.get(`${index}.placed`),
      statusWord: statusWord(row.status, desk.language),
    })),
  };
}
