import type { Shop } from "../../core/context.ts";
import { newId } from "../../core/ids.ts";
import { issueToken, sweepTokens } from "../../db/tokens.ts";
import { widgetOf } from "../../db/widgets.ts";
import { buyer } from "../actors.ts";
import type { House } from "../shop-context.ts";
import { longestMessage } from "../turns.ts";
import { customerOf } from "./customer-token.ts";
import { conversationOf } from "./window.ts";

const visitorDays = 30;
const hour = 3_600_000;
const skewMs = 60_000;

/**
 * A bearer token for the window on the shop's own site: for the customer whom the shop's server vouches for, at most an hour
 * and no longer than that; without one, for a visitor of whom nothing is known.
 */
export async function openSession(house: House, shop: Shop, signed: string | null) {
  const now = house.now();
  const { secret } = await widgetOf(house.db.shop(shop.id), now);
  const known = signed === null ? null : await customerOf(signed, { shop: shop.id, secret, now });
  const actor = buyer(known?.customer ?? `guest:${newId("v").slice(2)}`);
  const expiresAt = known
    ? new Date(Math.min(known.expiresAt.getTime() + skewMs, now.getTime() + hour))
    : new Date(now.getTime() + visitorDays * 24 * hour);
  await sweepTokens(house.db, new Date(now.getTime() - 24 * hour));
  const grant = { shop_id: shop.id, actor_kind: "buyer", actor_id: actor.id, expiresAt } as const;
  return {
    token: await issueToken(house.db, grant),
    expiresAt: expiresAt.toISOString(),
    as: known ? ("customer" as const) : ("visitor" as const),
    conversation: await conversationOf(house, shop, actor),
    shop: { id: shop.id, name: shop.name },
    longest: longestMessage,
  };
}
