import type { ShopData, ShopTx } from "../core/context.ts";
import { newId, type ShopId } from "../core/ids.ts";
import { writeAudit } from "./audit.ts";
import type { Database, OwnerTx } from "./database.ts";
import { asScheduler, tellOf } from "./outbox.ts";
import { listShops } from "./shops.ts";

type Who = { readonly kind: string; readonly id: string };
/** What stops changes: `everywhere` where the operator stopped all shops. */
export type Stop = { readonly since: Date; readonly by: Who; readonly why: string; readonly everywhere: boolean };
/** Throwing or lifting: of one shop, or of all (`shop` null). */
type Deed = { readonly shop: ShopId | null; readonly by: Who; readonly why: string; readonly at: Date };

const all = "*";
/** How long a change under way may still come to its end by itself. Twice this is well within the second. */
const patienceMs = 350;

/** What stops changes of this shop now, for whoever looks. A change itself asks `stoppedFor`. */
export async function stopOf(data: Pick<ShopData, "query">): Promise<Stop | null> {
  const [stop] = await data.query<Stop>(
    `select since, thrown_by as by, why, shop_id = '${all}' as everywhere from stops
      where lifted_at is null and shop_id in ('${all}', current_setting('app.shop_id')) order by shop_id = '${all}' desc limit 1`,
  );
  return stop ?? null;
}

/** What stops the change that this transaction would carry out: null, and then none is thrown before the transaction ends.
 * "now": one is being thrown this moment. First thing in a change's transaction, before it waits for anything else. */
export async function stoppedFor(tx: ShopTx): Promise<Stop | "now" | null> {
  const [stop] = await tx.query<Stop | { since: null }>("select * from changes_stopped()");
  if (!stop) return null;
  return stop.since === null ? "now" : stop;
}

/** Whoever makes this transaction wait is ended after a moment: their work is taken back. Returns what calls that off. The
 * time at which the transaction began tells it from a later one on the same connection. */
async function clearTheWay(db: Database, tx: Pick<OwnerTx, "query">): Promise<() => void> {
  if (db.kind === "embedded") return () => {}; // one connection: nobody else's transaction is open
  const [own] = await tx.query<{ pid: number; began: string }>("select pg_backend_pid() as pid, now()::text as began");
  const end = () =>
    db.query(
      `select pg_terminate_backend(blocking) from pg_stat_activity a, unnest(pg_blocking_pids(a.pid)) as blocking
        where a.pid = $1 and a.xact_start = $2::timestamptz`,
      [own?.pid, own?.began],
    );
  const timer = setInterval(() => void end().catch(() => {}), patienceMs);
  return () => clearInterval(timer);
}

/** Waits for the changes under way, lets no other begin, and writes the stop: true where there was none. */
async function write(db: Database, tx: Pick<OwnerTx, "query">, { shop, by, why, at }: Deed): Promise<boolean> {
  const calledOff = await clearTheWay(db, tx);
  try {
    await tx.query("select pg_advisory_xact_lock(stop_key($1))", [shop ?? all]);
    const thrown = await tx.query(
      `insert into stops (shop_id, stop_id, since, thrown_by, why) values ($1, $2, $3, $4, $5)
       on conflict (shop_id) where lifted_at is null do nothing returning 1`,
      [shop ?? all, newId("stop"), at, JSON.stringify(by), why],
    );
    if (shop && thrown.length === 1) await record(tx, "changes_stopped", { by, why, at }, false);
    return thrown.length === 1;
  } finally {
    calledOff();
  }
}

/** Into the shop's audit chain, and to whoever follows its events. */
async function record(tx: ShopTx, action: string, { by, why, at }: Omit<Deed, "shop">, everywhere: boolean) {
  await writeAudit(tx, { actor: by, action, subject: null, detail: { why, everywhere }, at });
  await tellOf(tx, action.replace("_", "."), { by, why, everywhere });
}
async function recordEverywhere(db: Database, action: string, deed: Deed): Promise<void> {
  for (const { id } of await listShops(db)) await db.asShop(id, (tx) => record(tx, action, deed, true));
}

/** Stops the changes of one shop, or of all. When this returns the stop is committed, every change that began before has
 * ended (or was taken back: none is waited for longer than a moment), and none begins. A stop that is there already stays. */
export async function throwStop(db: Database, deed: Deed): Promise<void> {
  if (deed.shop) await db.asShop(deed.shop, (tx) => write(db, tx, deed));
  else if (await db.transaction((tx) => write(db, tx, deed))) await recordEverywhere(db, "changes_stopped", deed);
}

/** Ends a stop: true where there was one. */
export async function liftStop(db: Database, deed: Deed): Promise<boolean> {
  const { shop, by, why, at } = deed;
  const lift = async (tx: Pick<OwnerTx, "query">) => {
    const lifted = await tx.query(
      "update stops set lifted_at = $2, lifted_by = $3, lifted_why = $4 where shop_id = $1 and lifted_at is null returning 1",
      [shop ?? all, at, JSON.stringify(by), why],
    );
    if (shop && lifted.length === 1) await record(tx, "changes_resumed", deed, false);
    return lifted.length === 1;
  };
  if (shop) return db.asShop(shop, lift);
  const lifted = await db.transaction(lift);
  if (lifted) await recordEverywhere(db, "changes_resumed", deed);
  return lifted;
}

/** Whether all shops are stopped (0 or 1), and how many are by themselves. */
export async function countStops(db: Database): Promise<{ all: number; shops: number }> {
  const [row] = await asScheduler(db, (tx) =>
    tx.query<{ everywhere: number; shops: number }>(
      `select count(*) filter (where shop_id = '${all}')::int as everywhere, count(*) filter (where shop_id <> '${all}')::int as shops
         from stops where lifted_at is null`,
    ),
  );
  return { all: row?.everywhere ?? 0, shops: row?.shops ?? 0 };
}
