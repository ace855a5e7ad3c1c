import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Flow } from "../../core/flows/flow.ts";
import type { Segment } from "../../core/segments/tree.ts";
import { addLampOrder, addLampShop, type FlowWorld, flowWorld } from "../../test/support/flow-world.ts";
import { type Store, stores } from "../../test/support/stores.ts";

const twice: Segment = { field: "orders", min: 2 };
const once: Segment = { field: "orders", min: 1 };
const forRegulars = (flow: Flow): Flow => ({ ...flow, audience: { segment: "regulars", name: "Regulars" } });

describe.each(stores)("a flow that is for one segment, on $name", ({ open }) => {
  let store: Store;
  let world: FlowWorld;
  beforeAll(async () => {
    store = await open();
    await addLampShop(store.db);
    await addLampShop(store.db, "other");
    world = flowWorld(store.db);
    await world.sql(
      "insert into customers (shop_id, customer_id, name, email, accepts_marketing, locale) values ('lamps', 'eve', 'Eve', 'eve@mail.example', true, 'en')",
    );
  });
  beforeEach(async () => {
    world = flowWorld(store.db);
    for (const shop of ["lamps", "other"])
      for (const table of ["flows", "flow_enrolments", "flow_messages", "order_lines", "orders", "segments"])
        await world.sql(`delete from ${table}`, [], shop);
    // Ann bought twice before, Eve once; neither paid her newest order.
    for (const [id, customer] of [
      ["a1", "ann"],
      ["a2", "ann"],
      ["e1", "eve"],
    ] as const)
      await addLampOrder(store.db, {
        id,
        customer,
        status: "delivered",
        placed: "2026-01-05T10:00:00Z",
        paid: "2026-01-05T10:00:00Z",
      });
    for (const customer of ["ann", "eve"]) await addLampOrder(store.db, { id: `${customer}-new`, customer });
  });
  afterAll(() => store.close());
  const keep = (version: number, tree: Segment, status = "live", shop = "lamps") =>
    world.sql(
      `insert into segments (shop_id, segment_id, version, name, tree, status, made_by, made_at) values ($1, 'regulars', $2, 'Regulars', $3, $4, '{}', now())`,
      [shop, version, JSON.stringify(tree), status],
      shop,
    );
  const sentTo = () => world.sent.map(({ message }) => message.customer_id).sort();
  const endings = () =>
    world.sql<{ customer_id: string; why: string }>(
      "select customer_id, why from flow_enrolments where state = 'ended' order by customer_id",
    );

  test("it writes to its members and to nobody else", async () => {
    await keep(1, twice);
    await world.turnOn("unpaid_order", forRegulars);
    await world.pass();
    expect(sentTo()).toEqual(["ann"]);
    expect(await endings()).toEqual([{ customer_id: "eve", why: "not_in_segment" }]);
  });
  test("the newest version counts, unless the flow stays at one", async () => {
    await keep(1, twice);
    await keep(2, once);
    await world.turnOn("unpaid_order", (flow) => ({
      ...flow,
      audience: { segment: "regulars", name: "Regulars", version: 1 },
    }));
    await world.pass();
    expect(sentTo()).toEqual(["ann"]);
    await world.sql("delete from flow_enrolments");
    await world.sql("delete from flow_messages");
    await world.turnOn("unpaid_order", forRegulars);
    await world.pass();
    expect(sentTo()).toEqual(["ann", "ann", "eve"]);
  });
  test("a segment that is out of use, was undone or belongs to another shop lets nobody through, and never everybody", async () => {
    await keep(1, once, "live", "other");
    await world.turnOn("unpaid_order", forRegulars);
    await world.pass();
    expect(sentTo()).toEqual([]);
    expect((await endings()).map(({ why }) => why)).toEqual(["segment_gone", "segment_gone"]);
    await world.sql("delete from flow_enrolments");
    await keep(1, once);
    await keep(2, once, "retired");
    await world.pass();
    expect(sentTo()).toEqual([]);
  });
  test("a message that waits is called off when its buyer leaves the segment before it goes", async () => {
    await keep(1, once);
    await world.turnOn("unpaid_order", forRegulars);
    world.outcomes.push(
      { is: "not_accepted", detail: "451 later", forGood: false },
      { is: "not_accepted", detail: "451 later", forGood: false },
    );
    await world.pass();
    await keep(2, twice);
    world.at("2026-03-10T12:05:00Z");
    expect((await world.pass()).delivered).toEqual({ accepted: 1, called_off: 1 });
    const off = await world.sql<{ customer_id: string; why: string }>(
      "select customer_id, why from flow_messages where state = 'called_off'",
    );
    expect(off).toEqual([{ customer_id: "eve", why: "not_in_segment" }]);
  });
  test("consent and opting out hold for members as for everybody", async () => {
    await keep(1, { field: "orders", min: 1 });
    await addLampOrder(store.db, { id: "b1", customer: "bob", status: "delivered", placed: "2026-01-05T10:00:00Z" });
    await addLampOrder(store.db, { id: "bob-new", customer: "bob" });
    await world.turnOn("unpaid_order", forRegulars);
    await world.pass();
    expect(sentTo()).toEqual(["ann", "eve"]);
    expect(await endings()).toEqual([{ customer_id: "bob", why: "refused_marketing" }]);
  });
});
