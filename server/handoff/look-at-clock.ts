import { usualLease } from "../../core/handoff/lease.ts";
import type { ShopId } from "../../core/ids.ts";
import { happen, runOut } from "../../db/handoff/steps.ts";
import { findShop } from "../../db/shops.ts";
import { openTicketOf } from "../../db/tickets.ts";
import type { House } from "../shop-context.ts";
import { noticeText } from "./notice.ts";

const atOnce = 200;

/** Conversations whose person vanished while the buyer waits go back to the queue, and the buyer is told; over all shops.
 * How many were looked at. */
export async function lookAtClock(house: House): Promise<number> {
  const at = house.now();
  const held = await runOut(house.db, at, new Date(at.getTime() + usualLease), atOnce);
  for (const { shop: id, conversation } of held) {
    const shop = await findShop(house.db, id);
    await house.db.shop(id as ShopId).transaction(async (tx) => {
      // the store's own column
      const ticket = await openTicketOf(tx, conversation);
      await happen(
        tx,
        conversation,
        () => ({ is: "clock" }),
        { at, lease: usualLease, by: "clock" },
        {
          words: (notice) => noticeText(notice, ticket, null, shop),
        },
      );
    });
  }
  return held.length;
}
