import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addLampOrder, addLampShop, type FlowWorld, flowWorld } from "../../test/support/flow-world.ts";
import { type Store, stores } from "../../test/support/stores.ts";

describe.each(stores)("flows on $name", ({ open }) => {
  let store: Store;
  let world: FlowWorld;
  beforeAll(async () => {
    store = await open();
    await addLampShop(store.db);
  });
  beforeEach(async () => {
    world = flowWorld(store.db);
    await store.db.asShop("lamps" as never, async (tx) => {
      for (const table of [
        "flows",
        "flow_enrolments",
        "flow_messages",
        "orders",
        "order_lines",
        "payments",
        "conversations",
        "messages",
      ])
        await tx.query(`delete from ${table}`);
    });
  });
  afterAll(() => store.close());
  const unpaid = (customer: string | null, id = "1001") => addLampOrder(store.db, { id, customer });
  const why = async () =>
    (await world.sql<{ why: string }>("select why from flow_enrolments order by transition_key")).map((row) => row.why);
  const states = async () =>
    (await world.sql<{ state: string; why: string }>("select state, why from flow_messages")).map(
      (row) => `${row.state} ${row.why}`,
    );

  test("who did not pay is reminded once, in words that hold what is on record, with a way out", async () => {
    await unpaid("ann");
    await world.turnOn("unpaid_order");
    expect(await world.pass()).toEqual({ entered: 1, decided: { send: 1 }, delivered: { accepted: 1 } });
    expect(await world.pass()).toEqual({ entered: 0, decided: {}, delivered: {} });
    const [parcel] = world.sent;
    expect(world.sent).toHaveLength(1);
    expect(parcel?.message).toMatchObject({ address: "ann@mail.example", subject: "Order 1001 has not been paid" });
    expect(parcel?.message.body).toContain("Hello Ann,");
    expect(parcel?.message.body).toContain("· Night lamp");
    expect(parcel?.message.body).toContain("$25.00");
    expect(parcel?.link).toMatch(/^https:\/\/desk\.example\/unsubscribe\/ey/);
  });
  test("a flow that is off does nothing", async () => {
    await unpaid("ann");
    expect(await world.pass()).toMatchObject({ entered: 0 });
  });
  test("who said no, who was never asked, who has no address and who is nobody gets nothing, each counted", async () => {
    for (const [at, customer] of ["bob", "cid", "dee", null].entries()) await unpaid(customer, `100${at}`);
    await world.turnOn("unpaid_order");
    await world.pass();
    expect(world.sent).toEqual([]);
    expect(await why()).toEqual(["refused_marketing", "no_consent", "no_address", "no_customer"]);
  });
  test("who said no to marketing still hears of what was paid for", async () => {
    await addLampOrder(store.db, { id: "1001", customer: "bob", status: "pending", paid: "2026-03-10T11:00:00Z" });
    await world.turnOn("order_confirmed");
    await world.pass();
    expect(world.sent.map(({ message }) => message.subject)).toEqual(["Order 1001 is paid"]);
  });
  test("quiet hours are the buyer's: a message waits for the morning, and is dropped when it was paid by then", async () => {
    await store.db.asShop("lamps" as never, (tx) =>
      tx.query("update customers set region = 'Japan' where customer_id = 'ann'"),
    );
    await unpaid("ann");
    await world.turnOn("unpaid_order");
    world.at("2026-03-10T12:30:00Z"); // half past nine in the evening in Japan
    expect((await world.pass()).decided).toEqual({ wait: 1 });
    world.at("2026-03-11T00:00:00Z");
    await world.sql("update orders set status = 'pending', paid_at = '2026-03-10T23:00:00Z'");
    expect((await world.pass()).decided).toEqual({ end: 1 });
    expect(await why()).toEqual(["paid"]);
    await world.sql("update customers set region = null where customer_id = 'ann'");
  });
  test("a mail server that may have taken it gets it no second time, and the merchant is told", async () => {
    await unpaid("ann");
    await world.turnOn("unpaid_order");
    world.outcomes.push({ is: "unknown", detail: "Timeout" });
    await world.pass();
    world.at("2026-03-10T14:00:00Z");
    await world.pass();
    expect(world.sent).toHaveLength(1);
    expect(await states()).toEqual(["unknown Timeout"]);
    const told = await world.sql<{ payload: object }>("select payload from outbox where topic = 'flow.unknown'");
    expect(told).toHaveLength(1);
  });
  test("what was surely not taken is tried again, unless it was paid in between", async () => {
    await unpaid("ann");
    await world.turnOn("unpaid_order");
    world.outcomes.push({ is: "not_accepted", detail: "451 later", forGood: false });
    await world.pass();
    await world.sql(
      `insert into payments (shop_id, payment_id, order_id, kind, amount_minor) values ('lamps', 'p1', '1001', 'payment', 2500)`,
    );
    world.at("2026-03-10T12:05:00Z");
    expect((await world.pass()).delivered).toEqual({ called_off: 1 });
    expect(await states()).toEqual(["called_off paid"]);
    expect(world.sent).toHaveLength(1);
  });
  test("a worker that died while it handed over leaves a message that nobody sends again", async () => {
    await unpaid("ann");
    await world.turnOn("unpaid_order");
    world.outcomes.push({ is: "not_accepted", detail: "451 later", forGood: false });
    await world.pass();
    await world.sql("update flow_messages set state = 'sending', handed_at = '2026-03-10T12:00:00Z'");
    world.at("2026-03-10T12:04:00Z");
    await world.pass();
    expect(await states()).toEqual(["sending 451 later"]);
    world.at("2026-03-10T12:06:00Z");
    await world.pass();
    expect(await states()).toEqual(["unknown cut_off"]);
    expect(world.sent).toHaveLength(1);
  });
  test("two flows that want one buyer at once: the one that goes first writes, the other waits its day", async () => {
    await unpaid("ann");
    await addLampOrder(store.db, {
      id: "900",
      customer: "ann",
      status: "delivered",
      placed: "2026-02-20T00:00:00Z",
      paid: "2026-02-20T00:00:00Z",
      delivered: "2026-03-03T00:00:00Z",
    });
    await world.turnOn("review_request");
    await world.turnOn("unpaid_order");
    await world.pass();
    expect(world.sent.map(({ message }) => message.flow_id)).toEqual(["unpaid_order"]);
    world.at("2026-03-11T12:01:00Z");
    await world.pass();
    expect(world.sent.map(({ message }) => message.flow_id)).toEqual(["unpaid_order", "review_request"]);
  });
  test("an edit while a buyer is inside: the step that is due keeps its words, the next is the new one's", async () => {
    await unpaid("ann");
    const words = (text: string, wait: number) => ({
      waitMinutes: wait,
      lastsMinutes: 5000,
      channel: "email" as const,
      words: { en: { subject: text, body: text } },
    });
    const limits = JSON.stringify({ flows: { gap_hours: 0, quiet_from: 0, quiet_to: 0 } });
    await store.db.query("update shops set policies = $1 where shop_id = 'lamps'", [limits]);
    await world.turnOn("unpaid_order", (flow) => ({ ...flow, steps: [words("one", 180), words("two", 60)] }));
    await world.pass();
    await world.turnOn("unpaid_order", (flow) => ({ ...flow, steps: [words("new one", 600), words("new two", 120)] }));
    world.at("2026-03-10T13:00:00Z");
    await world.pass();
    world.at("2026-03-10T14:30:00Z");
    await world.pass();
    expect(world.sent.map(({ message }) => message.subject)).toEqual(["one"]);
    world.at("2026-03-10T15:00:00Z");
    await world.pass();
    expect(world.sent.map(({ message }) => message.subject)).toEqual(["one", "new two"]);
    await store.db.query("update shops set policies = '{}' where shop_id = 'lamps'");
  });
  test("the messages of one reminder count against the week as well as those of others", async () => {
    await unpaid("ann");
    await world.turnOn("unpaid_order", (flow) => ({
      ...flow,
      steps: [60, 1500, 1500].map((waitMinutes) => ({ waitMinutes, lastsMinutes: 4000, channel: "email" as const })),
    }));
    for (const day of [10, 11, 12, 13, 14]) {
      world.at(`2026-03-${day}T14:00:00Z`);
      await world.pass();
    }
    expect(world.sent).toHaveLength(2);
    expect(await why()).toEqual(["capped"]);
  });
  test("a flow that is turned off ends whoever is inside, and what waits in the outbox is called off", async () => {
    await unpaid("ann");
    await world.turnOn("unpaid_order");
    world.outcomes.push({ is: "not_accepted", detail: "451 later", forGood: false });
    await world.pass();
    await world.turnOff("unpaid_order");
    world.at("2026-03-10T12:30:00Z");
    await world.pass();
    expect(await states()).toEqual(["called_off flow_off"]);
  });
  test("stopped changes hold all messages back", async () => {
    await unpaid("ann");
    await world.turnOn("unpaid_order");
    await world.sql(
      "insert into stops (shop_id, stop_id, since, thrown_by, why) values ('lamps', 's1', now(), '{}', 'test')",
    );
    expect((await world.pass()).decided).toEqual({ wait: 1 });
    await world.sql("update stops set lifted_at = now()");
    world.at("2026-03-10T12:10:00Z");
    expect((await world.pass()).delivered).toEqual({ accepted: 1 });
  });
  test("whoever is held out is never written to, and is counted from the moment at which a message would have left", async () => {
    await unpaid("ann");
    await world.turnOn("unpaid_order", (flow) => ({ ...flow, heldOut: { share: 0.5, salt: "6" } }));
    await world.pass();
    const rows = await world.sql<{ held_out: boolean; at: string }>(
      "select held_out, to_char(exposed_at at time zone 'UTC', 'HH24:MI') as at from flow_enrolments",
    );
    expect(rows).toEqual([{ held_out: world.sent.length === 0, at: "12:00" }]);
  });
});
