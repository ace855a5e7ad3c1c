import type { MessageState } from "../../../core/flows/delivery.ts";
import type { Flow } from "../../../core/flows/flow.ts";

/** A shop in memory: what the tables hold, with the steps that the server takes in one transaction each. Only where rows come
 * from is written anew here; what is decided is decided by the server's own code. */
export type Buyer = {
  readonly id: string;
  consent: boolean | null;
  optedOut: boolean;
  address: boolean;
  /** Whole hours before UTC; the zone that the server reads says the same. */
  readonly hours: number;
  readonly zone: string;
};
export type Order = { readonly id: string; readonly buyer: string; readonly at: number; status: string; paid: boolean };
export type Inside = {
  readonly flow: string;
  readonly key: string;
  readonly buyer: string;
  readonly order: Order | null;
  readonly happenedAt: number;
  version: number;
  step: number;
  dueAt: number;
  lookAt: number;
  state: "waiting" | "over";
  heldOut: boolean | null;
};
export type Message = {
  readonly inside: Inside;
  readonly step: number;
  readonly version: number;
  readonly dueAt: number;
  readonly kind: Flow["kind"];
  readonly decidedAt: number;
  state: MessageState;
  retryAt: number;
  tries: number;
  handedAt: number | null;
};
/** A message that a carrier was given, with the shop as it was at that moment. */
export type Left = {
  readonly message: Message;
  readonly at: number;
  readonly buyer: Buyer;
  readonly order: Order | null;
  readonly on: boolean;
  readonly stopped: boolean;
  /** The flow is for a segment to which the buyer does not belong. */
  readonly outside: boolean;
  taken: boolean;
};
/** For trying whether the judges see what is wrong: no look before a message leaves; what is unknown is sent again; whoever is
 * held out is written to. */
export type Fault = "no_second_look" | "sends_again" | "forgets_held_out";
export type World = {
  now: number;
  stopped: boolean;
  /** The one segment that a flow may be for: its members, and whether it is in use. */
  readonly members: Set<string>;
  segmentInUse: boolean;
  readonly flows: Map<string, { versions: Flow[]; on: boolean }>;
  readonly buyers: readonly Buyer[];
  readonly orders: Order[];
  readonly inside: Inside[];
  readonly messages: Message[];
  readonly left: Left[];
  readonly counts: Record<string, number>;
  readonly fault: Fault | null;
};
export const count = (world: World, name: string): void => {
  world.counts[name] = (world.counts[name] ?? 0) + 1;
};
export const newest = (world: World, id: string) => {
  const held = world.flows.get(id);
  const flow = held?.versions.at(-1);
  return held && flow ? { flow, version: held.versions.length - 1, on: held.on } : undefined;
};
/** Whether the buyer belongs to whom the flow is for now. */
export function audienceNow(world: World, flow: string, buyer: string): "everybody" | "in" | "out" | "gone" {
  if (!newest(world, flow)?.flow.audience) return "everybody";
  if (!world.segmentInUse) return "gone";
  return world.members.has(buyer) ? "in" : "out";
}
