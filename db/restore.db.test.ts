import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { addNightShops } from "../test/support/night-shops.ts";
import { freshPostgres } from "../test/support/stores.ts";
import type { Database } from "./database.ts";
import { openDatabase } from "./open-database.ts";

const run = promisify(execFile);
const script = fileURLToPath(new URL("../test/support/real-postgres.sh", import.meta.url));
/** What a shop has: its rows, and that nobody else's are among them. */
const contents = async (db: Database) => {
  const shop = db.shop("night-0001" as never);
  const [events] = await shop.query(
    "select count(*)::int as n, count(distinct shop_id)::int as shops, min(event_key::text) as first from events",
  );
  const [rolled] = await shop.query("select count(*)::int as n from rollup_days");
  return { events, rolled, unseen: await db.query("select * from events") };
};

test("a dump of PostgreSQL, restored into a new database, gives the same shops behind the same walls", async () => {
  const [from, to] = [await freshPostgres(), await freshPostgres()];
  const bin = (await run("bash", [script, "bin"])).stdout.trim();
  const folder = await mkdtemp(join(tmpdir(), "zg-restore-"));
  try {
    const db = await openDatabase(from.url);
    await addNightShops(db, 2, ["UTC"]);
    const before = await contents(db);
    await db.close();
    const dump = join(folder, "zhanggui.dump");
    await run(join(bin, "pg_dump"), ["--format=custom", `--file=${dump}`, from.url]);
    await run(join(bin, "pg_restore"), ["--exit-on-error", "--no-owner", `--dbname=${to.url}`, dump]);
    const restored = await openDatabase(to.url);
    expect(await contents(restored)).toEqual(before);
    expect(before).toMatchObject({ events: { n: 420, shops: 1 } });
    await restored.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
    await from.drop();
    await to.drop();
  }
});

test("a copy of an embedded directory that was closed opens with the same shops", async () => {
  const folder = await mkdtemp(join(tmpdir(), "zg-copy-"));
  try {
    const db = await openDatabase(`embedded:${join(folder, "now")}`);
    await addNightShops(db, 2, ["UTC"]);
    const before = await contents(db);
    await db.close();
    await cp(join(folder, "now"), join(folder, "backup"), { recursive: true });
    const copy = await openDatabase(`embedded:${join(folder, "backup")}`);
    expect(await contents(copy)).toMatchObject({ events: before.events, rolled: before.rolled });
    await copy.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
