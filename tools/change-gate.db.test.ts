import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shopId } from "../core/ids.ts";
import { buyer, merchant, program } from "../server/actors.ts";
import { testContext } from "../test/support/context.ts";
import { addShop, type Store, stores } from "../test/support/stores.ts";
import { approve, reject, undo, waitingHere } from "./decide-change.ts";
import { cancelOrder } from "./orders/cancel-order.ts";
import { changeOrderAddress } from "./orders/change-order-address.ts";
import { getOrder } from "./orders/get-order.ts";
import { refundOrder } from "./orders/refund-order.ts";
import { runTool } from "./run-tool.ts";

const shop = shopId("shop_a");

describe.each(stores)("a change on $name", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await addShop(store.db, shop);
  });
  beforeEach(() =>
    store.db.asShop(shop, async (tx) => {
      for (const table of [
        "effects",
        "proposals",
        "self_service",
        "outbox",
        "refunds",
        "payments",
        "customers",
        "orders",
      ])
        await tx.query(`delete from ${table}`);
      await tx.query(
        "insert into orders (shop_id, order_id, status, total_minor, customer_id) values ($1, '#1042', 'pending', 1999, 'ann'), ($1, '#7', 'delivered', 500, 'ann'), ($1, '#8', 'pending', 500, 'ann')",
        [shop],
      );
    }),
  );
  afterAll(() => store.close());

  const as = (who: ReturnType<typeof buyer>) => testContext(store.db, shop, who, { conversationId: "c1" });
  const status = async (id = "#1042") =>
    (
      await store.db.shop(shop).query<{ status: string }>("select status from current_orders where order_id = $1", [id])
    )[0]?.status;
  const refundWish = async (amount: string) => {
    const outcome = await runTool(refundOrder, { orderId: "#1042", amount }, as(merchant()));
    return outcome.status === "awaiting_approval" ? outcome.proposalId : outcome;
  };
  const wish = async (who = buyer("ann"), orderId = "#1042") => {
    const outcome = await runTool(cancelOrder, { orderId }, as(who));
    return outcome.status === "awaiting_approval" ? outcome.proposalId : outcome;
  };

  test("a wish changes nothing until its yes, and then once", async () => {
    const id = String(await wish());
    expect(await status()).toBe("pending");
    await approve(cancelOrder, id, as(buyer("ann")));
    expect(await status()).toBe("cancelled");
    await expect(approve(cancelOrder, id, as(buyer("ann")))).rejects.toThrow(/already executed/);
    expect(await store.db.shop(shop).query("select topic from outbox order by outbox_id")).toEqual([
      { topic: "action.proposed" },
      { topic: "action.executed" },
      { topic: "order.cancelled" },
    ]);
  });
  test("the same wish twice is one proposal", async () => {
    expect(await wish()).toBe(await wish());
  });
  test("another wish for the same thing has another id: a yes to what was seen never does what was not", async () => {
    const because = async (reason: string) => {
      const outcome = await runTool(cancelOrder, { orderId: "#1042", reason }, as(buyer("ann")));
      return outcome.status === "awaiting_approval" ? outcome.proposalId : "";
    };
    const [seen, swapped] = [await because("no longer needed"), await because("ordered by mistake")];
    expect(swapped).not.toBe(seen);
    await expect(approve(cancelOrder, seen, as(buyer("ann")))).rejects.toThrow(/already expired/);
    expect(await status()).toBe("pending");
    const ids = await Promise.all(["no longer needed", "ordered by mistake"].map(because));
    const waiting = await store.db.shop(shop).query("select 1 from proposals where status = 'awaiting_approval'");
    expect(new Set(ids).size).toBe(2);
    expect(waiting).toHaveLength(1);
  });
  test("two approvals at the same moment do it once", async () => {
    const id = String(await wish());
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => approve(cancelOrder, id, as(buyer("ann")))));
    expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(await store.db.shop(shop).query("select 1 from effects")).toHaveLength(1);
  });
  test("another buyer can neither see the order nor approve the change", async () => {
    const id = String(await wish());
    expect(await runTool(getOrder, { orderId: "#1042" }, as(buyer("bob")))).toMatchObject({
      status: "refused",
      code: "not_found",
    });
    await expect(approve(cancelOrder, id, as(buyer("bob")))).rejects.toThrow(/not found/);
    expect(await status()).toBe("pending");
  });
  test("a program may propose and never approve", async () => {
    const id = String(await wish(program("bot")));
    await expect(approve(cancelOrder, id, as(program("bot")))).rejects.toThrow(/merchant must approve/);
  });
  test("an order that moved on since it was shown is not cancelled", async () => {
    const id = String(await wish());
    await store.db.shop(shop).query("update orders set status = 'unpaid' where order_id = '#1042'");
    await expect(approve(cancelOrder, id, as(buyer("ann")))).rejects.toThrow(/changed since/);
    expect(await status()).toBe("unpaid");
  });
  test("a tampered proposal is void", async () => {
    const id = String(await wish());
    await store.db.shop(shop).query(`update proposals set input = '{"orderId":"#7","reason":"no longer needed"}'`);
    await expect(approve(cancelOrder, id, as(merchant()))).rejects.toThrow(/altered/);
  });
  test("a delivered order is refused with the reason", async () => {
    expect(await wish(buyer("ann"), "#7")).toMatchObject({
      status: "refused",
      code: "conflict",
      message: "Order #7 is delivered and can no longer be cancelled.",
    });
  });
  test("undo gives back the state before, and the order can be cancelled again", async () => {
    const id = String(await wish());
    await approve(cancelOrder, id, as(merchant()));
    await undo(id, as(merchant()));
    expect(await status()).toBe("pending");
    await approve(cancelOrder, String(await wish()), as(merchant()));
    expect(await status()).toBe("cancelled");
  });
  const paidByCard = () =>
    store.db.asShop(shop, async (tx) => {
      await tx.query(
        `insert into customers (shop_id, customer_id, payment_methods) values ($1, 'ann', '{"gift_1": {"kind": "gift_card", "balance": 5}}')`,
        [shop],
      );
      await tx.query(
        "insert into payments (shop_id, payment_id, order_id, kind, amount_minor, method_id, method) values ($1, 'p1', '#1042', 'payment', 1999, 'gift_1', 'gift_card')",
        [shop],
      );
    });
  const money = () =>
    store.db
      .shop(shop)
      .query<Record<string, unknown>>(
        "select (select count(*)::int from payments) as payments, (select count(*)::int from refunds) as refunds, (select payment_methods->'gift_1'->>'balance' from current_customers where customer_id = 'ann') as balance",
      );
  test("rows that a change adds are there after the yes, and gone after the undo", async () => {
    await paidByCard();
    const id = String(await wish());
    expect(await money()).toEqual([{ payments: 1, refunds: 0, balance: "5" }]);
    await approve(cancelOrder, id, as(buyer("ann")));
    expect(await money()).toEqual([{ payments: 2, refunds: 1, balance: "24.99" }]);
    await undo(id, as(merchant()));
    expect(await money()).toEqual([{ payments: 1, refunds: 0, balance: "5" }]);
    await expect(undo(id, as(merchant()))).rejects.toThrow(/Only an action that was done/);
  });
  test("two wishes that were planned at the same moment give the money back once", async () => {
    await paidByCard();
    const ids = [String(await wish()), String(await refundWish("5")), String(await refundWish("7"))];
    const tools = [cancelOrder, refundOrder, refundOrder];
    const done = await Promise.allSettled(
      ids.map((id, index) => approve(tools[index] ?? cancelOrder, id, as(merchant()))),
    );
    expect(done.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(await store.db.shop(shop).query("select 1 from payments where kind = 'refund'")).toHaveLength(1);
  });
  test("a row that was touched after it was added is not taken out", async () => {
    await paidByCard();
    const id = String(await wish());
    await approve(cancelOrder, id, as(merchant()));
    await store.db.shop(shop).query("update payments set amount_minor = 1 where kind = 'refund'");
    await expect(undo(id, as(merchant()))).rejects.toThrow(/changed again since/);
    expect(await status()).toBe("cancelled");
  });
  test("money is taken back newest first: an older refund that a cancellation was reckoned with stays", async () => {
    await paidByCard();
    const refund = String(await refundWish("5"));
    await approve(refundOrder, refund, as(merchant()));
    const cancel = String(await wish(merchant()));
    await approve(cancelOrder, cancel, as(merchant()));
    await expect(undo(refund, as(merchant()))).rejects.toThrow(/changed again since/);
    await undo(cancel, as(merchant()));
    await undo(refund, as(merchant()));
    // Refunded whole, the order has nothing left for its cancellation to give back: the refund stays all the same.
    const whole = String(await refundWish("19.99"));
    await approve(refundOrder, whole, as(merchant()));
    const then = String(await wish(merchant()));
    await approve(cancelOrder, then, as(merchant()));
    await expect(undo(whole, as(merchant()))).rejects.toThrow(/changed again since/);
    await undo(then, as(merchant()));
    await undo(whole, as(merchant()));
    expect(await money()).toEqual([{ payments: 1, refunds: 0, balance: "5" }]);
  });
  test("an address changed here stays once the parcel is on its way: its undo comes too late", async () => {
    const outcome = await runTool(
      changeOrderAddress,
      { orderId: "#1042", address: { text: "2 New Street" } },
      as(buyer("ann")),
    );
    const id = outcome.status === "awaiting_approval" ? outcome.proposalId : "";
    await approve(changeOrderAddress, id, as(buyer("ann")));
    await store.db.shop(shop).query("update orders set status = 'shipped' where order_id = '#1042'");
    await expect(undo(id, as(merchant()))).rejects.toThrow(/changed again since/);
  });
  test("money is the shop's decision: a buyer cannot even ask for it", async () => {
    await paidByCard();
    expect(await runTool(refundOrder, { orderId: "#1042" }, as(buyer("ann")))).toMatchObject({
      status: "refused",
      code: "not_allowed",
    });
    expect(await store.db.shop(shop).query("select 1 from proposals")).toEqual([]);
  });
  test("a yes means a change that was just shown, also where it is an old one, and nothing else that waits", async () => {
    const first = String(await wish(merchant()));
    const second = String(await wish(merchant(), "#8"));
    expect(await wish(merchant())).toBe(first);
    expect((await waitingHere([first], as(merchant())))?.proposal_id).toBe(first);
    expect((await waitingHere([second], as(merchant())))?.proposal_id).toBe(second);
    expect(await waitingHere([], as(merchant()))).toBeUndefined();
  });
  test("what was rejected stays undone", async () => {
    const id = String(await wish());
    await reject(id, "changed my mind", as(buyer("ann")));
    await expect(approve(cancelOrder, id, as(buyer("ann")))).rejects.toThrow(/already rejected/);
    expect(await status()).toBe("pending");
  });
  test("every decision stands in the audit chain, each entry bound to the one before", async () => {
    await approve(cancelOrder, String(await wish()), as(merchant()));
    const rows = await store.db
      .shop(shop)
      .query<{ entry: number; previous_hash: string; hash: string }>(
        "select entry, previous_hash, hash from audit order by entry",
      );
    expect(rows.length).toBeGreaterThan(1);
    rows.slice(1).forEach((row, index) => void expect(row.previous_hash).toBe(rows[index]?.hash));
    await expect(store.db.shop(shop).query("delete from audit")).rejects.toThrow(/permission denied/);
  });
});
