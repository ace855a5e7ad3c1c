import type { ShopData } from "../../core/context.ts";
import { Flow } from "../../core/flows/flow.ts";
import { readyFlow, readyMade } from "../../core/flows/ready-made.ts";
import type { Database } from "../database.ts";
import { asScheduler } from "../outbox.ts";

type Reader = Pick<ShopData, "query">;
type Row = { flow_id: string; version: number; turned_on: boolean; definition: unknown; updated_at: Date };
/** A flow as it is now. version 0: as it ships, never touched. */
export type FlowNow = {
  readonly flow: Flow;
  readonly version: number;
  readonly on: boolean;
  readonly since: Date | null;
};

const newest = "select distinct on (flow_id) * from flows order by flow_id, version desc";
/** A definition that this version of the program cannot read any more keeps its ready-made form, and is off. */
function nowOf(row: Row): FlowNow | null {
  const read = Flow.safeParse(row.definition);
  if (read.success) return { flow: read.data, version: row.version, on: row.turned_on, since: row.updated_at };
  const flow = readyFlow(row.flow_id);
  return flow ? { flow, version: row.version, on: false, since: row.updated_at } : null;
}

/** All flows of a shop, its own changes over those that ship, in the order in which they go before each other. */
export async function flowsNow(data: Reader): Promise<FlowNow[]> {
  const rows = await data.query<Row>(newest);
  const own = rows.flatMap((row) => nowOf(row) ?? []);
  const shipped = readyMade
    .filter(({ id }) => !own.some(({ flow }) => flow.id === id))
    .map((flow): FlowNow => ({ flow, version: 0, on: false, since: null }));
  return [...own, ...shipped].sort(
    (one, two) => one.flow.priority - two.flow.priority || one.flow.id.localeCompare(two.flow.id),
  );
}

export const flowNow = async (data: Reader, id: string): Promise<FlowNow | undefined> =>
  (await flowsNow(data)).find(({ flow }) => flow.id === id);

/** The definition of one version; null where it was undone since. */
export async function flowVersion(data: Reader, id: string, version: number): Promise<Flow | null> {
  const [row] = await data.query<Row>("select * from flows where flow_id = $1 and version = $2", [id, version]);
  const read = Flow.safeParse(row?.definition);
  return read.success ? read.data : null;
}

/** The number of the next version: one that no buyer inside the flow came in under, even where a version was undone. */
export async function nextVersion(data: Reader, id: string): Promise<number> {
  const [row] = await data.query<{ next: number }>(
    `select greatest((select max(version) from flows where flow_id = $1), (select max(version) from flow_enrolments where flow_id = $1), 0) + 1 as next`,
    [id],
  );
  return row?.next ?? 1;
}

/** Shops in which a flow is on, a buyer is inside one, or a message is on its way. */
export const shopsWithFlows = async (db: Database): Promise<string[]> =>
  (
    await asScheduler(db, (tx) =>
      tx.query<{ shop: string }>(
        `select shop_id as shop from (select distinct on (shop_id, flow_id) shop_id, turned_on from flows order by shop_id, flow_id, version desc) f where turned_on
         union select shop_id from flow_enrolments where state = 'waiting' union select shop_id from flow_messages where state in ('waiting','sending') order by 1`,
      ),
    )
  ).map(({ shop }) => shop);
