import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { majorOf, minorFromDecimal } from "../../core/money.ts";
import { type CustomerRow, findCustomer } from "../../db/customers.ts";
import type { RowChange } from "../define-tool.ts";

/** A way to pay that a customer has on record. `balanceMinor` is null where the method holds no balance. */
export type PaymentMethod = {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly giftCard: boolean;
  readonly balanceMinor: number | null;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
export const isGiftCard = (kind: string): boolean => /gift|礼品卡|禮品卡|储值/i.test(kind);

function balanceOf(value: unknown, currency: string): number | null {
  const text = String(value ?? "");
  return /^-?\d+(\.\d+)?$/.test(text) ? minorFromDecimal(text, currency) : null;
}

function method(id: string, fields: Record<string, unknown>, currency: string): PaymentMethod {
  const kind = String(fields["kind"] ?? fields["source"] ?? fields["type"] ?? id);
  const named = [kind.replaceAll("_", " "), fields["brand"], fields["last_four"] && `**${fields["last_four"]}`];
  const giftCard = isGiftCard(kind);
  return {
    id,
    kind,
    giftCard,
    label: named.filter(Boolean).join(" "),
    balanceMinor: giftCard ? (balanceOf(fields["balance"], currency) ?? 0) : null,
  };
}

/** The ways to pay that a customer's record names, by id. */
export const methodsOf = (customer: CustomerRow | undefined, currency: string): PaymentMethod[] =>
  Object.entries(customer?.payment_methods ?? {}).flatMap(([id, fields]) =>
    isObject(fields) ? [method(id, fields, currency)] : [],
  );

export const customerOf = async (id: string | null, ctx: ShopContext): Promise<CustomerRow | undefined> =>
  id === null ? undefined : findCustomer(ctx.data, id);

/** The customer's row with gift cards' balances moved by these amounts (minor units); nothing where none moves.
 * Refuses where a card does not hold what is taken from it. */
export function moveBalances(
  customer: CustomerRow | undefined,
  moves: ReadonlyMap<string, number>,
  currency: string,
): RowChange[] {
  const all = customer?.payment_methods;
  const changed: Record<string, unknown> = {};
  for (const each of methodsOf(customer, currency)) {
    const move = moves.get(each.id) ?? 0;
    if (move === 0 || each.balanceMinor === null) continue;
    const balance = each.balanceMinor + move;
    if (balance < 0) throw new AppError("conflict", `The gift card ${each.id} does not hold enough for this.`);
    const fields = all?.[each.id];
    changed[each.id] = { ...(isObject(fields) ? fields : {}), balance: majorOf(balance, currency) };
  }
  if (!customer || Object.keys(changed).length === 0) return [];
  return [
    {
      table: "customers",
      id: customer.customer_id,
      before: { payment_methods: all },
      after: { payment_methods: { ...all, ...changed } },
    },
  ];
}
