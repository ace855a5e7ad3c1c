import type { ShopData } from "../../../core/context.ts";
import { majorOf } from "../../../core/money.ts";
import { recordOf, type State } from "./state.ts";

type Fields = Record<string, unknown>;
type OrderRow = {
  order_id: string;
  customer_id: string;
  status: string;
  shipping_address: Fields;
  cancel_reason: string | null;
};
type LineRow = {
  order_id: string;
  line: number;
  sku: string;
  product_id: string;
  title: string;
  unit_price_minor: number;
  options: Fields;
};
type PaymentRow = { order_id: string; kind: string; amount_minor: number; method_id: string };
type ClaimRow = { order_id: string; kind: string; extra: Fields };
type ParcelRow = { order_id: string; tracking_number: string; lines: { sku: string; line: number }[] };
type UserRow = { customer_id: string; address: Fields; email: string; payment_methods: Record<string, Fields> };

const statusWords: Readonly<Record<string, string>> = {
  modified: "pending (item modified)",
  return_requested: "return requested",
  exchange_requested: "exchange requested",
};
/** Our own rows of an order are numbered in the order they came; those of the source stand before them. */
const payments = `select order_id, kind, amount_minor, method_id from payments
  order by (payment_id like 'zg/%'), coalesce(nullif(substring(payment_id from '/(\\d+)$'), '')::int, 0), payment_id`;

function groups<Row extends { order_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const byOrder = new Map<string, Row[]>();
  for (const row of rows) byOrder.set(row.order_id, [...(byOrder.get(row.order_id) ?? []), row]);
  return byOrder;
}

function claimFields(claims: readonly ClaimRow[]): Fields {
  const of = (kind: string) => claims.filter((each) => each.kind === kind);
  const [returns, exchanges] = [of("return"), of("exchange")];
  const difference = exchanges.reduce((sum, { extra }) => sum + Number(extra["difference_minor"]), 0);
  return {
    ...(returns.length > 0
      ? {
          return_items: returns.map(({ extra }) => extra["sku"]),
          return_payment_method_id: returns[0]?.extra["method"],
        }
      : {}),
    ...(exchanges.length > 0
      ? {
          exchange_items: exchanges.map(({ extra }) => extra["sku"]),
          exchange_new_items: exchanges.map(({ extra }) => extra["new_sku"]),
          exchange_payment_method_id: exchanges[0]?.extra["method"],
          exchange_price_difference: majorOf(difference, "USD"),
        }
      : {}),
  };
}

/** The whole shop as it stands now, our changes laid over it, in the benchmark's own form. */
export async function readShop(data: Pick<ShopData, "query">): Promise<State> {
  const rows = await data.query<OrderRow>("select * from current_orders");
  const lines = groups(
    await data.query<LineRow>(
      `select l.order_id, l.line, l.sku, v.product_id, p.title, l.unit_price_minor, v.options from current_order_lines l
         join current_variants v on v.sku = l.sku join current_products p on p.product_id = v.product_id order by l.line`,
    ),
  );
  const paid = groups(await data.query<PaymentRow>(payments));
  const claims = groups(
    await data.query<ClaimRow>(
      "select order_id, kind, extra from refunds where status = 'requested' order by refund_id",
    ),
  );
  const parcels = groups(
    await data.query<ParcelRow>("select order_id, tracking_number, lines from shipments order by shipment_id"),
  );
  const users = await data.query<UserRow>("select customer_id, address, email, payment_methods from current_customers");
  const order = (row: OrderRow) =>
    recordOf.orders({
      user_id: row.customer_id,
      address: row.shipping_address,
      status: statusWords[row.status] ?? row.status,
      cancel_reason: row.cancel_reason,
      items: (lines.get(row.order_id) ?? []).map((each) => ({
        name: each.title,
        product_id: each.product_id,
        item_id: each.sku,
        price: majorOf(each.unit_price_minor, "USD"),
        options: each.options,
      })),
      fulfillments: (parcels.get(row.order_id) ?? []).map((each) => ({
        tracking_id: each.tracking_number.split(";"),
        item_ids: each.lines.map(({ sku }) => sku),
      })),
      payment_history: (paid.get(row.order_id) ?? []).map((each) => ({
        transaction_type: each.kind,
        amount: majorOf(each.amount_minor, "USD"),
        payment_method_id: each.method_id,
      })),
      ...claimFields(claims.get(row.order_id) ?? []),
    });
  const user = ({ address, email, payment_methods }: UserRow) =>
    recordOf.users({
      address,
      email,
      payment_methods: Object.fromEntries(
        Object.entries(payment_methods).map(([id, { kind, ...rest }]) => [id, { source: kind, ...rest }]),
      ),
    });
  return {
    orders: Object.fromEntries(rows.map((row) => [row.order_id, order(row)])),
    users: Object.fromEntries(users.map((row) => [row.customer_id, user(row)])),
  };
}
