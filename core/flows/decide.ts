import type { Flow, FlowLimits, Step } from "./flow.ts";
import { awakeFrom } from "./quiet-hours.ts";

/** The order that set a flow going, as it is at this moment. `paid`: by its state, its time of payment, or a payment on record. */
export type OrderNow = { readonly status: string; readonly paid: boolean };
/** What is so at the moment of deciding. All of it is read anew for every decision. */
export type Standing = {
  readonly on: boolean;
  /** All changes of the shop are stopped. */
  readonly stopped: boolean;
  /** Undefined where the flow is not about an order, null where the order is gone. */
  readonly order: OrderNow | null | undefined;
  /** An order of this buyer after the trigger, other than the trigger's own and not cancelled. */
  readonly boughtSince: boolean;
  readonly reviewed: boolean;
  readonly hasGuide: boolean;
  /** Units of the product now; null where the flow is about none or the shop has no stock on record. */
  readonly stock: number | null;
  /** Price of the product now, and the one that set the flow going. */
  readonly priceMinor: number | null;
  readonly droppedToMinor: number | null;
  readonly customer: boolean;
  /** Unsubscribed, by the customer or by the address. */
  readonly optedOut: boolean;
  readonly consent: boolean | null;
  readonly reachable: boolean;
  /** Whoever carries the message is set up (a mail server, an address of the webhook). */
  readonly channelReady: boolean;
  /** A person has the word in the conversation that the message would go to. */
  readonly personSpeaks: boolean;
  readonly heldOut: boolean;
  /** Whether the buyer belongs to the flow's segment. gone: the segment is out of use; changed: it changed a moment ago. */
  readonly audience: "everybody" | "in" | "out" | "gone" | "changed";
  readonly zones: readonly string[];
  /** Messages of flows to this buyer (or this address) in the seven days before, those on their way included, this one not. */
  readonly marketingInWeek: number;
  readonly serviceInWeek: number;
  readonly lastMarketingAt: Date | null;
  /** This flow's newest message to this buyer about something else. */
  readonly lastOfFlowAt: Date | null;
  /** A flow that goes before this one is due for the same buyer. */
  readonly yieldsTo: string | null;
};

export const endings = [
  "paid",
  "cancelled",
  "returned",
  "gone",
  "not_so_yet",
  "bought",
  "reviewed",
  "no_guide",
  "out_of_stock",
  "price_back",
  "not_in_segment",
  "segment_gone",
  "flow_off",
  "flow_changed",
  "too_late",
  "no_customer",
  "opted_out",
  "no_consent",
  "refused_marketing",
  "no_address",
  "seldom",
  "capped",
] as const;
export type Ending = (typeof endings)[number];
export const delays = ["stopped", "segment_changed", "no_channel", "quiet", "gap", "yields", "person_speaks"] as const;
export type Delay = (typeof delays)[number];
export type Decision =
  | { readonly is: "send" }
  | { readonly is: "hold_out" }
  | { readonly is: "wait"; readonly until: Date; readonly why: Delay }
  | { readonly is: "end"; readonly why: Ending };

export type Asked = {
  readonly flow: Pick<Flow, "trigger" | "kind" | "conditions" | "perBuyerDays">;
  readonly step: Pick<Step, "lastsMinutes">;
  /** When the step was due first: it is too late so long after that. */
  readonly dueAt: Date;
  readonly now: Date;
  readonly limits: FlowLimits;
};

const minute = 60_000;
const hour = 60 * minute;
const returning: ReadonlySet<string> = new Set(["return_requested", "exchange_requested", "returned"]);

/** Why an order that set a flow going is no ground any more; null where it still is. */
function orderOver(trigger: Flow["trigger"], order: Standing["order"]): Ending | null {
  if (order === undefined) return null;
  if (order === null) return "gone";
  if (order.status === "cancelled") return "cancelled";
  if (trigger === "order_unpaid") return order.status !== "unpaid" || order.paid ? "paid" : null;
  if (returning.has(order.status)) return "returned";
  if (trigger === "order_paid") return order.status === "unpaid" ? "not_so_yet" : null;
  return order.status === "delivered" ? null : "not_so_yet";
}

function subjectOver({ flow }: Asked, now: Standing): Ending | null {
  const over = orderOver(flow.trigger, now.order);
  if (over) return over;
  const { notBoughtSince, notReviewed, guide } = flow.conditions;
  if (notBoughtSince && now.boughtSince) return "bought";
  if (notReviewed && now.reviewed) return "reviewed";
  if (guide && !now.hasGuide) return "no_guide";
  const wantsStock =
    flow.trigger === "back_in_stock" || flow.trigger === "price_dropped" || flow.trigger === "cart_left";
  if (wantsStock && now.stock !== null && now.stock <= 0) return "out_of_stock";
  const { priceMinor, droppedToMinor } = now;
  const back = priceMinor !== null && droppedToMinor !== null && priceMinor > droppedToMinor;
  return flow.trigger === "price_dropped" && back ? "price_back" : null;
}

/** A flow for a segment is for nobody once that segment is out of use: never for everybody. */
function outside({ audience }: Standing): Ending | null {
  if (audience === "gone") return "segment_gone";
  return audience === "out" ? "not_in_segment" : null;
}

/** Whether this buyer may be written to at all. Without any word on consent nobody is written to, whatever it is about; who
 * said no to marketing still hears of what was bought. */
function mayNot({ flow }: Asked, now: Standing): Ending | null {
  if (!now.customer) return "no_customer";
  if (now.optedOut) return "opted_out";
  if (now.consent === null) return "no_consent";
  if (!now.consent && flow.kind === "marketing") return "refused_marketing";
  return now.reachable ? null : "no_address";
}

const after = (at: Date | null, hours: number): number =>
  at === null || hours === 0 ? 0 : at.getTime() + hours * hour;

function tooOften({ flow, limits, now: at }: Asked, now: Standing): Ending | null {
  const [sent, most] =
    flow.kind === "marketing"
      ? [now.marketingInWeek, limits.marketing_a_week]
      : [now.serviceInWeek, limits.service_a_week];
  if (sent >= most) return "capped";
  return after(now.lastOfFlowAt, flow.perBuyerDays * 24) > at.getTime() ? "seldom" : null;
}

function delayed({ flow, now: at, limits }: Asked, now: Standing): Decision | null {
  const soon = new Date(at.getTime() + 2 * minute);
  if (!now.channelReady) return { is: "wait", until: new Date(at.getTime() + 10 * minute), why: "no_channel" };
  if (now.yieldsTo !== null) return { is: "wait", until: soon, why: "yields" };
  if (now.personSpeaks) return { is: "wait", until: new Date(at.getTime() + 10 * minute), why: "person_speaks" };
  const free = flow.kind === "marketing" ? after(now.lastMarketingAt, limits.gap_hours) : 0;
  const from = new Date(Math.max(at.getTime(), free));
  const awake = awakeFrom(from, now.zones, limits);
  if (awake.getTime() <= at.getTime()) return null;
  return { is: "wait", until: awake, why: free > at.getTime() ? "gap" : "quiet" };
}

/**
 * What becomes of a step that is due: the one place where it is decided that a buyer is written to. The same for the decision,
 * for the moment before the message leaves, for a dry run and for the simulation. Buyers held out pass all of it and are
 * compared with those written to from the moment at which they would have been (ghost ads: Johnson, Lewis & Nubbemeyer 2017).
 */
export function decide(asked: Asked, now: Standing): Decision {
  const end = (why: Ending): Decision => ({ is: "end", why });
  if (!now.on) return end("flow_off");
  const over = subjectOver(asked, now) ?? outside(now) ?? mayNot(asked, now);
  if (over) return end(over);
  const late = asked.dueAt.getTime() + asked.step.lastsMinutes * minute;
  if (asked.now.getTime() > late) return end("too_late");
  const inAMinute = new Date(asked.now.getTime() + minute);
  if (now.stopped) return { is: "wait", until: inAMinute, why: "stopped" };
  if (now.audience === "changed") return { is: "wait", until: inAMinute, why: "segment_changed" };
  const often = tooOften(asked, now);
  if (often) return end(often);
  const wait = delayed(asked, now);
  if (wait) return wait.is === "wait" && wait.until.getTime() > late ? end("too_late") : wait;
  return now.heldOut ? { is: "hold_out" } : { is: "send" };
}
