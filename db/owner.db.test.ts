import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addNightShops } from "../test/support/night-shops.ts";
import { freshPostgres } from "../test/support/stores.ts";
import { openDatabase } from "./open-database.ts";
import { waitingOutbox } from "./outbox.ts";
import { countStops, stoppedFor, throwStop } from "./stops.ts";

const server = process.env["ZHANGGUI_TEST_POSTGRES"] ?? "";
const name = `plain_${randomBytes(4).toString("hex")}`;
const asAdmin = async (statements: string[], database = server) => {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};
const url = server.replace(/\/\/[^@]*@/, `//${name}@`).replace(/\/[^/]*$/, `/${name}`);

beforeAll(async () => {
  // An earlier installation on the same server, by the administrator: its roles are there.
  const earlier = await freshPostgres();
  await (await openDatabase(earlier.url)).close();
  await earlier.drop();
  await asAdmin([`create role ${name} login createrole`, `create database ${name} owner ${name}`]);
});
afterAll(() => asAdmin([`drop database if exists ${name} with (force)`, `drop owned by ${name}`, `drop role ${name}`]));

test("a database user that is no superuser is told what an administrator must do, and then everything works", async () => {
  await expect(openDatabase(url)).rejects.toThrow(/lacks pgvector/);
  await asAdmin(["create extension if not exists vector"], server.replace(/\/[^/]*$/, `/${name}`));
  // Where another installation made the roles, their owner must lend them.
  await expect(openDatabase(url).then((opened) => opened.shop("x" as never).query("select 1"))).rejects.toThrow(
    /may not act as the roles app and scheduler/,
  );
  await asAdmin([`grant app, scheduler to ${name}`]);
  const db = await openDatabase(url);
  try {
    await addNightShops(db, 2, ["UTC"]);
    const own = await db
      .shop("night-0001" as never)
      .query<{ n: number; shops: number }>(
        "select count(*)::int as n, count(distinct shop_id)::int as shops from events",
      );
    expect(own).toEqual([{ n: 420, shops: 1 }]);
    // The owner of the tables itself sees no shop's rows, as the policies are forced.
    expect(await db.query("select * from events")).toEqual([]);
    expect(await waitingOutbox(db, 10, [])).toEqual([]);
    // It stops all shops, and ends a change that hangs.
    let ready = () => {};
    const begun = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const hanging = db.shop("night-0001" as never).transaction(async (tx) => {
      expect(await stoppedFor(tx)).toBe(null);
      ready();
      await pause(900);
    });
    const ended = expect(hanging).rejects.toThrow();
    await begun;
    await throwStop(db, { shop: null, by: { kind: "operator", id: "ann" }, why: "a test", at: new Date() });
    expect(await countStops(db)).toEqual({ all: 1, shops: 0 });
    await ended;
  } finally {
    await db.close();
  }
});
