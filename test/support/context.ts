import type { Actor, Shop, ShopContext } from "../../core/context.ts";
import { newId, shopId } from "../../core/ids.ts";
import type { Database } from "../../db/database.ts";

/** A context over a test database; say only what the test is about. */
export function testContext(db: Database, shop: string, actor: Actor, more: Partial<ShopContext> = {}): ShopContext {
  const info: Shop = {
    id: shopId(shop),
    name: shop,
    currency: "USD",
    timezone: "UTC",
    locale: "en-US",
    platform: null,
    policies: {},
    simulated: false,
  };
  return {
    shop: info,
    actor,
    runId: newId("run"),
    conversationId: null,
    data: db.shop(info.id),
    asOf: "2026-03-09",
    knownUntil: null,
    now: () => new Date("2026-03-10T08:00:00Z"),
    signal: new AbortController().signal,
    incident: () => "inc_1",
    ...more,
  };
}
