import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Database } from "../../db/database.ts";
import { openDatabase } from "../../db/open-database.ts";
import { openMemory } from "./images.ts";

/** A fresh PostgreSQL database on the server that ZHANGGUI_TEST_POSTGRES names; no server is a failure, never a skip. */
export async function freshPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env["ZHANGGUI_TEST_POSTGRES"];
  if (!server)
    throw new Error(
      "Set ZHANGGUI_TEST_POSTGRES (bash test/support/real-postgres.sh start prints it): this suite runs on both stores.",
    );
  const name = `zg_${randomBytes(6).toString("hex")}`;
  const admin = async (text: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  await admin(`create database ${name}`);
  return { url: server.replace(/\/[^/]*$/, `/${name}`), drop: () => admin(`drop database ${name} with (force)`) };
}

export type Store = { db: Database; url: string; close(): Promise<void> };
export const stores: readonly { name: string; open(): Promise<Store> }[] = [
  {
    name: "embedded",
    async open() {
      const db = await openMemory();
      return { db, url: "embedded:memory", close: () => db.close() };
    },
  },
  {
    name: "postgres",
    async open() {
      const { url, drop } = await freshPostgres();
      const db = await openDatabase(url);
      return {
        db,
        url,
        close: async () => {
          await db.close();
          await drop();
        },
      };
    },
  },
];

/** A shop with nothing in it. */
export async function addShop(
  db: Database,
  id: string,
  more: { currency?: string; timezone?: string; locale?: string } = {},
): Promise<void> {
  await db.transaction((tx) =>
    tx.query("insert into shops (shop_id, name, currency, timezone, locale) values ($1, $1, $2, $3, $4)", [
      id,
      more.currency ?? "USD",
      more.timezone ?? "UTC",
      more.locale ?? "en-US",
    ]),
  );
}
