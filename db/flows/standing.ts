import type { ShopTx } from "../../core/context.ts";
import { addressHash, emailIn } from "../../core/flows/address.ts";
import { zonesOf } from "../../core/flows/buyer-zones.ts";
import type { OrderNow, Standing } from "../../core/flows/decide.ts";
import type { Channel } from "../../core/flows/flow.ts";
import type { Enrolment } from "./enrolments.ts";

type About = Pick<
  Enrolment,
  "flow_id" | "step" | "transition_key" | "customer_id" | "order_id" | "product_id" | "sku" | "happened_at" | "detail"
>;
type BuyerRow = {
  name: string | null;
  email: string | null;
  phone: string | null;
  locale: string | null;
  region: string | null;
  address: Record<string, unknown> | null;
  extra: Record<string, unknown> | null;
  accepts_marketing: boolean | null;
};
export type BuyerNow = Pick<BuyerRow, "name" | "email" | "phone" | "locale"> & {
  readonly address: string | null;
  readonly addressHash: string | null;
};
/** What a decision rests on, with what the message needs of the buyer. */
export type Seen = {
  readonly standing: Omit<Standing, "on" | "stopped" | "heldOut" | "channelReady" | "audience">;
  readonly buyer: BuyerNow;
  readonly conversation: string | null;
};

const buyerSql = `select name, email, phone, locale, region, address, extra, accepts_marketing from current_customers where customer_id = $1`;
export async function buyerOf(tx: ShopTx, customer: string | null): Promise<BuyerRow | undefined> {
  return customer === null ? undefined : (await tx.query<BuyerRow>(buyerSql, [customer]))[0];
}

/** One decision about a buyer at a time, however many flows and workers: by customer and by address, in one order. */
export async function lockBuyer(tx: ShopTx, customer: string | null, email: string | null): Promise<void> {
  const address = emailIn(email);
  const keys = [customer === null ? null : `customer/${customer}`, address && `address/${addressHash(address)}`];
  for (const key of keys.filter((each) => each !== null).sort())
    await tx.query(
      "select pg_advisory_xact_lock(hashtextextended('flow/' || current_setting('app.shop_id') || '/' || $1, 0))",
      [key],
    );
}

/**
 * The order that set a flow going, held as it is until the transaction ends: a payment or cancellation that is being written
 * is waited for and seen, one that comes later waits for the decision. Null: it is gone.
 */
export async function lockOrder(tx: ShopTx, order: string | null, hold = true): Promise<OrderNow | null | undefined> {
  if (order === null) return undefined;
  const locked = await tx.query(`select 1 from orders where order_id = $1${hold ? " for share" : ""}`, [order]);
  if (locked.length === 0) return null;
  // A statement of its own: it sees what was committed while the lock was waited for.
  const [row] = await tx.query<OrderNow>(
    `select case when o.status = 'delivered' and exists (select 1 from refunds r where r.order_id = o.order_id) then 'return_requested' else o.status end as status,
       o.paid_at is not null or exists (select 1 from payments p where p.order_id = o.order_id and p.kind = 'payment') as paid
     from current_orders o where o.order_id = $1`,
    [order],
  );
  return row ?? null;
}

type Facts = {
  bought: boolean;
  reviewed: boolean;
  guide: boolean;
  stock: number | null;
  price: number | null;
  opted: boolean;
  marketing: number;
  service: number;
  last_marketing: Date | null;
  last_of_flow: Date | null;
  yields: string | null;
  conversation: string | null;
  person: boolean | null;
};
const live = "state not in ('refused', 'called_off')";
/** $1 customer, $2 address hash, $3 trigger's moment, $4 order, $5 product, $6 now, $7 flow, $8 key, $9 flows that go first, $10 sku, $11 step. */
const factsSql = `with mine as (
    select kind, flow_id, transition_key, coalesce(handed_at, decided_at) as at from flow_messages
     where ${live} and (customer_id = $1 or address_hash = $2) and not (flow_id = $7 and transition_key = $8 and step = $11)),
  things as (select $5::text as product_id where $5::text is not null
    union select v.product_id from current_order_lines l join current_variants v on v.sku = l.sku where l.order_id = $4),
  talk as (select conversation_id, status from conversations where side = 'buyer' and actor_id = $1 and status <> 'closed' order by updated_at desc limit 1)
select exists (select 1 from current_orders o where o.customer_id = $1 and o.placed_at > $3 and o.order_id is distinct from $4 and o.status not in ('cancelled', 'unpaid')) as bought,
  exists (select 1 from reviews r where r.order_id = $4 or (r.customer_id = $1 and r.product_id in (select product_id from things) and r.created_at > $3)) as reviewed,
  exists (select 1 from (select distinct on (article_id) * from articles where status <> 'draft' order by article_id, version desc) a
    where a.status = 'live' and a.products && array(select product_id from things)
      and coalesce(a.valid_from, $6) <= $6 and coalesce(a.valid_until, $6) >= $6) as guide,
  (select sum(i.on_hand)::int from inventory i join current_variants v on v.sku = i.sku
    where v.product_id = $5 and ($10::text is null or i.sku = $10) and i.on_date = (select max(on_date) from inventory n where n.sku = i.sku)) as stock,
  (select min(price_minor)::float8 from current_variants v where v.product_id = $5 and ($10::text is null or v.sku = $10)) as price,
  exists (select 1 from flow_optouts o where (o.kind = 'customer' and o.value = $1) or (o.kind = 'address' and o.value = $2)) as opted,
  (select count(*)::int from mine where kind = 'marketing' and at > $6::timestamptz - interval '7 days') as marketing,
  (select count(*)::int from mine where kind = 'service' and at > $6::timestamptz - interval '7 days') as service,
  (select max(at) from mine where kind = 'marketing') as last_marketing,
  (select max(at) from mine where flow_id = $7 and transition_key <> $8) as last_of_flow,
  (select flow_id from flow_enrolments e where e.state = 'waiting' and e.customer_id = $1 and e.look_at <= $6 and e.flow_id = any($9::text[])
    order by array_position($9::text[], e.flow_id) limit 1) as yields,
  (select conversation_id from talk) as conversation, (select status = 'handed_over' from talk) as person`;

const text = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);
const number = (value: unknown): number | null => (typeof value === "number" ? value : null);

function addressFor(channel: Channel, row: BuyerRow | undefined, conversation: string | null): string | null {
  if (channel === "email") return emailIn(row?.email ?? null);
  if (channel === "webhook") return emailIn(row?.email ?? null) ?? text(row?.phone);
  return conversation;
}
const whereIs = (row: BuyerRow | undefined, shopZone: string) =>
  zonesOf(
    {
      zone: text(row?.extra?.["timezone"]) ?? text(row?.address?.["timezone"]),
      country: text(row?.address?.["country"]) ?? text(row?.address?.["country_code"]),
      state: text(row?.address?.["state"]) ?? text(row?.address?.["province"]),
      region: row?.region ?? null,
      locale: row?.locale ?? null,
    },
    shopZone,
  );

export type Look = {
  readonly channel: Channel;
  readonly now: Date;
  readonly timezone: string;
  /** Flows that go before this one, and are on. */
  readonly before: readonly string[];
  /** Whether buyer and order are held until the transaction ends: for a decision, not for a dry run. */
  readonly hold: boolean;
};
/** Everything that a decision about one buyer rests on, read anew. */
export async function seeStanding(tx: ShopTx, about: About, look: Look): Promise<Seen> {
  const first = look.hold ? await buyerOf(tx, about.customer_id) : undefined;
  if (look.hold) await lockBuyer(tx, about.customer_id, first?.email ?? null);
  const order = await lockOrder(tx, about.order_id, look.hold);
  const row = await buyerOf(tx, about.customer_id);
  const email = emailIn(row?.email ?? null);
  const hash = email && addressHash(email);
  const [facts] = await tx.query<Facts>(factsSql, [
    about.customer_id,
    hash,
    about.happened_at,
    about.order_id,
    about.product_id,
    look.now,
    about.flow_id,
    about.transition_key,
    look.before,
    about.sku,
    about.step,
  ]);
  if (!facts) throw new RangeError("A query of one row gave none.");
  const address = addressFor(look.channel, row, facts.conversation);
  return {
    standing: {
      order,
      boughtSince: facts.bought,
      reviewed: facts.reviewed,
      hasGuide: facts.guide,
      stock: facts.stock,
      priceMinor: facts.price,
      droppedToMinor: number(about.detail["price_minor"]),
      customer: row !== undefined,
      optedOut: facts.opted,
      consent: row?.accepts_marketing ?? null,
      reachable: address !== null,
      personSpeaks: look.channel === "widget" && facts.person === true,
      zones: whereIs(row, look.timezone),
      marketingInWeek: facts.marketing,
      serviceInWeek: facts.service,
      lastMarketingAt: facts.last_marketing,
      lastOfFlowAt: facts.last_of_flow,
      yieldsTo: facts.yields,
    },
    buyer: {
      name: row?.name ?? null,
      email,
      phone: row?.phone ?? null,
      locale: row?.locale ?? null,
      address,
      addressHash: hash,
    },
    conversation: facts.conversation,
  };
}
