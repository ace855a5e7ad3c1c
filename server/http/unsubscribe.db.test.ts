import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addLampOrder, addLampShop, type FlowWorld, flowWorld } from "../../test/support/flow-world.ts";
import { type HttpHouse, openHttp } from "../../test/support/http-house.ts";
import { type Store, stores } from "../../test/support/stores.ts";

describe.each(stores)("unsubscribing on $name", ({ open }) => {
  let store: Store;
  let world: FlowWorld;
  let http: HttpHouse;
  const path = (at: number) => (world.sent[at]?.link ?? "").replace("https://desk.example", "");
  const optouts = (shop = "lamps") =>
    world.sql<{ kind: string; how: string }>("select kind, how from flow_optouts order by kind", [], shop);
  beforeAll(async () => {
    store = await open();
    world = flowWorld(store.db);
    // The same address is a customer of two shops.
    for (const shop of ["lamps", "lights"]) {
      await addLampShop(store.db, shop);
      await addLampOrder(store.db, { id: "1001", customer: "ann" }, shop);
      await world.turnOn("unpaid_order", (flow) => ({ ...flow, perBuyerDays: 0 }), shop);
      await world.pass(shop);
    }
    http = await openHttp(world.house);
  });
  afterAll(async () => {
    await http.close();
    await store.close();
  });

  test("opening the link changes nothing: scanners open links as well", async () => {
    const shown = await http.call("GET", path(0));
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('<form method="post"><button>Unsubscribe</button></form>');
    expect(shown.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await optouts()).toEqual([]);
  });
  test("a link that was touched, or cut off, is nobody's", async () => {
    const [head = "", claims = "", signature = ""] = path(0).split(".");
    const other = Buffer.from(claims, "base64url").toString().replace("ann", "bob");
    for (const forged of [
      `${head}.${Buffer.from(other).toString("base64url")}.${signature}`,
      path(0).slice(0, -4),
      "/unsubscribe/none",
    ])
      expect((await http.call("POST", forged)).status).toBe(404);
    expect(await optouts()).toEqual([]);
  });
  test("a mail program does it in one step, signed in nowhere, twice as well as once; the other shop is another shop", async () => {
    for (let time = 0; time < 2; time++) {
      const done = await http.call("POST", path(0), {
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      expect(done.status).toBe(200);
      expect(done.text).toContain("You are unsubscribed.");
    }
    expect(await optouts()).toEqual([
      { kind: "address", how: "one_click" },
      { kind: "customer", how: "one_click" },
    ]);
    expect(await optouts("lights")).toEqual([]);
  });
  test("unsubscribed for ever: after the customer came back under another name with the same address, and under the same with another", async () => {
    await world.sql("delete from customers");
    await world.sql(
      `insert into customers (shop_id, customer_id, email, accepts_marketing) values
        ('lamps', 'ann', 'new@mail.example', true), ('lamps', 'ann2', ' ANN@mail.example', true)`,
    );
    await addLampOrder(store.db, { id: "1002", customer: "ann" });
    await addLampOrder(store.db, { id: "1003", customer: "ann2" });
    await addLampOrder(store.db, { id: "1002", customer: "ann" }, "lights");
    await world.pass();
    expect(world.sent).toHaveLength(2);
    const rows = await world.sql(
      "select why from flow_enrolments where transition_key > '1002' order by transition_key",
    );
    expect(rows).toEqual([{ why: "opted_out" }, { why: "opted_out" }]);
    world.at("2026-03-11T13:00:00Z");
    await addLampOrder(store.db, { id: "1004", customer: "ann", placed: "2026-03-11T12:00:00Z" }, "lights");
    await world.pass("lights");
    expect(world.sent.slice(2).map(({ shop }) => shop.id)).toContain("lights");
  });
});
