import type { ShopTx } from "../../core/context.ts";
import { shopId } from "../../core/ids.ts";
import type { Database } from "../database.ts";

type Value = string | number | boolean | null | object;
export type TableRow = Readonly<Record<string, Value>>;
/** Rows by table, without shop_id. */
export type World = Readonly<Record<string, readonly TableRow[]>>;

async function insert(tx: ShopTx, shop: string, table: string, rows: readonly TableRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 5000) {
    const batch = rows.slice(at, at + 5000).map((row) => ({ ...row, shop_id: shop }));
    const columns = [...new Set(batch.flatMap((row) => Object.keys(row)))].join(", ");
    await tx.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(batch)],
    );
  }
}

/** For tests: a shop with exactly these rows, its months of events made and its days marked for the rollup. */
export async function plantWorld(db: Database, id: string, zone: string, world: World, locale = "en"): Promise<void> {
  await db.query(
    "insert into shops (shop_id, name, currency, timezone, locale) values ($1, $1, 'CNY', $2, $3) on conflict do nothing",
    [id, zone, locale],
  );
  const months = new Set((world["events"] ?? []).map((row) => `${String(row["on_date"]).slice(0, 7)}-01`));
  await db.asShop(shopId(id), async (tx) => {
    for (const month of months) await tx.query("select ensure_event_month($1::text::date)", [month]);
    for (const [table, rows] of Object.entries(world)) await insert(tx, id, table, rows);
    await tx.query(
      "insert into rollup_days (shop_id, on_date) select distinct shop_id, on_date from events on conflict do nothing",
    );
  });
  // As after an import: the embedded database has nobody who does it by itself.
  await db.query("analyze");
}
