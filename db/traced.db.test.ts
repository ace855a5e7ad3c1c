import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shopId } from "../core/ids.ts";
import { inSpan } from "../core/trace.ts";
import { type KeptTraces, tracesInMemory } from "../test/support/kept-traces.ts";
import { addShop, type Store, stores } from "../test/support/stores.ts";

describe.each(stores)("statements on $name", ({ open }) => {
  let store: Store;
  let kept: KeptTraces;
  beforeAll(async () => {
    store = await open();
    await addShop(store.db, "s");
    kept = tracesInMemory();
  });
  afterAll(async () => {
    await kept?.stop();
    await store?.close();
  });
  const turn = (name: string, work: () => Promise<unknown>) => inSpan({ name, attributes: () => ({}) }, work);

  test("belong to whoever asked, also where reads of several turns go to the server together", async () => {
    const data = store.db.shop(shopId("s"));
    const read = () => data.query("select order_id from orders where order_id = $1", ["x"]);
    for (let round = 0; round < 5; round++) await read(); // known to be quick from here on
    kept.forget();
    const twice = (name: string) => turn(name, () => Promise.all([read(), read()]));
    await Promise.all([twice("one"), twice("two"), twice("three")]);
    for (const name of ["one", "two", "three"])
      expect(kept.trees().find((tree) => tree.name === name)).toEqual({
        name,
        below: [
          { name: "SELECT orders", below: [] },
          { name: "SELECT orders", below: [] },
        ],
      });
  });

  test("in a transaction are steps too, and one that fails tells its code and no words", async () => {
    kept.forget();
    const write = () =>
      store.db.shop(shopId("s")).transaction(async (tx) => {
        await tx.query("select count(*) from products");
        await tx.query("insert into products (shop_id, product_id) values ($1, $2)", ["another shop", "secret"]);
      });
    await expect(turn("a change", write)).rejects.toThrow();
    const failed = kept.spans().find(({ name }) => name === "INSERT products");
    expect(failed?.attributes["db.response.status_code"]).toMatch(/^[0-9A-Z]{5}$/);
    expect(kept.trees()[0]?.below.map(({ name }) => name)).toEqual(["SELECT products", "INSERT products"]);
    expect(JSON.stringify(kept.spans().map(({ attributes, status }) => [attributes, status]))).not.toContain("secret");
  });

  test("of nobody's question begin no trace", async () => {
    kept.forget();
    await store.db.query("select 1");
    expect(kept.spans()).toEqual([]);
  });
});
