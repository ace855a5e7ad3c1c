import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ShopContext } from "../../core/context.ts";
import { readyFlow } from "../../core/flows/ready-made.ts";
import { merchant, program } from "../../server/actors.ts";
import { testContext } from "../../test/support/context.ts";
import { addLampOrder, addLampShop, type FlowWorld, flowWorld } from "../../test/support/flow-world.ts";
import { type Store, stores } from "../../test/support/stores.ts";
import { approve, undo } from "../decide-change.ts";
import { runTool } from "../run-tool.ts";
import { defineSegment } from "../segments/define-segment.ts";
import { changeFlow } from "./change-flow.ts";
import { getFlowResults } from "./get-flow-results.ts";
import { listFlows } from "./list-flows.ts";
import { tryFlow } from "./try-flow.ts";

describe.each(stores)("the tools of flows on $name", ({ open }) => {
  let store: Store;
  let world: FlowWorld;
  let ctx: ShopContext;
  beforeAll(async () => {
    store = await open();
    await addLampShop(store.db);
  });
  beforeEach(async () => {
    world = flowWorld(store.db);
    ctx = testContext(store.db, "lamps", merchant(), { now: world.house.now });
    await store.db.asShop("lamps" as never, async (tx) => {
      for (const table of [
        "effects",
        "proposals",
        "flows",
        "flow_enrolments",
        "flow_messages",
        "orders",
        "order_lines",
      ])
        await tx.query(`delete from ${table}`);
    });
  });
  afterAll(() => store.close());
  const ask = async (tool: Parameters<typeof runTool>[0], input: object, as = ctx) => {
    const outcome = await runTool(tool, input, as);
    if (outcome.status === "refused") throw new RangeError(outcome.message);
    return outcome;
  };
  const dataOf = async (tool: Parameters<typeof runTool>[0], input: object) => {
    const outcome = await ask(tool, input);
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects.
    return (outcome.status === "done" ? outcome.data : {}) as any;
  };
  const propose = async (input: object, as = ctx) => {
    const outcome = await ask(changeFlow, input, as);
    if (outcome.status !== "awaiting_approval") throw new RangeError(outcome.status);
    return outcome;
  };
  const isOn = async (id = "unpaid_order") =>
    (await dataOf(listFlows, {})).flows.find((each: { id: string }) => each.id === id)?.on;
  // The customers of these shops are few: which of them is held out is a matter of the salt.
  const sendTo = async (customer: string) => {
    await addLampOrder(store.db, { id: `o-${customer}`, customer });
  };

  test("ten flows ship, all off; one is on from the approval to its undo", async () => {
    const listed = await dataOf(listFlows, {});
    expect(listed.flows).toHaveLength(10);
    expect(listed.on).toBe(0);
    const { proposalId } = await propose({ flow: "unpaid_order", on: true, heldOutShare: 0 });
    expect(await isOn()).toBe(false);
    await approve(changeFlow, proposalId, ctx);
    expect(await isOn()).toBe(true);
    await undo(proposalId, ctx);
    expect(await isOn()).toBe(false);
  });
  test("another program may propose and not approve", async () => {
    const other = testContext(store.db, "lamps", program("desk"), { now: world.house.now });
    const { proposalId, approver } = await propose({ flow: "win_back", on: true }, other);
    expect(approver).toBe("merchant");
    await expect(approve(changeFlow, proposalId, other)).rejects.toThrow(/merchant must approve/);
  });
  test("a turn-on is not undone from under a later edit, and an edit that was undone is the version before", async () => {
    const first = await propose({ flow: "unpaid_order", on: true });
    await approve(changeFlow, first.proposalId, ctx);
    const second = await propose({ flow: "unpaid_order", waitMinutes: 120 });
    await approve(changeFlow, second.proposalId, ctx);
    await expect(undo(first.proposalId, ctx)).rejects.toThrow(/changed again/);
    await undo(second.proposalId, ctx);
    const [flow] = (await dataOf(listFlows, {})).flows.filter((each: { on: boolean }) => each.on);
    expect(flow.steps[0].waitMinutes).toBe(readyFlow("unpaid_order")?.steps[0]?.waitMinutes);
  });
  test("words with a field that is not there, a message that is not there, and nothing to change are refused with a sentence", async () => {
    const words = { en: { subject: "x", body: "one\n{{ cupon }}" } };
    for (const [input, says] of [
      [{ words }, /steps\[0\]\.words\.en\.body, line 2: \{\{ cupon \}\}/],
      [{ step: 3, waitMinutes: 5 }, /has no message 3/],
      [{}, /is like that already/],
      [{ flow: "none" }, /There is no flow none; there are order_confirmed/],
    ] as const)
      await expect(ask(changeFlow, { flow: "unpaid_order", ...input })).rejects.toThrow(says);
  });
  test("a dry run of a flow that is off says who would get what, who not and why, and leaves nothing behind", async () => {
    for (const customer of ["ann", "bob", "cid", "dee"]) await sendTo(customer);
    await addLampOrder(store.db, { id: "second", customer: "ann", placed: "2026-03-10T10:30:00Z" });
    await addLampOrder(store.db, { id: "soon", customer: "ann", placed: "2026-03-10T11:45:00Z" });
    const held = await dataOf(tryFlow, { flow: "unpaid_order" });
    expect(held.counts.send + held.counts.heldOut).toBeGreaterThan(0);
    await world.turnOn("unpaid_order");
    await world.turnOff("unpaid_order");
    const found = await dataOf(tryFlow, { flow: "unpaid_order" });
    expect(found.counts).toEqual({ send: 1, heldOut: 0, not: 5 });
    expect(found.reasons).toEqual([
      { why: "seldom", count: 2 },
      { why: "no_address", count: 1 },
      { why: "no_consent", count: 1 },
      { why: "refused_marketing", count: 1 },
    ]);
    expect(found.rows[0]).toMatchObject({
      customer: "ann",
      subject: expect.stringMatching(/^Order .+ has not been paid$/),
    });
    const [counts] = await world.sql<{ n: number }>(
      "select (select count(*) from flow_enrolments)::int + (select count(*) from flow_messages)::int as n",
    );
    expect(counts?.n).toBe(0);
  });
  test("a flow that is for one segment says so before the yes, and a dry run says who is not in it", async () => {
    for (const customer of ["ann", "bob"]) await sendTo(customer);
    const keep = (version: number, status: string) =>
      world.sql(
        `insert into segments (shop_id, segment_id, version, name, tree, status, made_by, made_at)
         values ('lamps', 'big-spenders', $1, 'Big spenders', '{"field":"spent","min":1000}', $2, '{}', now())`,
        [version, status],
      );
    await world.sql("delete from segments");
    await expect(propose({ flow: "unpaid_order", on: true, segment: "Big spenders" })).rejects.toThrow(
      /Segment Big spenders was not found/,
    );
    await keep(1, "live");
    const { proposalId, summary } = await propose({
      flow: "unpaid_order",
      on: true,
      segment: "big spenders",
      heldOutShare: 0,
    });
    expect(summary.zh).toContain("只发给人群“Big spenders”(按它最新的一版)");
    await approve(changeFlow, proposalId, ctx);
    expect((await dataOf(tryFlow, { flow: "unpaid_order" })).reasons).toEqual([{ why: "not_in_segment", count: 2 }]);
    const listed = async () =>
      (await dataOf(listFlows, {})).flows.find((each: { id: string }) => each.id === "unpaid_order")?.audience;
    expect(await listed()).toEqual({ name: "Big spenders", version: 1, newest: true });
    const retiring = await ask(defineSegment, { name: "Big spenders", retire: true });
    expect(retiring).toMatchObject({ summary: { en: expect.stringContaining('"unpaid orders" writes only to it') } });
    await keep(2, "retired");
    expect(await listed()).toEqual({ name: "Big spenders", version: null, newest: true });
    expect((await dataOf(tryFlow, { flow: "unpaid_order" })).reasons).toEqual([{ why: "segment_gone", count: 2 }]);
    await expect(propose({ flow: "unpaid_order", segment: "Big spenders", segmentVersion: 2 })).rejects.toThrow();
    await propose({ flow: "unpaid_order", segment: null });
  });
  test("a dry run says what quiet hours put off until when", async () => {
    await sendTo("ann");
    world.at("2026-03-10T22:00:00Z");
    await world.turnOn("unpaid_order");
    const found = await dataOf(tryFlow, { flow: "unpaid_order", hours: 0 });
    expect(found.rows[0]).toMatchObject({ result: "send", why: "quiet", at: "2026-03-11T09:00:00.000Z" });
  });
  test("results: both arms over their own days, each buyer once, nothing said of few, and a planted lift is found", async () => {
    await store.db.asShop("lamps" as never, (tx) =>
      tx.query(
        `with people as (select n, n % 4 = 0 as held from generate_series(1, 400) n),
           inside as (insert into flow_enrolments (shop_id, flow_id, transition_key, version, state, customer_id, happened_at, entered_at, step_due_at, look_at, held_out, exposed_at)
             select 'lamps', 'win_back', 'p' || n || '/' || t, 1, 'done', 'p' || n, '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01', held, timestamptz '2026-01-01' + make_interval(days => t * 5) from people, generate_series(0, 1) t)
         insert into orders (shop_id, order_id, customer_id, status, total_minor, placed_at, paid_at)
           select 'lamps', 'w' || n, 'p' || n, 'pending', 1000, timestamptz '2026-01-10', timestamptz '2026-01-10' from people where n % 20 < case when held then 2 else 10 end
           union all select 'lamps', 'late' || n, 'p' || n, 'pending', 9000, timestamptz '2026-03-01', timestamptz '2026-03-01' from people`,
      ),
    );
    const outcome = await ask(getFlowResults, { flow: "win_back" });
    const facts = new Map(outcome.status === "done" ? outcome.facts.map((each) => [each.id, each.value]) : []);
    expect(outcome).toMatchObject({ data: { verdict: "more", days: 30 } });
    // Of the 300 written to those whose number ends below ten in twenty, of the 100 held out those below two.
    expect([facts.get("written"), facts.get("heldOut"), facts.get("buyers"), facts.get("heldOut.buyers")]).toEqual([
      300, 100, 140, 20,
    ]);
    expect(Number(facts.get("money"))).toBe(Math.round((140 * 1000) / 300 - (20 * 1000) / 100));
    expect(await dataOf(getFlowResults, { flow: "cart_left" })).toMatchObject({ verdict: "too_few" });
  });
});
