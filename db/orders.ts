import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
export type OrderRow = {
  order_id: string;
  placed_at: Date | null;
  status: string;
  total_minor: number;
  customer_id: string | null;
  paid_at: Date | null;
  shipped_at: Date | null;
  delivered_at: Date | null;
  cancelled_at: Date | null;
  cancel_reason: string | null;
  channel: string | null;
  region: string | null;
  shipping_address: Record<string, unknown> | null;
  payment_method: string | null;
  note: string | null;
  tags: string[] | null;
};
export type LineRow = {
  order_id: string;
  line: number;
  sku: string;
  product_id: string | null;
  title: string | null;
  quantity: number;
  unit_price_minor: number;
  discount_minor: number | null;
  options: Record<string, unknown> | null;
};
export type ShipmentRow = {
  shipment_id: string;
  carrier: string | null;
  tracking_number: string | null;
  status: string | null;
  shipped_at: Date | null;
  promised_at: Date | null;
  delivered_at: Date | null;
};
export type PaymentRow = {
  payment_id: string;
  kind: string;
  amount_minor: number;
  paid_at: Date | null;
  method: string | null;
  method_id: string | null;
  extra: Record<string, unknown> | null;
};
export type RefundRow = {
  refund_id: string;
  kind: string;
  line: number | null;
  quantity: number | null;
  amount_minor: number | null;
  reason: string | null;
  status: string | null;
  created_at: Date | null;
  closed_at: Date | null;
  extra: Record<string, unknown> | null;
};

/** The order with this id, written with or without its leading #. Ids are the source's own. */
export async function findOrder(data: Reader, id: string): Promise<OrderRow | undefined> {
  const bare = id.replace(/^#/, "").trim();
  const [row] = await data.query<OrderRow>(
    "select * from current_orders where order_id in ($1, '#' || $1, upper($1), '#' || upper($1)) limit 1",
    [bare],
  );
  return row;
}

export const linesOf = (data: Reader, order: string): Promise<LineRow[]> =>
  data.query<LineRow>(
    `select l.order_id, l.line, l.sku, v.product_id, coalesce(l.title, p.title) as title, l.quantity, l.unit_price_minor, l.discount_minor, v.options
       from current_order_lines l
       left join current_variants v on v.sku = l.sku
       left join current_products p on p.product_id = v.product_id
      where l.order_id = $1 order by l.line`,
    [order],
  );
export const shipmentsOf = (data: Reader, order: string): Promise<ShipmentRow[]> =>
  data.query<ShipmentRow>("select * from shipments where order_id = $1 order by shipped_at nulls last, shipment_id", [
    order,
  ]);
export const paymentsOf = (data: Reader, order: string): Promise<PaymentRow[]> =>
  data.query<PaymentRow>("select * from payments where order_id = $1 order by paid_at nulls first, payment_id", [
    order,
  ]);
export const refundsOf = (data: Reader, order: string): Promise<RefundRow[]> =>
  data.query<RefundRow>("select * from refunds where order_id = $1 order by created_at, refund_id", [order]);

export type OrderFilter = {
  customer?: string | undefined;
  status?: readonly string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  timezone: string;
  minTotalMinor?: number | undefined;
  maxTotalMinor?: number | undefined;
  text?: string | undefined;
  channel?: string | undefined;
  limit: number;
};
const matching = `from current_orders o where ($1::text is null or customer_id = $1)
  and ($2::text[] is null or status = any($2))
  and ($3::date is null or (placed_at at time zone $5)::date >= $3) and ($4::date is null or (placed_at at time zone $5)::date <= $4)
  and ($6::bigint is null or total_minor >= $6) and ($7::bigint is null or total_minor <= $7)
  and ($8::text is null or exists (select 1 from current_order_lines l left join current_variants v on v.sku = l.sku left join current_products p on p.product_id = v.product_id
       where l.order_id = o.order_id and (coalesce(l.title, p.title) ilike '%' || $8 || '%' or l.sku = $8)))
  and ($9::text is null or channel = $9)`;

export async function listOrders(
  data: Reader,
  filter: OrderFilter,
): Promise<{ total: number; sumMinor: number; rows: OrderRow[] }> {
  const values = [
    filter.customer ?? null,
    filter.status ?? null,
    filter.from ?? null,
    filter.to ?? null,
    filter.timezone,
    filter.minTotalMinor ?? null,
    filter.maxTotalMinor ?? null,
    filter.text ?? null,
    filter.channel ?? null,
  ];
  const [count] = await data.query<{ total: number; sum: number | null }>(
    `select count(*)::int as total, sum(total_minor)::bigint as sum ${matching}`,
    values,
  );
  const rows = await data.query<OrderRow>(
    `select * ${matching} order by placed_at desc nulls last, order_id limit $10`,
    [...values, filter.limit],
  );
  return { total: count?.total ?? 0, sumMinor: count?.sum ?? 0, rows };
}
