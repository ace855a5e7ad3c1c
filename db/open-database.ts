import { AppError } from "../core/errors.ts";
import { databaseOver } from "./as-shop.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded/open-embedded.ts";
import { toAppError } from "./failures.ts";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";
import type { Engine } from "./session.ts";

async function engineOf(url: string): Promise<Engine> {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  if (url.startsWith("embedded:")) return openEmbedded(url.slice("embedded:".length));
  throw new AppError("invalid_input", `"${url}" is no database: use postgres://… or embedded:DIR.`);
}

/** Opens the store that `url` names (`postgres://…`, `embedded:DIR`, or `embedded:memory` for tests), schema up to date. */
export async function openDatabase(url: string): Promise<Database> {
  const db = databaseOver(await engineOf(url));
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.close().catch(() => {});
    throw toAppError(error);
  }
}
