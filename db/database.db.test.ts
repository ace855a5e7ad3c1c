import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shopId } from "../core/ids.ts";
import { addShop, type Store, stores } from "../test/support/stores.ts";
import { migrate } from "./migrate.ts";

const [a, b] = [shopId("shop_a"), shopId("shop_b")];
const addOrder = "insert into orders (shop_id, order_id, status, total_minor) values ($1, $2, 'pending', 100)";

describe.each(stores)("the store on $name", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await addShop(store.db, a);
    await addShop(store.db, b);
    await store.db.asShop(a, (tx) => tx.query(addOrder, [a, "o1"]));
    await store.db.asShop(b, (tx) => tx.query(addOrder, [b, "o2"]));
  });
  afterAll(() => store.close());

  test("a shop sees its own orders and no others", async () => {
    expect(await store.db.shop(a).query("select order_id from orders")).toEqual([{ order_id: "o1" }]);
    expect(await store.db.shop(a).query("select order_id from current_orders")).toEqual([{ order_id: "o1" }]);
  });
  test("a shop cannot write another shop's row", async () => {
    await expect(store.db.asShop(a, (tx) => tx.query(addOrder, [b, "o9"]))).rejects.toThrow(/row-level security/);
  });
  test("a shop cannot read tokens, nor drop its own role", async () => {
    await expect(store.db.shop(a).query("select * from tokens")).rejects.toThrow(/permission denied/);
    await expect(store.db.shop(a).query("select * from schema_migrations")).rejects.toThrow(/permission denied/);
  });
  test("the owner sees no rows of a shop table without naming the shop", async () => {
    const [row] = await store.db.query<{ bypasses: boolean }>(
      "select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user",
    );
    const rows = await store.db.transaction(async (tx) => {
      await tx.exec("set local role app");
      return tx.query("select order_id from orders");
    });
    expect({ bypasses: typeof row?.bypasses, rows }).toEqual({ bypasses: "boolean", rows: [] });
  });
  test("every table with a shop is closed, its partitions too, but for the named exceptions", async () => {
    await store.db.shop(a).query("select ensure_event_month('2026-03-05')");
    const open = await store.db.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
    );
    expect(open).toEqual([{ relname: "schema_migrations" }, { relname: "tokens" }]);
  });
  test("every shop table's key begins with the shop", async () => {
    const wrong = await store.db.query(
      `select c.relname from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
         join pg_attribute at on at.attrelid = c.oid and at.attnum = i.indkey[0]
         join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and at.attname <> 'shop_id' order by 1`,
    );
    expect(wrong).toEqual([{ relname: "schema_migrations" }, { relname: "tokens" }]);
  });
  test("a failed transaction leaves nothing, and the next one works", async () => {
    await expect(
      store.db.asShop(a, async (tx) => {
        await tx.query(addOrder, [a, "half"]);
        throw new Error("stopped in the middle");
      }),
    ).rejects.toThrow("stopped in the middle");
    expect(await store.db.shop(a).query("select order_id from orders where order_id = 'half'")).toEqual([]);
  });
  test("values come back alike: days as text, whole numbers as numbers, instants as dates", async () => {
    const [row] = await store.db.query(
      "select date '2026-03-01' as day, 5::bigint as big, 1.5::numeric as decimal, timestamptz '2026-03-01T00:00:00Z' as at, array['x'] as list",
    );
    expect(row).toEqual({ day: "2026-03-01", big: 5, decimal: 1.5, at: new Date("2026-03-01T00:00:00Z"), list: ["x"] });
  });
  test("migrating again does nothing", async () => {
    expect(await migrate(store.db)).toBe(0);
  });
  test("twenty transactions at once all finish, one after the other where there is one connection", async () => {
    const counts = await Promise.all(
      Array.from({ length: 20 }, () =>
        store.db.asShop(a, (tx) => tx.query<{ n: number }>("select count(*)::int as n from orders")),
      ),
    );
    expect(counts.flat().every((row) => row.n === 1)).toBe(true);
  });
});
