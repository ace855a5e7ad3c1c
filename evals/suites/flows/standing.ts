import type { Standing } from "../../../core/flows/decide.ts";
import type { Flow } from "../../../core/flows/flow.ts";
import { isHeldOut } from "../../../core/flows/held-out.ts";
import { audienceNow, type Inside, type Message, newest, type World } from "./state.ts";

const shop = "in memory";
const week = 7 * 86_400_000;
export const heldOutHere = (flow: Flow, buyer: string): boolean => isHeldOut(shop, flow, buyer);

/** The same reading as db/flows/standing.ts, over lists. */
export function standing(world: World, inside: Inside, step: number, before: readonly string[]): Standing {
  const buyer = world.buyers.find(({ id }) => id === inside.buyer);
  const flow = newest(world, inside.flow);
  const others = world.messages.filter(
    (each) =>
      each.inside.buyer === inside.buyer &&
      !(each.inside === inside && each.step === step) &&
      each.state !== "refused" &&
      each.state !== "called_off",
  );
  const at = (each: Message) => each.handedAt ?? each.decidedAt;
  const inWeek = (kind: Flow["kind"]) =>
    others.filter((each) => each.kind === kind && at(each) > world.now - week).length;
  const last = (some: readonly Message[]) => (some.length > 0 ? new Date(Math.max(...some.map(at))) : null);
  const due = world.inside.find(
    (each) =>
      each.buyer === inside.buyer && each.state === "waiting" && each.lookAt <= world.now && before.includes(each.flow),
  );
  return {
    on: flow?.on ?? false,
    stopped: world.stopped,
    order: inside.order ? { status: inside.order.status, paid: inside.order.paid } : undefined,
    boughtSince: world.orders.some(
      (each) =>
        each.buyer === inside.buyer &&
        each.at > inside.happenedAt &&
        each !== inside.order &&
        !["unpaid", "cancelled"].includes(each.status),
    ),
    reviewed: false,
    hasGuide: false,
    stock: null,
    priceMinor: null,
    droppedToMinor: null,
    customer: buyer !== undefined,
    optedOut: buyer?.optedOut ?? false,
    consent: buyer?.consent ?? null,
    reachable: buyer?.address ?? false,
    channelReady: true,
    personSpeaks: false,
    heldOut:
      world.fault === "forgets_held_out"
        ? false
        : (inside.heldOut ?? (flow ? isHeldOut(shop, flow.flow, inside.buyer) : false)),
    audience: audienceNow(world, inside.flow, inside.buyer),
    zones: [buyer?.zone ?? "UTC"],
    marketingInWeek: inWeek("marketing"),
    serviceInWeek: inWeek("service"),
    lastMarketingAt: last(others.filter(({ kind }) => kind === "marketing")),
    lastOfFlowAt: last(others.filter((each) => each.inside.flow === inside.flow && each.inside !== inside)),
    yieldsTo: due?.flow ?? null,
  };
}
