import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shopId } from "../../core/ids.ts";
import { addShop, type Store, stores } from "../../test/support/stores.ts";
import { bringOutcomesUpToDate, outcomeCounts } from "./keep.ts";

const shop = shopId("s");
const hour = 3_600_000;
const at = (hours: number) => new Date(Date.parse("2026-03-10T08:00:00Z") + hours * hour);
type Kept = { conversation_id: string; episode: number; state: string; because: string; history: { state: string }[] };

describe.each(stores)("what became of conversations, on $name", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await addShop(store.db, shop, { timezone: "America/New_York" });
  });
  beforeEach(() =>
    store.db.asShop(shop, async (tx) => {
      for (const table of ["outcomes", "messages", "conversations", "tickets", "refunds", "orders"])
        await tx.query(`delete from ${table}`);
    }),
  );
  afterAll(() => store.close());
  const run = (text: string, values: unknown[] = []) => store.db.shop(shop).query<Kept>(text, values);
  const order = (id: string, customer: string, more: Record<string, unknown> = {}) =>
    run(
      `insert into orders (shop_id, order_id, status, total_minor, customer_id, placed_at, delivered_at) values ($1, $2, $3, 100, $4, $5, $6)`,
      [shop, id, more["status"] ?? "shipped", customer, at(-100), more["delivered"] ?? null],
    );
  /** A question and its answer. */
  async function visit(conversation: string, customer: string, hours: number, intent: string, about?: string) {
    await run(
      `insert into conversations (shop_id, conversation_id, side, actor_id, created_at, updated_at) values ($1, $2, 'buyer', $3, $4, $4)
       on conflict (shop_id, conversation_id) do update set updated_at = excluded.updated_at`,
      [shop, conversation, customer, at(hours)],
    );
    const reading = JSON.stringify({ brief: { intent, slots: about ? { order_id: about } : {} } });
    await run(
      `with n as (select coalesce(max(turn), 0) as turn from messages where conversation_id = $2)
       insert into messages (shop_id, conversation_id, turn, said_by, body, reading, said_at)
       select $1, $2, n.turn + 1, 'buyer', '?', null::jsonb, $3::timestamptz from n union all
       select $1, $2, n.turn + 2, 'agent', '!', $4::jsonb, $3::timestamptz + interval '1 second' from n`,
      [shop, conversation, at(hours), reading],
    );
  }
  const settle = async (hours: number) => {
    await bringOutcomesUpToDate(store.db.shop(shop), at(hours));
    const rows = await run("select * from outcomes order by conversation_id, episode");
    return rows.map(
      ({ conversation_id, episode, state, because }) => `${conversation_id}.${episode} ${state} ${because}`,
    );
  };

  test("silence, a delivery, a refund and a second visit are told apart, and nothing is counted twice", async () => {
    await order("#A1", "ann", { delivered: at(20), status: "delivered" });
    await order("#B1", "bea");
    await order("#C1", "cem");
    await visit("a", "ann", 0, "order_status", "A1");
    await visit("b", "bea", 0, "product_info", "#B1");
    await run(
      "insert into refunds (shop_id, refund_id, order_id, kind, created_at) values ($1, 'r1', '#B1', 'refund_only', $2)",
      [shop, at(30)],
    );
    await visit("c", "cem", 0, "order_status", "#C1");
    await visit("c2", "cem", 40, "delivery_problem", "#C1");
    await visit("d", "dan", 0, "return_policy");
    expect(await settle(1)).toEqual([
      "a.1 open too_soon",
      "b.1 open too_soon",
      "c.1 open too_soon",
      "c2.1 open too_soon",
      "d.1 open too_soon",
    ]);
    const after = [
      "a.1 verified delivered",
      "b.1 not_resolved refunded",
      "c.1 not_resolved came_back",
      "c2.1 silent nobody_came_back",
      "d.1 silent nobody_came_back",
    ];
    expect(await settle(120)).toEqual(after);
    const before = await run("select * from outcomes order by conversation_id");
    expect(await settle(120)).toEqual(after);
    expect(await run("select * from outcomes order by conversation_id")).toEqual(before);
    const counts = await outcomeCounts(store.db.shop(shop), "America/New_York", {
      from: "2026-03-10",
      to: "2026-03-10",
    });
    expect(counts).toEqual({ visits: 4, verified: 1, not_resolved: 2, silent: 1, open: 0 });
  });

  test("a verdict turns over when the buyer comes back later, and what it was before stays on record", async () => {
    await order("#A1", "ann", { delivered: at(20), status: "delivered" });
    await visit("a", "ann", 0, "order_status", "A1");
    expect(await settle(80)).toEqual(["a.1 verified delivered"]);
    await visit("a", "ann", 90, "urge_shipment", "A1");
    expect((await settle(91))[0]).toBe("a.1 not_resolved came_back");
    const [row] = await run("select * from outcomes where episode = 1");
    expect(row?.history.map(({ state }) => state)).toEqual(["verified"]);
    await run("update messages set reading = jsonb_set(reading, '{brief,intent}', '\"thanks_bye\"') where turn = 4");
    expect((await settle(92))[0]).toBe("a.1 verified delivered");
  });

  test("another order, another buyer and another matter are no second visit; of guests only the same conversation is", async () => {
    await order("#A1", "ann");
    await order("#A2", "ann");
    await visit("a", "ann", 0, "order_status", "#A1");
    await visit("a2", "ann", 20, "order_status", "#A2");
    await visit("a3", "ann", 30, "product_info");
    await visit("g", "guest", 0, "order_status");
    await visit("g2", "guest", 20, "order_status");
    await visit("h", "guest", 0, "order_status");
    await visit("h", "guest", 20, "order_status");
    const kept = await settle(200);
    expect(kept.filter((each) => each.includes("not_resolved"))).toEqual(["h.1 not_resolved came_back"]);
  });

  test("with a person it is open; opened again soon after it was closed it was not resolved", async () => {
    await visit("a", "ann", 0, "damaged_or_defective");
    await run("update conversations set status = 'handed_over' where conversation_id = 'a'");
    expect(await settle(500)).toEqual(["a.1 open with_person"]);
    await run("update conversations set status = 'closed'");
    const ticket = (id: string, opened: number, closed: number | null) =>
      run(
        `insert into tickets (shop_id, ticket_id, kind, reason, conversation_id, packet, status, created_at, closed_at, ended_as)
         values ($1, $2, 'k', 'r', 'a', '{}', $3, $4, $5, $6)`,
        [
          shop,
          id,
          closed === null ? "open" : "closed",
          at(opened),
          closed === null ? null : at(closed),
          closed === null ? null : "closed",
        ],
      );
    await ticket("t1", 0, 0);
    await ticket("t2", 20, null);
    expect(await settle(100)).toEqual(["a.1 not_resolved reopened"]);
  });
});
