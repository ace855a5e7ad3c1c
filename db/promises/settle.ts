import type { ShopData } from "../../core/context.ts";
import { decidePromise, type Seen, type Standing, type Verdict } from "../../core/promises/decide.ts";
import type { PromiseKind } from "../../core/promises/promise.ts";

type Reader = Pick<ShopData, "query">;
type Evidence = { at: string; table: string; id: string };
type Row = {
  promise_id: string;
  kind: PromiseKind;
  created_at: Date;
  due_at: Date | null;
  order_id: string | null;
  customer_id: string | null;
  about_table: string;
  status: string;
  because: string;
  done: Evidence[] | null;
  released: Evidence[] | null;
};
/** How long after its time a verdict may still turn over: imports that come late. */
const turnsOverDays = 60;

const seen = (at: string, table: string, id: string, from: string, where: string) =>
  `select ${at} as at, '${table}' as "table", ${id} as id from ${from} where ${at} is not null and ${where}`;
const list = (parts: readonly string[]) =>
  `(select jsonb_agg(jsonb_build_object('at', e.at, 'table', e."table", 'id', e.id) order by e.at) from (${parts.join(" union all ")}) e)`;

/** What shows that each kind was kept. A parcel that was named is that one; an order is there when its row says so. */
const done = list([
  seen("o.shipped_at", "orders", "o.order_id", "current_orders o", "p.kind = 'ship' and o.order_id = p.order_id"),
  seen("s.shipped_at", "shipments", "s.shipment_id", "shipments s", "p.kind = 'ship' and s.order_id = p.order_id"),
  seen(
    "s.shipped_at",
    "shipments",
    "s.shipment_id",
    "shipments s",
    "p.kind = 'replace' and s.order_id = p.order_id and s.shipped_at > p.created_at",
  ),
  seen("o.delivered_at", "orders", "o.order_id", "current_orders o", "p.kind = 'deliver' and o.order_id = p.order_id"),
  seen(
    "s.delivered_at",
    "shipments",
    "s.shipment_id",
    "shipments s",
    "p.kind = 'deliver' and s.order_id = p.order_id and (p.about_table <> 'shipments' or s.shipment_id = p.about_id)",
  ),
  seen(
    "r.closed_at",
    "refunds",
    "r.refund_id",
    "refunds r",
    "p.kind = 'refund' and r.order_id = p.order_id and (r.refund_id = p.about_id or (p.about_table <> 'refunds' and r.closed_at > p.created_at))",
  ),
  seen(
    "y.paid_at",
    "payments",
    "y.payment_id",
    "payments y",
    "p.kind = 'refund' and y.kind = 'refund' and y.order_id = p.order_id and y.paid_at > p.created_at",
  ),
  seen(
    "m.said_at",
    "messages",
    "m.conversation_id || '/' || m.turn",
    "messages m",
    "p.kind in ('answer', 'call') and m.conversation_id = p.conversation_id and m.said_by = 'person' and m.said_at > p.created_at",
  ),
  seen(
    "t.closed_at",
    "tickets",
    "t.ticket_id",
    "tickets t",
    "p.kind = 'answer' and t.conversation_id = p.conversation_id and t.ended_as = 'closed' and t.closed_at > p.created_at",
  ),
]);
/** What takes a promise off: nobody waits for it any longer. */
const released = list([
  seen(
    "o.cancelled_at",
    "orders",
    "o.order_id",
    "current_orders o",
    "p.kind in ('ship', 'deliver', 'replace') and o.order_id = p.order_id",
  ),
  seen(
    "t.closed_at",
    "tickets",
    "t.ticket_id",
    "tickets t",
    "p.kind in ('answer', 'call') and t.conversation_id = p.conversation_id and t.ended_as = 'called_off' and t.closed_at > p.created_at",
  ),
]);

const seenOf = (rows: Evidence[] | null): Seen[] => (rows ?? []).map((row) => ({ ...row, at: new Date(row.at) }));
/** A call leaves a row only where the person writes as well: then it was kept, without it nobody can tell. */
const seeable = ({ kind, order_id }: Row) => kind === "answer" || (kind !== "call" && order_id !== null);

const standingOf = (row: Row): Standing => ({
  kind: row.kind,
  madeAt: row.created_at,
  dueAt: row.due_at,
  seeable: seeable(row),
  done: seenOf(row.done)[0] ?? null,
  released: seenOf(row.released)[0] ?? null,
});

export type Judged = {
  readonly id: string;
  readonly kind: PromiseKind;
  readonly order: string | null;
  readonly customer: string | null;
  readonly madeAt: Date;
  readonly dueAt: Date | null;
  readonly kept: string;
  readonly verdict: Verdict;
};
/** Every promise that may still turn over, with what became of it as the rows up to `at` tell it. Writes nothing. */
export async function judgePromises(data: Reader, at: Date): Promise<Judged[]> {
  const [any] = await data.query<{ any: boolean }>("select exists (select 1 from promises) as any");
  if (!any?.any) return [];
  const rows = await data.query<Row>(
    `select promise_id, kind, created_at, due_at, order_id, customer_id, about_table, status, because, ${done} as done, ${released} as released
       from promises p where settled_by is null and because <> 'told_anew' and created_at <= $1
        and (status = 'open' or due_at is null or due_at > $1::timestamptz - interval '${turnsOverDays} days')`,
    [at],
  );
  return rows.map((row) => ({
    id: row.promise_id,
    kind: row.kind,
    order: row.order_id,
    customer: row.customer_id,
    madeAt: row.created_at,
    dueAt: row.due_at,
    kept: `${row.status} ${row.because}`,
    verdict: decidePromise(standingOf(row), at),
  }));
}

/** Brings the ledger up to what is on record now; only what is different is written, as often as one likes. */
export async function settlePromises(data: Reader, now: Date): Promise<number> {
  const changed = (await judgePromises(data, now)).filter(
    ({ kept, verdict }) => kept !== `${verdict.state} ${verdict.because}`,
  );
  if (changed.length === 0) return 0;
  await data.query(
    `update promises p set status = v.state, because = v.because, evidence = v.evidence, settled_at = $2,
       history = p.history || jsonb_build_object('state', p.status, 'because', p.because, 'at', p.settled_at)
      from jsonb_to_recordset($1::jsonb) as v(id text, state text, because text, evidence jsonb)
     where p.promise_id = v.id and p.settled_by is null and (p.status, p.because) is distinct from (v.state, v.because)`,
    [JSON.stringify(changed.map(({ id, verdict }) => ({ id, ...verdict }))), now],
  );
  return changed.length;
}
