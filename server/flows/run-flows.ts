import type { Shop } from "../../core/context.ts";
import { handOverMs } from "../../core/flows/delivery.ts";
import type { ShopId } from "../../core/ids.ts";
import { enrol } from "../../db/flows/candidates.ts";
import { dueEnrolments, waitUntil } from "../../db/flows/enrolments.ts";
import { giveUpCutOff, waitingMessages } from "../../db/flows/messages.ts";
import { flowsNow } from "../../db/flows/versions.ts";
import { tellOf } from "../../db/outbox.ts";
import { findShop } from "../../db/shops.ts";
import type { House } from "../shop-context.ts";
import { readAudiences } from "./audiences.ts";
import { type Decided, decideStep } from "./decide-step.ts";
import { type Delivered, deliver } from "./deliver.ts";
import { noOutlets, type Outlets } from "./outlet.ts";

const atOnce = 200;
/** A round goes on while there is more to do, so long; the next minute's goes on where it stopped. */
const roundMs = 40_000;
const minute = 60_000;
export type FlowPass = {
  readonly entered: number;
  readonly decided: Readonly<Partial<Record<Decided, number>>>;
  readonly delivered: Readonly<Partial<Record<Delivered, number>>>;
};

function count<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Buyers whom something set inside a flow that is on; what is too old to be spoken of is left alone. */
async function letIn(house: House, id: string, timezone: string, now: Date): Promise<number> {
  const data = house.db.shop((await findShop(house.db, id)).id);
  let entered = 0;
  for (const { flow, version, on } of await flowsNow(data)) {
    const [first] = flow.steps;
    if (!on || !first) continue;
    const from = new Date(now.getTime() - (first.waitMinutes + first.lastsMinutes) * minute);
    entered += await enrol(data, flow, version, { from, to: now, timezone }, now);
  }
  return entered;
}

/** Hand-overs that nobody saw the end of are told of, and not repeated. */
async function giveUp(house: House, id: string, now: Date): Promise<void> {
  const data = house.db.shop((await findShop(house.db, id)).id);
  await data.transaction(async (tx) => {
    const given = await giveUpCutOff(tx, new Date(now.getTime() - handOverMs), now);
    for (const { message_id: message, flow_id: flow } of given)
      await tellOf(tx, "flow.unknown", { message, flow, detail: "cut_off" });
  });
}

/** What cannot be done with one buyer holds up none of the others. */
async function guarded<Result extends string>(
  house: House,
  work: () => Promise<Result>,
  after?: () => Promise<unknown>,
): Promise<Result | "gone"> {
  try {
    return await work();
  } catch (error) {
    house.log.error({ err: error }, "a message to a buyer failed");
    await after?.();
    return "gone";
  }
}
/** Looked at again in a quarter of an hour. */
const putAside = (house: House, shop: ShopId, due: Parameters<typeof waitUntil>[1]) =>
  house.db
    .shop(shop)
    .transaction((tx) => waitUntil(tx, due, new Date(house.now().getTime() + 15 * minute), "failed"))
    .catch(() => {});

/**
 * One round over one shop: who comes in, what is due, what waits in the outbox. Any number of these may run at once, and
 * each may be cut off anywhere: every step is taken in a transaction of its own by whoever locks its row.
 */
export async function runFlows(house: House, id: string, signal?: AbortSignal): Promise<FlowPass> {
  const shop = await findShop(house.db, id);
  const place = { shop, outlets: house.outlets ?? noOutlets };
  const now = house.now();
  await giveUp(house, id, now);
  const entered = await letIn(house, id, shop.timezone, now);
  const decided: Decided[] = [];
  const delivered: Delivered[] = [];
  const until = performance.now() + roundMs;
  for (let more = true; more && !signal?.aborted && performance.now() < until; ) {
    const [some, left] = [await decideDue(house, place, signal), await deliverDue(house, place, signal)];
    decided.push(...some);
    delivered.push(...left);
    more = some.length === atOnce || left.length === atOnce;
  }
  return { entered, decided: count(decided), delivered: count(delivered) };
}

type Place = { readonly shop: Shop; readonly outlets: Outlets };
async function decideDue(house: House, place: Place, signal: AbortSignal | undefined): Promise<Decided[]> {
  const data = house.db.shop(place.shop.id);
  const first = (await flowsNow(data)).map(({ flow }) => flow.id);
  const dueNow = await dueEnrolments(data, house.now(), first, atOnce);
  const decided: Decided[] = [];
  if (dueNow.length === 0) return decided;
  const audiences = await readAudiences(house, place.shop);
  for (const due of dueNow) {
    if (signal?.aborted) break;
    decided.push(
      await guarded(
        house,
        () => decideStep(house, { ...place, audiences, now: house.now() }, due),
        () => putAside(house, place.shop.id, due),
      ),
    );
  }
  return decided;
}

/** Several hand-overs at once: what takes long is the mail server. The embedded store has one connection. */
async function deliverDue(house: House, place: Place, signal: AbortSignal | undefined): Promise<Delivered[]> {
  const waiting = await waitingMessages(house.db.shop(place.shop.id), house.now(), atOnce);
  const delivered: Delivered[] = [];
  if (waiting.length === 0) return delivered;
  const audiences = await readAudiences(house, place.shop);
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one && !signal?.aborted; one = waiting.shift()) {
      const { message_id: id } = one;
      delivered.push(await guarded(house, () => deliver(house, { ...place, audiences }, id)));
    }
  };
  await Promise.all(Array.from({ length: house.db.kind === "embedded" ? 1 : 4 }, next));
  return delivered;
}
