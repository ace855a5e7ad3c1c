import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findShop } from "../../db/shops.ts";
import { addLampOrder, addLampShop, type FlowWorld, flowWorld } from "../../test/support/flow-world.ts";
import { type Store, stores } from "../../test/support/stores.ts";
import { decideStep } from "./decide-step.ts";
import { deliver } from "./deliver.ts";
import { noOutlets } from "./outlet.ts";

const postgres = stores.filter(({ name }) => name === "postgres");
const paying = "update orders set status = 'pending', paid_at = '2026-03-10T12:00:00Z' where order_id = '1001'";

describe.each(postgres)("races on $name", ({ open }) => {
  let store: Store;
  let world: FlowWorld;
  beforeAll(async () => {
    store = await open();
    await addLampShop(store.db);
  });
  beforeEach(async () => {
    world = flowWorld(store.db);
    await store.db.asShop("lamps" as never, async (tx) => {
      for (const table of ["flows", "flow_enrolments", "flow_messages", "orders", "order_lines", "payments"])
        await tx.query(`delete from ${table}`);
    });
    await addLampOrder(store.db, { id: "1001", customer: "ann" });
    await world.turnOn("unpaid_order");
  });
  afterAll(() => store.close());
  const decided = async () => {
    const outlets = world.house.outlets ?? noOutlets;
    const place = { shop: await findShop(store.db, "lamps"), outlets, audiences: new Map(), now: world.house.now() };
    await world.sql(
      `insert into flow_enrolments (shop_id, flow_id, transition_key, version, customer_id, order_id, happened_at, entered_at, step_due_at, look_at)
       values ('lamps', 'unpaid_order', '1001/unpaid', 1, 'ann', '1001', '2026-03-10T10:00:00Z', '2026-03-10T10:00:00Z', '2026-03-10T11:00:00Z', '2026-03-10T11:00:00Z')`,
    );
    const is = await decideStep(world.house, place, { flow_id: "unpaid_order", transition_key: "1001/unpaid" });
    const [message] = await world.sql<{ message_id: string }>("select message_id from flow_messages");
    return { place, is, id: message?.message_id ?? "" };
  };
  /** A payment that is being written: its row is held, and it is not committed yet. */
  const halfPaid = async () => {
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let written = () => {};
    const ready = new Promise<void>((resolve) => {
      written = resolve;
    });
    const done = store.db.asShop("lamps" as never, async (tx) => {
      await tx.query(paying);
      written();
      await held;
    });
    await ready;
    return { commit, done };
  };

  test("a payment that is committed between the decision and the moment it leaves calls it off", async () => {
    const { place, is, id } = await decided();
    expect(is).toBe("send");
    await world.sql(paying);
    expect(await deliver(world.house, place, id)).toBe("called_off");
    expect(world.sent).toEqual([]);
  });
  test("a payment under way when the message would leave is waited for, and calls it off", async () => {
    const { place, id } = await decided();
    const { commit, done } = await halfPaid();
    const leaving = deliver(world.house, place, id);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const before = world.sent.length;
    commit();
    await done;
    expect(before).toBe(0);
    expect(await leaving).toBe("called_off");
    expect(world.sent).toEqual([]);
  });
  test("a payment under way when it is decided is waited for, and nothing is written", async () => {
    const { commit, done } = await halfPaid();
    const pass = world.pass();
    await new Promise((resolve) => setTimeout(resolve, 150));
    commit();
    await done;
    expect((await pass).decided).toEqual({ end: 1 });
    expect(await world.sql("select 1 from flow_messages")).toEqual([]);
  });
  test("ten rounds at once send one message", async () => {
    await Promise.all(Array.from({ length: 10 }, () => world.pass()));
    await world.pass();
    expect(world.sent).toHaveLength(1);
  });
  test("two orders of one buyer decided at once on two connections: one message, the other is seldom enough", async () => {
    await addLampOrder(store.db, { id: "1002", customer: "ann", placed: "2026-03-10T10:30:00Z" });
    await Promise.all([world.pass(), world.pass(), world.pass()]);
    expect(world.sent).toHaveLength(1);
  });
});
