import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AppError } from "../core/errors.ts";
import type { Database } from "./database.ts";

const folder = fileURLToPath(new URL("./migrations/", import.meta.url));

/** The numbered scripts in order, each with its checksum. */
function scripts() {
  return readdirSync(folder)
    .filter((name) => /^\d{3}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}${name}`, "utf8");
      return {
        version: Number(name.slice(0, 3)),
        name,
        text,
        checksum: createHash("sha256").update(text).digest("hex"),
      };
    });
}

type Applied = { version: number; name: string; checksum: string };

/** Brings the schema up to date, forward only, one process at a time (the others wait at the lock). */
export async function migrate(db: Database): Promise<number> {
  const known = await db.query<{ ready: string | null }>("select to_regclass('schema_migrations')::text as ready");
  const all = scripts();
  if (known[0]?.ready && pending(all, await db.query<Applied>("select * from schema_migrations")).length === 0)
    return 0;
  return db.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(827641)");
    await tx.exec(
      "create table if not exists schema_migrations (version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())",
    );
    const todo = pending(all, await tx.query<Applied>("select * from schema_migrations"));
    for (const script of todo) {
      await tx.exec(script.text);
      await tx.query("insert into schema_migrations (version, name, checksum) values ($1, $2, $3)", [
        script.version,
        script.name,
        script.checksum,
      ]);
    }
    return todo.length;
  });
}

function pending(all: ReturnType<typeof scripts>, applied: readonly Applied[]) {
  const newest = all.at(-1)?.version ?? 0;
  for (const row of applied) {
    const script = all.find((each) => each.version === row.version);
    if (row.version > newest)
      throw new AppError(
        "conflict",
        `The database is newer than this program (migration ${row.name}): update the program.`,
      );
    if (script && script.checksum !== row.checksum)
      throw new AppError(
        "conflict",
        `The migration ${row.name} was changed after it was applied to this database: restore the file, or start from a new database.`,
      );
  }
  return all.filter((script) => !applied.some((row) => row.version === script.version));
}
