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
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  done_by: { kind: string; id: string };
  done_at: Date;
};

/** How each table that may be changed is read with our changes laid over it, and which row an id names. */
const tables: Record<ShownRow["table"], { view: string; where: string; key(id: string): unknown[] }> = {
  orders: { view: "current_orders", where: "order_id = $1", key: (id) => [id] },
  customers: { view: "current_customers", where: "customer_id = $1", key: (id) => [id] },
  order_lines: {
    view: "current_order_lines",
    where: "order_id = $1 and line = $2",
    key: (id) => [id.slice(0, id.lastIndexOf("/")), Number(id.slice(id.lastIndexOf("/") + 1))],
  },
};

/** Lays the new fields over the source's rows; the source's own columns stay as they were imported. */
export async function applyRows(
  tx: ShopTx,
  rows: readonly { table: ShownRow["table"]; id: string; after: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  for (const row of rows) {
    const { where, key } = tables[row.table];
    const keys = key(row.id);
    const done = await tx.query(
      `update ${row.table} set overlay = coalesce(overlay, '{}'::jsonb) || $${keys.length + 1}::jsonb where ${where} returning shop_id`,
      [...keys, JSON.stringify(row.after)],
    );
    if (done.length !== 1) throw new AppError("conflict", `${row.id} is no longer there.`);
  }
}

export async function insertEffect(tx: ShopTx, row: EffectRow): Promise<void> {
  await tx.query(
    `insert into effects (shop_id, effect_id, idempotency_key, tool, proposal_id, subject_table, subject_id, before, after, done_by, done_at)
     values (current_setting('app.shop_id'), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.effect_id,
      row.idempotency_key,
      row.tool,
      row.proposal_id,
      row.subject_table,
      row.subject_id,
      JSON.stringify(row.before),
      JSON.stringify(row.after),
      JSON.stringify(row.done_by),
      row.done_at,
    ],
  );
}

export const findEffectsOf = (tx: ShopTx, proposal: string): Promise<EffectRow[]> =>
  tx.query<EffectRow>(
    "select * from effects where proposal_id = $1 and undone_at is null order by idempotency_key for update",
    [proposal],
  );

/** Puts back the fields of one effect; false where one of them was changed again since. */
export async function restoreRow(tx: ShopTx, effect: EffectRow): Promise<boolean> {
  const { view, where, key } = tables[effect.subject_table];
  const keys = key(effect.subject_id);
  const place = `$${keys.length + 1}::jsonb`;
  const same = await tx.query(
    `select 1 from ${view} o where ${where} and to_jsonb(o) @> to_jsonb(jsonb_populate_record(o, ${place}))`,
    [...keys, JSON.stringify(effect.after)],
  );
  if (same.length !== 1) return false;
  await tx.query(
    `update ${effect.subject_table} set overlay = coalesce(overlay, '{}'::jsonb) || ${place} where ${where}`,
    [...keys, JSON.stringify(effect.before)],
  );
  return true;
}

export async function markUndone(
  tx: ShopTx,
  effect: string,
  by: { kind: string; id: string },
  at: Date,
): Promise<void> {
  await tx.query("update effects set undone_by = $2, undone_at = $3 where effect_id = $1", [
    effect,
    JSON.stringify(by),
    at,
  ]);
}
