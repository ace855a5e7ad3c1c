import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readyFlow } from "../../core/flows/ready-made.ts";
import { addLampOrder, addLampShop, type FlowWorld, flowWorld } from "../../test/support/flow-world.ts";
import { type Store, stores } from "../../test/support/stores.ts";
import { candidatesOf } from "./candidates.ts";

describe.each(stores)("what sets flows going on $name", ({ open }) => {
  let store: Store;
  let world: FlowWorld;
  const event = (
    visitor: string,
    name: string,
    at: string,
    more: { order?: string; sku?: string; customer?: string } = {},
  ) =>
    world.sql(
      `insert into events (shop_id, on_date, event_key, happened_at, event_name, visitor_id, sku, order_id, extra)
       values ('lamps', $3::timestamptz::date, gen_random_uuid(), $3, $2, $1, $4, $5, $6)`,
      [
        visitor,
        name,
        at,
        more.sku ?? null,
        more.order ?? null,
        more.customer ? JSON.stringify({ customer_id: more.customer }) : null,
      ],
    );
  beforeAll(async () => {
    store = await open();
    world = flowWorld(store.db);
    await addLampShop(store.db);
    const order = (id: string, customer: string, more: object) => addLampOrder(store.db, { id, customer, ...more });
    await order("u1", "ann", {});
    await order("u2", "bob", { status: "cancelled" });
    await order("p1", "ann", { status: "pending", paid: "2026-03-10T11:00:00Z" });
    await order("d1", "bob", {
      status: "delivered",
      placed: "2026-03-01T10:00:00Z",
      paid: "2026-03-01T10:00:00Z",
      delivered: "2026-03-09T10:00:00Z",
    });
    // Eve's last order is ninety days old today; Fay has one that nobody paid since.
    await order("s1", "eve", { status: "delivered", placed: "2025-12-09T18:00:00Z", paid: "2025-12-09T18:00:00Z" });
    await order("s2", "fay", { status: "delivered", placed: "2025-12-09T18:00:00Z", paid: "2025-12-09T18:00:00Z" });
    await order("s3", "fay", { status: "pending", placed: "2026-02-01T10:00:00Z", paid: "2026-02-01T10:00:00Z" });
    await world.sql("select ensure_event_month(m::date) from unnest(array['2026-02-01', '2026-03-01']) m");
    await event("v1", "purchase", "2026-02-01T10:00:00Z", { order: "s3" });
    await event("v1", "add_to_cart", "2026-03-10T09:00:00Z", { sku: "LAMP" });
    await event("v1", "add_to_cart", "2026-03-10T09:05:00Z", { sku: "LAMP" });
    await event("v2", "add_to_cart", "2026-03-10T09:00:00Z", { sku: "LAMP" });
    await event("v3", "add_to_wishlist", "2026-03-01T09:00:00Z", { sku: "LAMP", customer: "dee" });
    await world.sql(
      `insert into inventory (shop_id, on_date, sku, on_hand) values ('lamps', '2026-03-08', 'LAMP', 0), ('lamps', '2026-03-09', 'LAMP', 0), ('lamps', '2026-03-10', 'LAMP', 7)`,
    );
    await world.sql(
      `insert into price_history (shop_id, sku, valid_from, price_minor) values ('lamps', 'LAMP', '2026-01-01', 3000), ('lamps', 'LAMP', '2026-03-10T06:00:00Z', 2500)`,
    );
  });
  afterAll(() => store.close());
  const found = async (id: string, from = "2026-03-08T00:00:00Z", conditions = {}) => {
    const flow = readyFlow(id);
    if (!flow) throw new RangeError(id);
    const span = { from: new Date(from), to: new Date("2026-03-10T12:00:00Z"), timezone: "UTC" };
    const wanted = { ...flow, conditions: { ...flow.conditions, ...conditions } };
    const rows = await candidatesOf(store.db.shop("lamps" as never), wanted, span, 50);
    return rows.map((row) => [row.transition_key, row.customer_id, row.happened_at.toISOString().slice(0, 16)]);
  };

  test("orders that nobody paid, that were paid, that arrived", async () => {
    expect(await found("unpaid_order")).toEqual([["u1/unpaid", "ann", "2026-03-10T10:00"]]);
    expect(await found("order_confirmed")).toEqual([["p1/paid", "ann", "2026-03-10T11:00"]]);
    expect(await found("delivered_care")).toEqual([["d1/delivered", "bob", "2026-03-09T10:00"]]);
    expect(await found("unpaid_order", "2026-03-10T10:00:00Z")).toEqual([]);
  });
  test("a cart of a visitor who bought here before, once a day; a stranger's is counted and belongs to nobody", async () => {
    expect((await found("cart_left")).sort()).toEqual([
      ["cart/fay/2026-03-10", "fay", "2026-03-10T09:00"],
      ["cart/visitor/v2/2026-03-10", null, "2026-03-10T09:00"],
    ]);
  });
  test("who wished for it hears that it is back, and that it costs less; not who put it into the cart afterwards", async () => {
    expect(await found("back_in_stock")).toEqual([["dee/P1/back/2026-03-10", "dee", "2026-03-10T00:00"]]);
    expect((await found("price_drop")).map(([, customer, at]) => [customer, at])).toEqual([
      ["dee", "2026-03-10T06:00"],
    ]);
  });
  test("ninety days without an order, for whoever has none since", async () => {
    expect(await found("win_back")).toEqual([["eve/silent/s1", "eve", "2026-03-09T18:00"]]);
  });
  test("a flow's own conditions: amount, product, category, tier", async () => {
    expect(await found("unpaid_order", undefined, { minTotalMinor: 2500 })).toHaveLength(1);
    expect(await found("unpaid_order", undefined, { minTotalMinor: 2501 })).toEqual([]);
    expect(await found("unpaid_order", undefined, { products: ["P1"] })).toHaveLength(1);
    expect(await found("unpaid_order", undefined, { products: ["P2"] })).toEqual([]);
    expect(await found("unpaid_order", undefined, { categories: ["Home"] })).toHaveLength(1);
    expect(await found("unpaid_order", undefined, { categories: ["Ho"] })).toEqual([]);
    expect(await found("unpaid_order", undefined, { vipTiers: ["gold"] })).toEqual([]);
  });
});
