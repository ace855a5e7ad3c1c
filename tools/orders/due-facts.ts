import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import type { Promised } from "../../core/promises/promise.ts";
import type { OrderRow, RefundRow, ShipmentRow } from "../../db/orders.ts";
import { fact } from "../fact-of.ts";

const hourMs = 3_600_000;
const waitsToShip: ReadonlySet<string> = new Set(["pending", "modified", "processed"]);

/** A number among the shop's policies; undefined where it set none. */
function settingOf({ shop }: ShopContext, name: string): number | undefined {
  const value = Number(shop.policies[name] ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

/** A time that is still to come as a fact that promises it; nothing where it is over: then nobody may promise it. */
function dueFact(
  id: string,
  label: string,
  at: number,
  source: Fact["source"],
  promise: Omit<Promised, "dueAt">,
  ctx: ShopContext,
): Fact[] {
  if (at <= ctx.now().getTime()) return [];
  const dueAt = new Date(at).toISOString();
  return [{ ...fact(id, label, dueAt, "instant", source), promise: { ...promise, dueAt } }];
}

/** By when an order ships and its refunds are paid, where the shop's policies name a time (`ships_within_hours` after
 * payment, `refund_within_days` after the refund was granted) and it is not over yet. */
export function dueFacts(order: OrderRow, refunds: readonly RefundRow[], ctx: ShopContext): Fact[] {
  const id = order.order_id;
  const [hours, days] = [settingOf(ctx, "ships_within_hours"), settingOf(ctx, "refund_within_days")];
  const source = (table: string, row: string, setting: string) => ({
    table: `${table}, shops`,
    ids: [row, `policies.${setting}`],
  });
  const waits = waitsToShip.has(order.status) && order.paid_at !== null && order.shipped_at === null;
  const ships =
    hours === undefined || !waits || order.paid_at === null
      ? []
      : dueFact(
          "ship_by",
          `order ${id} ships by`,
          order.paid_at.getTime() + hours * hourMs,
          source("orders", id, "ships_within_hours"),
          { kind: "ship", about: { table: "orders", id }, order: id },
          ctx,
        );
  const paid = refunds.flatMap(({ refund_id, status, created_at, closed_at }, index) =>
    days === undefined || status !== "pending" || created_at === null || closed_at !== null
      ? []
      : dueFact(
          `refund.${index}.due`,
          `refund for order ${id} is paid by`,
          created_at.getTime() + days * 24 * hourMs,
          source("refunds", refund_id, "refund_within_days"),
          { kind: "refund", about: { table: "refunds", id: refund_id }, order: id },
          ctx,
        ),
  );
  return [...ships, ...paid];
}

/** What telling a parcel's promised time promises: that this parcel is there by then, where it is still on its way. */
export function deliveryPromise(
  { order_id, delivered_at, cancelled_at }: OrderRow,
  parcel: ShipmentRow,
): Pick<Fact, "promise"> {
  const over = parcel.delivered_at ?? delivered_at ?? cancelled_at;
  if (parcel.promised_at === null || over !== null) return {};
  const about = { table: "shipments", id: parcel.shipment_id } as const;
  return { promise: { kind: "deliver", about, order: order_id, dueAt: parcel.promised_at.toISOString() } };
}
