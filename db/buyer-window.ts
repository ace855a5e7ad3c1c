import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
export type WindowLine = {
  turn: number;
  said_by: "buyer" | "agent" | "person";
  person_id: string | null;
  client_message_id: string | null;
  body: string;
  reading: unknown;
  result: unknown;
  said_at: Date;
};

/** What was said in a conversation after a turn, the newest `limit` lines of it, oldest first, with what each line led to. */
export const windowLines = async (
  data: Reader,
  conversation: string,
  after: number,
  limit: number,
): Promise<WindowLine[]> =>
  (
    await data.query<WindowLine>(
      `select turn, said_by, person_id, client_message_id, body, reading, result, said_at from messages
        where conversation_id = $1 and turn > $2 order by turn desc limit $3`,
      [conversation, after, limit],
    )
  ).reverse();

/** The machine's newest line of a conversation. */
export async function newestAnswer(
  data: Reader,
  conversation: string,
): Promise<{ turn: number; body: string; reading: unknown } | undefined> {
  const [row] = await data.query<{ turn: number; body: string; reading: unknown }>(
    "select turn, body, reading from messages where conversation_id = $1 and said_by = 'agent' order by turn desc limit 1",
    [conversation],
  );
  return row;
}

/** A buyer's conversations: how many there are, and the newest one that was spoken in since an instant. */
export async function talksOfBuyer(
  data: Reader,
  buyer: string,
  since: Date,
): Promise<{ count: number; newest: string | null }> {
  const [row] = await data.query<{ count: number; newest: string | null }>(
    `select count(*)::int as count, (array_agg(conversation_id order by updated_at desc) filter (where updated_at >= $2))[1] as newest
       from conversations where side = 'buyer' and actor_id = $1`,
    [buyer, since],
  );
  return row ?? { count: 0, newest: null };
}

export type ProductCardRow = {
  product_id: string;
  title: string;
  image_url: string | null;
  low_minor: number | null;
  high_minor: number | null;
  in_stock: boolean | null;
};
/** Products as a card shows them: what they cost at least and at most, and whether any option is there. */
export const productCards = (data: Reader, ids: readonly string[]): Promise<ProductCardRow[]> =>
  data.query<ProductCardRow>(
    `select p.product_id, p.title, p.image_url, min(v.price_minor) as low_minor, max(v.price_minor) as high_minor,
       bool_or(coalesce(s.on_hand > 0, (v.extra->>'available')::boolean)) as in_stock
     from current_products p left join current_variants v on v.product_id = p.product_id
     left join lateral (select sum(on_hand) as on_hand from inventory i
       where i.sku = v.sku and on_date = (select max(on_date) from inventory j where j.sku = v.sku)) s on true
     where p.product_id = any($1::text[]) group by p.product_id, p.title, p.image_url`,
    [ids],
  );

/** Which product each SKU is an option of. */
export const productsOfSkus = (data: Reader, skus: readonly string[]): Promise<{ sku: string; product_id: string }[]> =>
  data.query("select sku, product_id from current_variants where sku = any($1::text[])", [skus]);

export const variantTexts = (
  data: Reader,
  skus: readonly string[],
): Promise<{ sku: string; options: Record<string, unknown> | null }[]> =>
  data.query("select sku, options from current_variants where sku = any($1::text[])", [skus]);

export type OrderCardRow = {
  order_id: string;
  status: string;
  total_minor: number;
  placed_at: Date | null;
  lines: { title: string | null; sku: string; quantity: number; image_url: string | null }[] | null;
  carrier: string | null;
  tracking_number: string | null;
  promised_at: Date | null;
};
/** A customer's own orders as a card shows them. */
export const orderCards = (data: Reader, ids: readonly string[], customer: string): Promise<OrderCardRow[]> =>
  data.query<OrderCardRow>(
    `with line as (
       select l.order_id, jsonb_agg(jsonb_build_object(
         'title', coalesce(l.title, p.title), 'sku', l.sku, 'quantity', l.quantity, 'image_url', p.image_url) order by l.line) as lines
       from current_order_lines l left join current_variants v on v.sku = l.sku
       left join current_products p on p.product_id = v.product_id where l.order_id = any($1::text[]) group by l.order_id
     ), parcel as (
       select distinct on (order_id) order_id, carrier, tracking_number, promised_at from shipments
       where order_id = any($1::text[]) order by order_id, shipped_at desc nulls last, shipment_id
     )
     select o.order_id, o.status, o.total_minor, o.placed_at, carrier, tracking_number, promised_at, lines
     from current_orders o left join line using (order_id) left join parcel using (order_id)
     where o.order_id = any($1::text[]) and o.customer_id = $2`,
    [ids, customer],
  );

export type OfferCardRow = { id: string; name: string; ends_at: Date | null };
/** Campaigns by id and coupons by code, with their last moment. */
export const offerCards = (data: Reader, ids: readonly string[]): Promise<(OfferCardRow & { from: string })[]> =>
  data.query(
    `select 'campaign' as "from", campaign_id as id, name, ends_at from campaigns where campaign_id = any($1::text[])
     union all select 'coupon', code, code, ends_at from coupons where code = any($1::text[])`,
    [ids],
  );
