import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shopId } from "../core/ids.ts";
import type { Database } from "../db/database.ts";
import { openDatabase } from "../db/open-database.ts";
import { countStops, liftStop, stopOf, throwStop } from "../db/stops.ts";
import { buyer, merchant } from "../server/actors.ts";
import { testContext } from "../test/support/context.ts";
import { addShop, type Store, stores } from "../test/support/stores.ts";
import { approve, reject, undo } from "./decide-change.ts";
import { cancelOrder } from "./orders/cancel-order.ts";
import { runTool } from "./run-tool.ts";
import { refuseWhileStopped } from "./while-stopped.ts";

const [shop, other] = [shopId("shop_a"), shopId("shop_b")];
const orders = 60;
const deed = (which: typeof shop | null, why = "a wrong price") => ({
  shop: which,
  by: { kind: "operator", id: "ann" },
  why,
  at: new Date("2026-03-10T08:00:00Z"),
});

describe.each(stores)("changes that are stopped on $name", ({ open, name }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    for (const id of [shop, other]) await addShop(store.db, id);
    // Within the very transaction that stops: how many changes are committed at that moment.
    await store.db.transaction((tx) =>
      tx.exec(`create table counted (effects int); grant insert on counted to app;
        create function count_now() returns trigger language plpgsql as $$
          begin insert into counted select count(*) from effects; return null; end $$;
        create trigger count_now after insert on stops for each statement execute function count_now()`),
    );
  });
  beforeEach(async () => {
    await store.db.query("delete from counted");
    await liftStop(store.db, deed(null));
    for (const id of [shop, other]) {
      await liftStop(store.db, deed(id));
      await store.db.asShop(id, async (tx) => {
        for (const table of ["effects", "proposals", "outbox", "orders"]) await tx.query(`delete from ${table}`);
        await tx.query(
          `insert into orders (shop_id, order_id, status, total_minor, customer_id)
           select $1, '#' || n, 'pending', 500, 'ann' from generate_series(1, ${orders}) n`,
          [id],
        );
      });
    }
  });
  afterAll(() => store.close());

  const as = (who = merchant(), where = shop, db: Database = store.db) => testContext(db, where, who);
  const wish = async (order: number, who = merchant(), where = shop) => {
    const outcome = await runTool(cancelOrder, { orderId: `#${order}` }, as(who, where));
    return outcome.status === "awaiting_approval" ? outcome.proposalId : JSON.stringify(outcome);
  };
  const done = async () => (await store.db.shop(shop).query("select 1 from effects")).length;

  test.each([
    ["one shop", shop],
    ["all shops", null],
  ])("none of many approvals commits after the stop of %s does, from several connections", async (_, which) => {
    const ids: string[] = [];
    for (let order = 1; order <= orders; order++) ids.push(await wish(order));
    // Servers of one installation have connections of their own; the embedded store has one for all.
    const servers = await Promise.all(
      [1, 2].map(async () => (name === "postgres" ? openDatabase(store.url) : store.db)),
    );
    const yeses = Promise.allSettled(
      servers.flatMap((db, at) =>
        Array.from({ length: 4 }, async (_, hand) => {
          for (const id of ids.slice((at * 4 + hand) * 7).slice(0, 7))
            await approve(cancelOrder, id, as(merchant(), shop, db));
        }),
      ),
    );
    while ((await done()) < 5) await pause(1);
    const began = performance.now();
    await throwStop(store.db, deed(which));
    const took = performance.now() - began;
    const then = await done();
    const ends = await yeses;
    await pause(100);
    const [counted] = await store.db.query<{ effects: number }>("select max(effects) as effects from counted");
    expect([then, await done(), took < 1000]).toEqual([counted?.effects, counted?.effects, true]);
    const whys = ends.map((end) => (end.status === "rejected" ? String(end.reason.message) : "done"));
    expect(whys.every((why) => why === "done" || why.startsWith("Changes are"))).toBe(true);
    expect(whys.some((why) => why.startsWith("Changes are"))).toBe(true);
    for (const db of servers) if (db !== store.db) await db.close();
  });
  test.runIf(name === "postgres")(
    "a change that hangs in its transaction is taken back within the second",
    async () => {
      let held = () => {};
      const holding = new Promise<void>((resolve) => {
        held = resolve;
      });
      const stopped = new AbortController();
      const hanging = store.db.shop(shop).transaction(async (tx) => {
        await refuseWhileStopped(tx, merchant());
        await tx.query("update orders set status = 'cancelled' where order_id = '#1'");
        held();
        await pause(5000, undefined, { signal: stopped.signal }).catch(() => {});
      });
      const outcome = expect(hanging).rejects.toThrow();
      await holding;
      const began = performance.now();
      await throwStop(store.db, deed(shop));
      expect(performance.now() - began).toBeLessThan(1000);
      stopped.abort();
      await outcome;
      expect(await store.db.shop(shop).query("select 1 from orders where status = 'cancelled'")).toEqual([]);
    },
  );
  test("a shop that is stopped looks, proposes and rejects; its yes and its undo wait, and another shop goes on", async () => {
    const [before, mine, theirs] = [await wish(1), await wish(2), await wish(1, merchant(), other)];
    await approve(cancelOrder, before, as());
    await throwStop(store.db, deed(shop));
    await expect(approve(cancelOrder, mine, as())).rejects.toThrow(/since 2026-03-10 08:00 UTC \(a wrong price\)/);
    await expect(undo(before, as())).rejects.toThrow(/stopped in this shop/);
    await approve(cancelOrder, theirs, as(merchant(), other));
    const late = await wish(3);
    await reject(late, null, as());
    expect(await liftStop(store.db, deed(shop))).toBe(true);
    await approve(cancelOrder, mine, as());
    await undo(before, as());
    expect(await done()).toBe(2);
  });
  test("a buyer reads that nothing was done, and not why", async () => {
    const id = await wish(1, buyer("ann"));
    await throwStop(store.db, deed(null, "fraud"));
    const told = await approve(cancelOrder, id, as(buyer("ann"))).catch((error: Error) => error.message);
    expect(told).toMatch(/^The shop makes no changes for the moment/);
    expect(told).not.toContain("fraud");
  });
  test("an effect is not written on a way around the gate either", async () => {
    await throwStop(store.db, deed(shop));
    const around = store.db.shop(shop).query(
      `insert into effects (shop_id, effect_id, idempotency_key, tool, subject_table, subject_id, before, after, done_by, done_at)
       values ($1, 'e', 'k', 't', 'orders', '#1', '{}', '{}', '{}', now())`,
      [shop],
    );
    await expect(around).rejects.toThrow("Changes are stopped in this shop: nothing was done.");
  });
  test("who stopped what, when and why is on record; a shop sees its own and the operator's, and can write its own only", async () => {
    await throwStop(store.db, deed(shop));
    await throwStop(store.db, deed(shop, "a second time"));
    expect(await stopOf(store.db.shop(other))).toBe(null);
    expect(await countStops(store.db)).toEqual({ all: 0, shops: 1 });
    await throwStop(store.db, deed(null, "every price"));
    expect(await stopOf(store.db.shop(other))).toEqual({
      since: deed(null).at,
      by: deed(null).by,
      why: "every price",
      everywhere: true,
    });
    const forged = "insert into stops (shop_id, stop_id, since, thrown_by, why) values ('*', 'x', now(), '{}', '')";
    await expect(store.db.shop(shop).query(forged)).rejects.toThrow();
    const lifting = "update stops set lifted_at = now() where shop_id = '*' returning 1";
    expect(await store.db.shop(shop).query(lifting)).toEqual([]);
    const chain = await store.db.shop(shop).query("select action, detail from audit order by entry desc limit 2");
    expect(chain).toEqual([
      { action: "changes_stopped", detail: { why: "every price", everywhere: true } },
      { action: "changes_stopped", detail: { why: "a wrong price", everywhere: false } },
    ]);
  });
});
