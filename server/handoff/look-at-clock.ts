import { usualPlan } from "../../core/service/plan.ts";
import { planOf } from "../../core/service/shop-plan.ts";
import { type Held, happen, runOut } from "../../db/handoff/steps.ts";
import { findShop } from "../../db/shops.ts";
import type { House } from "../shop-context.ts";
import { noticeText } from "./notice.ts";

const atOnce = 200;

async function look(house: House, { shop: id, conversation }: Held, at: Date): Promise<void> {
  const shop = await findShop(house.db, id);
  const lease = planOf(shop).lease;
  await house.db.shop(shop.id).transaction((tx) =>
    happen(
      tx,
      conversation,
      () => ({ is: "clock" }),
      { at, lease, by: "clock" },
      {
        words: (notice, ticket) => noticeText(tx, notice, ticket, null, shop, at),
      },
    ),
  );
}

/** Conversations whose person vanished while the buyer waits go back to the queue, and the buyer is told; over all shops.
 * One that cannot be looked at holds up none of the others. */
export async function lookAtClock(house: House): Promise<void> {
  const at = house.now();
  for (const held of await runOut(house.db, at, new Date(at.getTime() + usualPlan.lease), atOnce))
    await look(house, held, at).catch((error: unknown) => {
      house.log.warn({ err: error, shop: held.shop }, "a lock that ran out is looked at again");
    });
}
