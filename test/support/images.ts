import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { databaseOver } from "../../db/as-shop.ts";
import type { Database } from "../../db/database.ts";
import { openLocal } from "../../db/embedded/local.ts";
import { openDatabase } from "../../db/open-database.ts";

const folder = process.env["ZHANGGUI_TEST_IMAGES"];
const run = promisify(execFile);

/** Whoever comes first makes it; the others of this run wait for it. */
export async function madeOnce(path: string, make: () => Promise<void>): Promise<void> {
  const lock = `${path}.lock`;
  while (!existsSync(path)) {
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (!mine) await pause(50);
    else await (existsSync(path) ? Promise.resolve() : make()).finally(() => rmdir(lock));
  }
}

async function makeImage(path: string, fill: (db: Database) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "zg-image-"));
  try {
    const db = await openDatabase(`embedded:${home}`);
    await fill(db).finally(() => db.close());
    await run("tar", ["--format=ustar", "-cf", `${path}.part`, "-C", join(home, "pg"), "."]);
    await rename(`${path}.part`, path);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** A database in memory that holds what `fill` writes: filled once in a run of tests, and then copied. `name` says what is in it. */
export async function openFilled(name: string, fill: (db: Database) => Promise<void>): Promise<Database> {
  if (!folder) {
    const db = await openDatabase("embedded:memory");
    await fill(db);
    return db;
  }
  const path = join(folder, `${name}.tar`);
  await madeOnce(path, () => makeImage(path, fill));
  return databaseOver(await openLocal(null, { prepared: path }));
}

/** An empty one, schema up to date. */
export const openMemory = (): Promise<Database> => openFilled("empty", async () => {});
