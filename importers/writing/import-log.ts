import type { ShopTx } from "../../core/context.ts";
import type { ShopId } from "../../core/ids.ts";
import type { Database } from "../../db/database.ts";
import type { Counts } from "../counts.ts";

/** Stands for the import as a whole among its files. */
const whole = "*";
type Saved = { rows: number; counts: Record<string, Counts> };
type Row = { file: string; rows_done: number; counts: Record<string, Counts>; status: "running" | "done" };

/** How far an import came, written with each batch: after a kill the next run goes on from there. */
export type ImportLog = {
  readonly resumed: boolean;
  /** What an earlier, broken off run of the same import had written of a file. */
  saved(file: string): Saved | undefined;
  save(tx: ShopTx, file: string, rows: number, counts: Readonly<Record<string, Counts>>): Promise<void>;
  finish(): Promise<void>;
};

const put = `insert into imports (shop_id, import_id, file, fingerprint, rows_done, counts, status, updated_at)
  values (current_setting('app.shop_id'), $1, $2, $1, $3, $4::jsonb, $5, now())
  on conflict (shop_id, import_id, file) do update set rows_done = excluded.rows_done, counts = excluded.counts,
    status = excluded.status, updated_at = now()`;

/** Opens the log of an import, named by the fingerprint of its files. A finished one begins anew. */
export async function openImportLog(db: Database, shop: ShopId, fingerprint: string): Promise<ImportLog> {
  const rows = await db.asShop(shop, async (tx) => {
    const known = await tx.query<Row>("select file, rows_done, counts, status from imports where import_id = $1", [
      fingerprint,
    ]);
    if (known.some((row) => row.file === whole && row.status === "running")) return known;
    await tx.query("delete from imports where import_id = $1", [fingerprint]);
    await tx.query(put, [fingerprint, whole, 0, "{}", "running"]);
    return [];
  });
  const saved = new Map(rows.map((row) => [row.file, { rows: row.rows_done, counts: row.counts }]));
  return {
    resumed: rows.length > 0,
    saved: (file) => saved.get(file),
    async save(tx, file, count, counts) {
      await tx.query(put, [fingerprint, file, count, JSON.stringify(counts), "running"]);
    },
    async finish() {
      await db.asShop(shop, (tx) => tx.query("update imports set status = 'done' where import_id = $1", [fingerprint]));
    },
  };
}
