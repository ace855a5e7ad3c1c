import type { ShopContext, ShopTx } from "../../core/context.ts";
import { type Decision, decide, type Standing } from "../../core/flows/decide.ts";
import { type Flow, limitsOf } from "../../core/flows/flow.ts";
import { isHeldOut } from "../../core/flows/held-out.ts";
import { candidatesOf } from "../../db/flows/candidates.ts";
import { type Enrolment, waitingEnrolments } from "../../db/flows/enrolments.ts";
import { seeStanding } from "../../db/flows/standing.ts";
import type { FlowNow } from "../../db/flows/versions.ts";
import { stopOf } from "../../db/stops.ts";
import { type Members, membersOf, standsIn } from "../audience.ts";
import { type Written, writeMessage } from "./write-message.ts";

export type Tried = {
  readonly key: string;
  readonly customer: string | null;
  readonly order: string | null;
  readonly product: string | null;
  readonly result: "send" | "held_out" | "not";
  /** Why not, or what it would still wait for. */
  readonly why: string | null;
  /** When it would leave; null where it would not. */
  readonly at: Date | null;
  readonly message: Written | null;
};
export type DryRun = { readonly tried: readonly Tried[]; readonly cut: boolean };
/** As many are looked at; more are said to be left out. */
const mostLooked = 500;
const minute = 60_000;

type Inside = Pick<
  Enrolment,
  | "transition_key"
  | "customer_id"
  | "order_id"
  | "product_id"
  | "sku"
  | "detail"
  | "happened_at"
  | "step_due_at"
  | "step"
  | "held_out"
>;
/** What this very dry run would have sent to a buyer before. */
type Sent = { readonly count: number; readonly at: Date };

async function insideOf(ctx: ShopContext, { flow, on }: FlowNow, until: Date): Promise<Inside[]> {
  const first = flow.steps[0];
  if (!first) return [];
  const from = new Date(ctx.now().getTime() - (first.waitMinutes + first.lastsMinutes) * minute);
  const to = new Date(Math.min(ctx.now().getTime(), until.getTime() - first.waitMinutes * minute));
  const waiting = on ? await waitingEnrolments(ctx.data, flow.id, until, mostLooked) : [];
  const fresh = await candidatesOf(ctx.data, flow, { from, to, timezone: ctx.shop.timezone }, mostLooked);
  const due = (at: Date) => new Date(at.getTime() + first.waitMinutes * minute);
  return [
    ...waiting,
    ...fresh.map((each) => ({ ...each, step: 0, step_due_at: due(each.happened_at), held_out: null })),
  ];
}

const withSent = (now: Standing, kind: Flow["kind"], sent: Sent | undefined): Standing =>
  sent === undefined
    ? now
    : {
        ...now,
        lastOfFlowAt: sent.at,
        ...(kind === "marketing"
          ? { lastMarketingAt: sent.at, marketingInWeek: now.marketingInWeek + sent.count }
          : { serviceInWeek: now.serviceInWeek + sent.count }),
      };

/**
 * Who would be written to until then, as things stand now, and who would not and why: the same reading and the same deciding
 * as when messages leave, with nothing locked and nothing written. A flow that is off is tried as if it were on.
 */
export async function dryRun(ctx: ShopContext, now: FlowNow, all: readonly FlowNow[], until: Date): Promise<DryRun> {
  const { flow } = now;
  const inside = await insideOf(ctx, now, until);
  const before = all.slice(0, all.indexOf(now)).filter(({ on }) => on);
  const place: Place = {
    ctx,
    flow,
    before: before.map((other) => other.flow.id),
    stopped: (await stopOf(ctx.data)) !== null,
    members: flow.audience ? await membersOf(ctx, flow.audience) : null,
    sent: new Map(),
  };
  const tried = await ctx.data.transaction(async (tx) => {
    const found: Tried[] = [];
    for (const each of inside.slice(0, mostLooked)) found.push(...(await tryOne(tx, each, place)));
    return found;
  });
  return { tried, cut: inside.length > mostLooked };
}

type Place = {
  readonly ctx: ShopContext;
  readonly flow: Flow;
  readonly before: readonly string[];
  readonly stopped: boolean;
  readonly members: Members | null;
  /** By customer. */
  readonly sent: Map<string, Sent>;
};
async function tryOne(
  tx: ShopTx,
  each: Inside,
  { ctx, flow, before, stopped, members, sent }: Place,
): Promise<Tried[]> {
  const { shop } = ctx;
  const step = flow.steps[each.step];
  if (!step) return [];
  const at = new Date(Math.max(each.step_due_at.getTime(), ctx.now().getTime()));
  const look = { channel: step.channel, now: at, timezone: shop.timezone, before, hold: false };
  const seen = await seeStanding(tx, { ...each, flow_id: flow.id }, look);
  const customer = each.customer_id ?? "";
  const heldOut = each.held_out ?? isHeldOut(shop.id, flow, customer);
  const audience = flow.audience ? standsIn(members, each.customer_id) : "everybody";
  const { decision, leaves, waits } = decideAhead(
    { flow, step, dueAt: each.step_due_at, limits: limitsOf(shop.policies) },
    withSent(
      { ...seen.standing, on: true, stopped, heldOut, audience, channelReady: true },
      flow.kind,
      sent.get(customer),
    ),
    at,
  );
  if (decision.is === "send") sent.set(customer, { count: (sent.get(customer)?.count ?? 0) + 1, at: leaves });
  const message =
    decision.is === "send" ? await writeMessage(tx, each, { flow, step, buyer: seen.buyer, shop, now: at }) : null;
  const { transition_key: key, customer_id, order_id: order, product_id: product } = each;
  return [{ key, customer: customer_id, order, product, message, ...resultOf(decision, leaves, waits) }];
}

function resultOf(decision: Decision, leaves: Date, waits: string | null): Pick<Tried, "result" | "why" | "at"> {
  if (decision.is === "end") return { result: "not", why: decision.why, at: null };
  if (decision.is === "wait") return { result: "not", why: waits, at: null };
  return { result: decision.is === "send" ? "send" : "held_out", why: waits, at: leaves };
}

/** Follows waits (quiet hours, the gap after another message) to the moment at which it would leave. */
function decideAhead(
  asked: Omit<Parameters<typeof decide>[0], "now">,
  standing: Standing,
  from: Date,
): { decision: Decision; leaves: Date; waits: string | null } {
  let [leaves, waits]: [Date, string | null] = [from, null];
  for (let look = 0; look < 4; look++) {
    const decision = decide({ ...asked, now: leaves }, standing);
    if (decision.is !== "wait") return { decision, leaves, waits };
    waits = decision.why;
    if (decision.why === "stopped" || decision.why === "yields" || decision.why === "person_speaks")
      return { decision, leaves, waits };
    leaves = decision.until;
  }
  return { decision: { is: "end", why: "too_late" }, leaves, waits };
}
