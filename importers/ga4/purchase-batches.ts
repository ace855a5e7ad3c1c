import { hash } from "node:crypto";
import type { Day } from "../../core/time.ts";
import type { ImportRun } from "../import-run.ts";
import type { CellContext } from "../parsing/cells.ts";
import { SeenRows } from "../parsing/seen-rows.ts";
import type { Batch } from "../writing/commit-batch.ts";
import { type Made, tableRows } from "./ga4-specs.ts";
import { orderIdOf, orderOf, type PurchaseRow } from "./purchase-orders.ts";

const ordersInBatch = 400;

const purchasesOfDay = `select e.order_id, e.visitor_id, e.session_id, e.sku, p.title, e.quantity, e.device, e.region,
    to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
    e.price_minor::float8 as price, v.price_minor::float8 as list_price, e.value_minor::float8 as revenue
  from events e
  left join variants v on v.shop_id = e.shop_id and v.sku = e.sku
  left join products p on p.shop_id = v.shop_id and p.product_id = v.product_id
  where e.on_date = $1::text::date and e.event_name = 'purchase'
  order by e.happened_at, e.session_id, e.sku`;

/** What was met on the way: purchases that are no orders, and the days they lie on. */
export type Unnamed = { purchases: number; days: Day[] };

function byOrder(rows: readonly PurchaseRow[], hasIds: boolean, unnamed: Unnamed, day: Day) {
  const orders = new Map<string, PurchaseRow[]>();
  const without = new Set<string>();
  for (const row of rows) {
    const id = orderIdOf(row, hasIds);
    if (id === undefined) without.add(`${row.session_id} ${row.at}`);
    else if (!orders.get(id)?.push(row)) orders.set(id, [row]);
  }
  unnamed.purchases += without.size;
  if (without.size > 0) unnamed.days.push(day);
  return orders;
}

/**
 * Orders out of the shop's purchase events, day by day, so that the rows of a purchase need not stand together in any
 * file and memory holds one day. A transaction that is told again on a later day stays the order of its first day.
 * `hasIds`: the export names transactions; otherwise what one visitor bought in one second of a session is one order.
 */
export async function* purchaseBatches(
  run: ImportRun,
  context: CellContext,
  hasIds: boolean,
  unnamed: Unnamed,
): AsyncGenerator<Batch> {
  const data = run.db.shop(run.shop.id);
  const days = await data.query<{ day: Day }>("select on_date::text as day from rollup_days order by 1");
  const seen = new SeenRows();
  const isNew = (id: string) => seen.seenBefore(hash("md5", id)) === 0;
  let end = 0;
  for (const { day } of days) {
    const rows = await data.query<PurchaseRow>(purchasesOfDay, [day]);
    const orders = [...byOrder(rows, hasIds, unnamed, day)].filter(([id]) => isNew(id));
    for (let from = 0; from < orders.length; from += ordersInBatch) {
      const made = orders.slice(from, from + ordersInBatch).map(([id, all]) => orderOf(id, all));
      const part = (name: keyof (typeof made)[number]): Made[] => made.flatMap((one) => one[name]);
      const tables = (["orders", "order_lines", "payments"] as const).flatMap((name) =>
        tableRows(name, part(name), context),
      );
      const start = end;
      end += made.length;
      yield { start, end, tables, rejects: [] };
    }
  }
}
