import type { ShopTx } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import type { ShownRow } from "./proposals.ts";

export type EffectRow = {
  effect_id: string;
  idempotency_key: string;
  tool: string;
  proposal_id: string | null;
  subject_table: ShownRow["table"];
  subject_id: string;
  /** null where the change put the row there. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
  done_by: { kind: string; id: string };
  done_at: Date;
};
type Table = ShownRow["table"];
type Place = { where: string; keys: readonly unknown[] };

const byId =
  (column: string) =>
  (id: string): Place => ({ where: `t.${column} = $1`, keys: [id] });
/** Which row of a table an id names: `order/line` for a line, the id itself elsewhere. */
const places: Record<Table, (id: string) => Place> = {
  orders: byId("order_id"),
  customers: byId("customer_id"),
  payments: byId("payment_id"),
  refunds: byId("refund_id"),
  campaign_claims: byId("claim_id"),
  articles: byId("article_id"),
  products: byId("product_id"),
  flows: byId("flow_id"),
  segments: byId("segment_id"),
  campaign_plans: byId("plan_id"),
  predictions: byId("prediction_id"),
  order_lines: (id) => {
    const slash = id.lastIndexOf("/");
    return { where: "t.order_id = $1 and t.line = $2", keys: [id.slice(0, slash), Number(id.slice(slash + 1))] };
  },
};
const idColumns: Partial<Record<Table, string>> = {
  payments: "payment_id",
  refunds: "refund_id",
  campaign_claims: "claim_id",
  articles: "article_id",
  products: "product_id",
  flows: "flow_id",
  segments: "segment_id",
  campaign_plans: "plan_id",
  predictions: "prediction_id",
};

const current = "jsonb_populate_record(t, coalesce(t.overlay, '{}'::jsonb))";
/** Whether the row as it stands now has exactly these fields. */
const has = (parameter: string) =>
  `to_jsonb(${current}) = to_jsonb(jsonb_populate_record(${current}, ${parameter}::jsonb))`;
/** Instants in a dry run have lost their microseconds, and say when, not what. */
const withoutInstants = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !field.endsWith("_at")));

type Row = Omit<ShownRow, "after"> & { after: Readonly<Record<string, unknown>> };

/** Lays the new fields over the source's rows, whose own columns stay as they were imported, and puts new rows in.
 * A row that no longer is as it was shown, or a new row whose key is taken, stops everything. */
export async function applyRows(tx: ShopTx, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    if (row.before === null) await insertRow(tx, row);
    else await overlayRow(tx, row, row.before);
  }
}

async function overlayRow(tx: ShopTx, row: Row, before: Readonly<Record<string, unknown>>): Promise<void> {
  const { where, keys } = places[row.table](row.id);
  const [after, old] = [`$${keys.length + 1}`, `$${keys.length + 2}`];
  const done = await tx.query(
    `update ${row.table} t set overlay = coalesce(overlay, '{}'::jsonb) || ${after}::jsonb where ${where} and ${has(old)} returning 1`,
    [...keys, JSON.stringify(row.after), JSON.stringify({ ...withoutInstants(before), ...row.while })],
  );
  if (done.length !== 1) throw new AppError("conflict", `${row.id} was changed a moment ago: look at it again.`);
}

async function insertRow(tx: ShopTx, row: Row): Promise<void> {
  const column = idColumns[row.table];
  if (!column) throw new AppError("conflict", `${row.id} cannot be added.`);
  const done = await tx.query(
    `insert into ${row.table} select * from jsonb_populate_record(null::${row.table},
       $2::jsonb || jsonb_build_object('shop_id', current_setting('app.shop_id'), '${column}', $1::text))
     on conflict do nothing returning 1`,
    [row.id, JSON.stringify(row.after)],
  );
  if (done.length !== 1) throw new AppError("conflict", `${row.id} was changed a moment ago: look at it again.`);
}

/** Stores what was done, all of one approval in one statement. */
export async function insertEffects(tx: ShopTx, rows: readonly EffectRow[]): Promise<void> {
  await tx.query(
    `insert into effects (shop_id, effect_id, idempotency_key, tool, proposal_id, subject_table, subject_id, before, after, done_by, done_at)
     select current_setting('app.shop_id'), r.effect_id, r.idempotency_key, r.tool, r.proposal_id, r.subject_table, r.subject_id,
            coalesce(r.before, 'null'::jsonb), r.after, r.done_by, r.done_at
       from jsonb_to_recordset($1::jsonb) as r(effect_id text, idempotency_key text, tool text, proposal_id text,
            subject_table text, subject_id text, before jsonb, after jsonb, done_by jsonb, done_at timestamptz)`,
    [JSON.stringify(rows)],
  );
}

export const findEffectsOf = (tx: ShopTx, proposal: string): Promise<EffectRow[]> =>
  tx.query<EffectRow>(
    "select * from effects where proposal_id = $1 and undone_at is null order by length(idempotency_key), idempotency_key for update",
    [proposal],
  );

const numberOf = (row: string, id: string) => `substring(${row}.${id} from '[0-9]+$')::int`;
/** Money of an order is taken back newest first: what came later was reckoned with what came before. */
function newest(table: Table): string {
  // Of a segment's, a flow's or a draft's versions only the newest may go: a later one was made with it in view.
  if (table === "segments" || table === "flows" || table === "campaign_plans")
    return `not exists (select 1 from ${table} later where later.${idColumns[table]} = t.${idColumns[table]} and later.version > t.version)`;
  if (table !== "payments" && table !== "refunds") return "true";
  const id = table === "payments" ? "payment_id" : "refund_id";
  return `not exists (select 1 from ${table} later where later.order_id = t.order_id and later.${id} like 'zg/%'
    and ${numberOf("later", id)} > ${numberOf("t", id)})`;
}

/** Puts back the fields of one effect, or takes its row out again; false where something of it was changed since, where
 * what it was done under (`still`) is no longer so, or where the source has made it its own. */
export async function restoreRow(
  tx: ShopTx,
  effect: EffectRow,
  still: Readonly<Record<string, unknown>> = {},
): Promise<boolean> {
  const { where, keys } = places[effect.subject_table](effect.subject_id);
  const [first, second] = [`$${keys.length + 1}`, `$${keys.length + 2}`];
  const after = JSON.stringify(effect.after);
  const done =
    effect.before === null
      ? await tx.query(
          `delete from ${effect.subject_table} t where ${where} and ${newest(effect.subject_table)} and to_jsonb(t) = to_jsonb(jsonb_populate_record(t, ${first}::jsonb)) returning 1`,
          [...keys, after],
        )
      : await tx.query(
          `update ${effect.subject_table} t set overlay = coalesce(overlay, '{}'::jsonb) || ${first}::jsonb where ${where} and ${has(second)}
             and t.overlay ?& array(select jsonb_object_keys($${keys.length + 3}::jsonb)) returning 1`,
          [...keys, JSON.stringify(effect.before), JSON.stringify({ ...effect.after, ...still }), after],
        );
  return done.length === 1;
}

/** Marks every effect of a proposal as given back. */
export async function markUndone(
  tx: ShopTx,
  proposal: string,
  by: { kind: string; id: string },
  at: Date,
): Promise<void> {
  await tx.query("update effects set undone_by = $2, undone_at = $3 where proposal_id = $1 and undone_at is null", [
    proposal,
    JSON.stringify(by),
    at,
  ]);
}
