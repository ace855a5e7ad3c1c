import type { Shop, ShopTx } from "../../core/context.ts";
import type { Standing } from "../../core/flows/decide.ts";
import type { Flow } from "../../core/flows/flow.ts";
import { lastCompleteDay } from "../../core/time.ts";
import { flowsNow } from "../../db/flows/versions.ts";
import { segmentFollowed } from "../../db/segments/stored-segments.ts";
import { type Members, membersOf, standsIn } from "../../tools/audience.ts";
import type { House } from "../shop-context.ts";

/** Who belongs to the segments that flows are limited to, by segment and version. */
export type Audiences = ReadonlyMap<string, Members>;
const keyOf = (segment: string, version: number) => JSON.stringify([segment, version]);

/** Reads the segments of all flows that are on, each once for a batch of messages: one segment takes a look at all customers,
 * and that is nothing to do while a buyer is held. */
export async function readAudiences(house: House, shop: Shop): Promise<Audiences> {
  const data = house.db.shop(shop.id);
  const ctx = { shop, data, asOf: lastCompleteDay(house.now(), shop.timezone) };
  const read = new Map<string, Members>();
  for (const { flow, on } of await flowsNow(data)) {
    if (!on || !flow.audience) continue;
    const members = await membersOf(ctx, flow.audience);
    if (members) read.set(keyOf(flow.audience.segment, members.version), members);
  }
  return read;
}

/** Whether a buyer belongs to a flow's segment as it stands in this transaction. A segment that was changed since the batch began
 * is read for the next one. */
export async function audienceStanding(
  tx: ShopTx,
  audiences: Audiences,
  { audience }: Pick<Flow, "audience">,
  customer: string | null,
): Promise<Standing["audience"]> {
  if (!audience) return "everybody";
  const found = await segmentFollowed(tx, audience);
  if (!found) return "gone";
  const members = audiences.get(keyOf(audience.segment, found.version));
  return members ? standsIn(members, customer) : "changed";
}
