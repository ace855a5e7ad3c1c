import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shopId } from "../../core/ids.ts";
import { buyer, merchant } from "../../server/actors.ts";
import { testContext } from "../../test/support/context.ts";
import { addShop, type Store, stores } from "../../test/support/stores.ts";
import { approve, undo } from "../decide-change.ts";
import { runTool } from "../run-tool.ts";
import { claimCampaignGift } from "./claim-campaign-gift.ts";

const shop = shopId("shop_a");

describe.each(stores)("a campaign's gift on $name", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await addShop(store.db, shop);
  });
  afterAll(() => store.close());
  const rules = (more: object) =>
    store.db.shop(shop).query("update campaigns set rules = $1", [JSON.stringify({ buy: 2, free: 1, ...more })]);
  beforeEach(() =>
    store.db.asShop(shop, async (tx) => {
      for (const table of [
        "effects",
        "proposals",
        "campaign_claims",
        "self_service",
        "campaigns",
        "order_lines",
        "orders",
      ])
        await tx.query(`delete from ${table}`);
      await tx.query(
        "insert into campaigns (shop_id, campaign_id, name, kind, starts_at) values ($1, 'k', 'Two and one', 'live', '2026-03-01')",
        [shop],
      );
      for (const [id, customer] of [
        ["1", "ann"],
        ["2", "ann"],
        ["3", "bob"],
      ])
        await tx.query(
          `with o as (insert into orders (shop_id, order_id, customer_id, status, total_minor, note) values ($1, $2, $3, 'pending', 400, 'by the door'))
           insert into order_lines (shop_id, order_id, line, sku, quantity, unit_price_minor) values ($1, $2, 1, 'cup', 4, 100)`,
          [shop, id, customer],
        );
    }),
  );
  const as = (who: ReturnType<typeof buyer>) => testContext(store.db, shop, who);
  const ask = async (orderId: string, who: string) => {
    const outcome = await runTool(claimCampaignGift, { orderId }, as(buyer(who)));
    return outcome.status === "awaiting_approval" ? outcome.proposalId : outcome;
  };
  const notes = async () =>
    (await store.db.shop(shop).query<{ note: string }>("select note from current_orders order by order_id")).map(
      ({ note }) => note,
    );

  test("its remark comes under what is there, and an undo takes it and the claim away", async () => {
    await rules({ per_customer: 1 });
    const id = String(await ask("1", "ann"));
    await approve(claimCampaignGift, id, as(buyer("ann")));
    expect(await notes()).toEqual(["by the door\nTwo and one +2", "by the door", "by the door"]);
    expect(await ask("2", "ann")).toMatchObject({ status: "refused", code: "conflict" });
    await undo(id, as(merchant()));
    expect(await notes()).toEqual(["by the door", "by the door", "by the door"]);
    expect(await ask("2", "ann")).toMatch(/^act_/);
  });
  test("two claims that were shown at the same moment: a customer has his one, the campaign's last one goes once", async () => {
    for (const [limits, orders] of [
      [
        { per_customer: 1 },
        [
          ["1", "ann"],
          ["2", "ann"],
        ],
      ],
      [
        { limit: 1 },
        [
          ["2", "ann"],
          ["3", "bob"],
        ],
      ],
    ] as const) {
      await store.db.shop(shop).query("delete from campaign_claims");
      await rules(limits);
      const asked = await Promise.all(
        orders.map(async ([order, who]) => [String(await ask(order, who)), who] as const),
      );
      const done = await Promise.allSettled(asked.map(([id, who]) => approve(claimCampaignGift, id, as(buyer(who)))));
      expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });
  test("another buyer's order does not exist, and a parcel that is packed takes nothing more", async () => {
    await rules({});
    expect(await ask("3", "ann")).toMatchObject({ code: "not_found" });
    const id = String(await ask("1", "ann"));
    await store.db.shop(shop).query("update orders set status = 'processed' where order_id = '1'");
    await expect(approve(claimCampaignGift, id, as(buyer("ann")))).rejects.toThrow(/nothing can be put/);
  });
});
