import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shopId } from "../core/ids.ts";
import { addShop, type Store, stores } from "../test/support/stores.ts";
import { askedTurns, listAsked } from "./asked.ts";
import { conversationsOf } from "./conversations.ts";
import { salesTables } from "./row-tables.ts";
import { goodsTables } from "./row-tables-goods.ts";
import { rowsBehind } from "./rows-behind.ts";

const [own, other] = [shopId("shop_a"), shopId("shop_b")];
const zone = "Asia/Shanghai";

describe.each(stores)("rows behind facts on $name", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    for (const shop of [own, other]) {
      await addShop(store.db, shop);
      const data = store.db.shop(shop);
      await data.query(
        `insert into orders (shop_id, order_id, status, total_minor, placed_at, paid_at, shipping_address)
         select $1, 'O' || n, 'delivered', 1000 + n, at, at, '{"street": "hidden"}' from
           (select n, timestamptz '2026-04-01 15:00Z' + n * interval '1 hour' as at from generate_series(0, 2) n) x`,
        [shop],
      );
    }
  });
  afterAll(() => store.close());
  const look = (ids: readonly string[], more: { limit?: number; from?: string } = {}) =>
    rowsBehind(store.db.shop(own), zone, {
      table: "orders",
      ids,
      limit: more.limit ?? 100,
      ...(more.from ? { period: { from: more.from, to: more.from } } : {}),
    });

  test("rows are found by their ids, in one's own shop only, and without a buyer's address", async () => {
    const found = await look(["O1", "O2", "nothing"]);
    expect(found.rows.map((row) => row[0])).toEqual(["O2", "O1"]);
    expect(found.rows[0]?.[2]).toBe(1002);
    expect(JSON.stringify(found)).not.toContain("hidden");
  });
  test("rows of a day are those of the shop's own day, page by page", async () => {
    // 15:00Z and 16:00Z are an hour before midnight in Shanghai, and midnight.
    expect((await look([], { from: "2026-04-01" })).rows.map((row) => row[0])).toEqual(["O0"]);
    const first = await look([], { from: "2026-04-02", limit: 1 });
    expect(first).toMatchObject({ more: true });
    expect(first.rows.map((row) => row[0])).toEqual(["O2"]);
  });
  test("every table that may be opened can be, by ids and by days", async () => {
    for (const [table, { day }] of Object.entries({ ...salesTables, ...goodsTables })) {
      const wanted = { table, ids: ["x"], limit: 1 };
      expect((await rowsBehind(store.db.shop(own), zone, wanted)).rows, table).toEqual([]);
      const period = { from: "2020-01-01", to: "2020-01-01" };
      if (day)
        expect((await rowsBehind(store.db.shop(own), zone, { ...wanted, ids: [], period })).rows, table).toEqual([]);
    }
    await expect(rowsBehind(store.db.shop(own), zone, { table: "tokens", ids: ["x"], limit: 1 })).rejects.toThrow(
      "tokens",
    );
  });
  test("the shop's own questions are listed with their turns; a buyer's conversation is not among them", async () => {
    for (const [side, id] of [
      ["merchant", "c1"],
      ["buyer", "c2"],
    ] as const)
      await conversationsOf(store.db.shop(own), { side, actorId: "x" }, () => new Date("2026-04-01Z")).hear(
        id,
        `asked ${id}`,
        null,
      );
    const { rows } = await listAsked(store.db.shop(own), { limit: 10 });
    expect(rows.map((row) => [row.conversation_id, row.title])).toEqual([["c1", "asked c1"]]);
    expect((await askedTurns(store.db.shop(own), "c1")).map(({ body }) => body)).toEqual(["asked c1"]);
    expect(await askedTurns(store.db.shop(own), "c2")).toEqual([]);
    expect((await listAsked(store.db.shop(other), { limit: 10 })).rows).toEqual([]);
  });
});
