import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { openDatabase } from "../../db/open-database.ts";
import type { House } from "../../server/shop-context.ts";

export type BenchStore = { readonly url: string; readonly house: House; close(): Promise<void> };
const houseOf = (db: House["db"]): House => ({ db, log: pino({ level: "silent" }), now: () => new Date() });

/** A new embedded database in a directory of its own. */
export async function newEmbedded(): Promise<BenchStore> {
  const dir = await mkdtemp(join(tmpdir(), "zhanggui-bench-"));
  const url = `embedded:${dir}`;
  const db = await openDatabase(url);
  return {
    url,
    house: houseOf(db),
    async close() {
      await db.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A new database on a PostgreSQL server, dropped at the end. */
export async function newPostgres(server: string): Promise<BenchStore> {
  const name = `zg_bench_${randomBytes(4).toString("hex")}`;
  const admin = async (statement: string) => {
    const db = await openDatabase(server);
    await db.query(statement).finally(() => db.close());
  };
  await admin(`create database ${name}`);
  const url = server.replace(/\/[^/?]*(\?.*)?$/, `/${name}$1`);
  const db = await openDatabase(url);
  return {
    url,
    house: houseOf(db),
    async close() {
      await db.close();
      await admin(`drop database ${name} with (force)`);
    },
  };
}
