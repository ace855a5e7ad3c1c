import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shopId } from "../core/ids.ts";
import { buyer, merchant, program } from "../server/actors.ts";
import { testContext } from "../test/support/context.ts";
import { addShop, type Store, stores } from "../test/support/stores.ts";
import { approve, reject, undo } from "./change-gate.ts";
import { cancelOrder } from "./orders/cancel-order.ts";
import { getOrder } from "./orders/get-order.ts";
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
      for (const table of ["effects", "proposals", "outbox", "orders"]) await tx.query(`delete from ${table}`);
      await tx.query(
        "insert into orders (shop_id, order_id, status, total_minor, customer_id) values ($1, '#1042', 'pending', 1999, 'ann'), ($1, '#7', 'delivered', 500, 'ann')",
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
    expect(await store.db.shop(shop).query("select topic from outbox")).toEqual([{ topic: "order.cancelled" }]);
  });
  test("the same wish twice is one proposal", async () => {
    expect(await wish()).toBe(await wish());
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
