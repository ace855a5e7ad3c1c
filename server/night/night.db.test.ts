import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, type TestContext, test } from "vitest";
import type { Database } from "../../db/database.ts";
import { openDatabase } from "../../db/open-database.ts";
import { addNightShops } from "../../test/support/night-shops.ts";
import { silentLog } from "../../test/support/queues.ts";
import { openRealRedis } from "../../test/support/real-redis.ts";
import { freshPostgres, type Store, stores } from "../../test/support/stores.ts";
import { openBossQueue } from "../jobs/boss-queue.ts";
import { openBullQueue } from "../jobs/bull-queue.ts";
import { runWorkers } from "../jobs/run-workers.ts";
import type { House } from "../shop-context.ts";
import { nightHealth } from "./night-health.ts";
import { planNight } from "./plan-night.ts";

const zones = ["Asia/Shanghai", "America/New_York", "Europe/Berlin"];
const houseOver = (db: Database): House => ({ db, log: silentLog, now: () => new Date() });
const program = fileURLToPath(new URL("../../bin/zhanggui.js", import.meta.url));
const quick = { relayMs: 100, planMs: 500, troubleMs: 300 };
/** What a test leaves behind goes when it ends, the last first, whatever other tests do meanwhile. */
type Ends = Pick<TestContext, "onTestFinished">;
async function until(what: () => Promise<boolean>, ms: number): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(100)) if (await what()) return;
  throw new Error("It did not happen in time.");
}
async function openStore(name: string, { onTestFinished }: Ends): Promise<Store> {
  const store = await stores.find((each) => each.name === name)?.open();
  if (!store) throw new Error(`No store ${name}.`);
  onTestFinished(() => store.close());
  return store;
}
const counted = async (db: Database) => {
  const [row] = await db.query<{ nights: number; doubles: number }>(
    `select (select count(*)::int from nights) as nights,
       (select count(*)::int from (select 1 from nights group by shop_id, on_date having count(*) > 1) d) as doubles`,
  );
  return row;
};
/** Events that tell of reports, over all shops. */
const told = async (db: Database, shops: number) => {
  let sum = 0;
  for (let index = 0; index < shops; index++) {
    const [row] = await db
      .shop(`night-${String(index).padStart(4, "0")}` as never)
      .query<{ n: number }>("select count(*)::int as n from outbox where topic = 'report.ready'");
    sum += row?.n ?? 0;
  }
  return sum;
};

describe.each(["embedded", "postgres"])("a night on %s", (name) => {
  test("inspects every shop for every missed morning, once, and says so", async ({ onTestFinished }) => {
    const { db } = await openStore(name, { onTestFinished });
    await addNightShops(db, 6, zones);
    const house = houseOver(db);
    const queue = await openBossQueue(db, silentLog, { pollMs: 100, maintenanceSeconds: 1 });
    const before = await nightHealth(house, queue);
    expect(before).toMatchObject({ expected: 6, inspected: 0 });
    const workers = runWorkers(house, queue, 2, quick);
    onTestFinished(() => workers.stop().then(() => queue.close(2000)));
    await until(async () => (await counted(db))?.nights === 18, 200_000);
    await planNight(house, queue, null);
    await pause(500);
    expect(await counted(db)).toMatchObject({ nights: 18, doubles: 0 });
    expect(await told(db, 6)).toBe(18);
    expect(await nightHealth(house, queue)).toMatchObject({ status: "ok", expected: 6, inspected: 6, late: 0 });
  }, 240_000);
});

test("a shop whose inspection fails is tried again alone, and the others are not held up", async ({
  onTestFinished,
}) => {
  const { db } = await openStore("postgres", { onTestFinished });
  await addNightShops(db, 4, ["UTC"]);
  // An order that no program of ours would write breaks the inspection of this shop only.
  await db.transaction((tx) => tx.exec("update shops set timezone = 'Mars/Olympus' where shop_id = 'night-0002'"));
  const house = houseOver(db);
  const queue = await openBossQueue(db, silentLog, { pollMs: 100 });
  const workers = runWorkers(house, queue, 2, quick);
  onTestFinished(() => workers.stop().then(() => queue.close(2000)));
  await until(async () => (await counted(db))?.nights === 9, 60_000);
  const health = await nightHealth(house, queue);
  expect(health.inspected).toBe(3);
}, 120_000);

// Both wait most of their time for a dead worker's lease: they wait together.
test.concurrent.for(["the database", "Redis"])(
  "a worker killed −9 in the middle of a night, jobs in %s: the other one finishes, every shop inspected exactly once",
  { timeout: 240_000 },
  async (where, { onTestFinished, expect }) => {
    const { db, url } = await openStore("postgres", { onTestFinished });
    await addNightShops(db, 30, zones);
    const redis = where === "Redis" ? await openRealRedis() : null;
    if (redis) onTestFinished(() => redis.remove());
    const start = (): ChildProcess => {
      const child = spawn(process.execPath, [program, "worker", "--db", url], {
        stdio: "ignore",
        env: { ...process.env, REDIS_URL: redis?.url ?? "" },
      });
      onTestFinished(() => void child.kill("SIGKILL"));
      return child;
    };
    const [first] = [start(), start()];
    await until(async () => ((await counted(db))?.nights ?? 0) >= 15, 60_000);
    first?.kill("SIGKILL");
    await until(async () => (await counted(db))?.nights === 90, 150_000);
    await pause(1000);
    expect(await counted(db)).toMatchObject({ nights: 90, doubles: 0 });
    expect(await told(db, 30)).toBe(90);
  },
);

test("Redis away at the start, then back, then emptied: the night is caught up each time", async ({
  onTestFinished,
}) => {
  const { db } = await openStore("postgres", { onTestFinished });
  await addNightShops(db, 4, zones);
  const house = houseOver(db);
  const redis = await openRealRedis();
  onTestFinished(() => redis.remove());
  await redis.stop();
  const queue = openBullQueue(redis.url, silentLog, { stalledMs: 1000 });
  const workers = runWorkers(house, queue, 1, quick);
  onTestFinished(() => workers.stop().then(() => queue.close(1000)));
  await expect(queue.ping()).rejects.toThrow(/Redis .* is away/);
  expect(await nightHealth(house, queue)).toMatchObject({ expected: 4, inspected: 0, queue: null });
  await redis.start();
  await until(async () => (await counted(db))?.nights === 12, 60_000);
  // A Redis that lost everything, and two shops more.
  await redis.stop();
  await redis.start();
  await db.transaction((tx) =>
    tx.exec(
      "insert into shops (shop_id, name, currency, timezone, locale, created_at) select 'late-' || n, 'late', 'USD', 'UTC', 'en-US', now() - interval '9 days' from generate_series(1, 2) n",
    ),
  );
  await until(async () => (await counted(db))?.nights === 18, 60_000);
  expect(await counted(db)).toMatchObject({ doubles: 0 });
}, 180_000);

test("two servers that start on an empty database at the same time both come up", async ({ onTestFinished }) => {
  const { url, drop } = await freshPostgres();
  onTestFinished(drop);
  const dbs = await Promise.all([openDatabase(url), openDatabase(url), openDatabase(url)]);
  const queues = await Promise.all(dbs.map((db) => openBossQueue(db, silentLog)));
  await Promise.all(queues.map((queue) => queue.ping()));
  await Promise.all(
    queues.map((queue) =>
      queue.add({ name: "same", attempts: 1, backoffMs: 1000, leaseMs: 1000 }, [{ id: "one", data: {} }]),
    ),
  );
  expect(await queues[0]?.counts({ name: "same", attempts: 1, backoffMs: 1000, leaseMs: 1000 })).toMatchObject({
    waiting: 1,
  });
  for (const queue of queues) await queue.close(500);
  for (const db of dbs) await db.close();
}, 60_000);

test("the scheduler's role sees the outbox of every shop and no shop's orders", async ({ onTestFinished }) => {
  const { db } = await openStore("embedded", { onTestFinished });
  await addNightShops(db, 1, ["UTC"]);
  await db.asShop("night-0000" as never, (tx) =>
    tx.query("insert into orders (shop_id, order_id, status, total_minor) values ('night-0000', 'o1', 'pending', 100)"),
  );
  await expect(
    db.transaction(async (tx) => {
      await tx.exec("set local role scheduler");
      return tx.query("select * from orders");
    }),
  ).rejects.toThrow(/permission denied/);
});
