import type { Shop, ShopTx } from "../../core/context.ts";
import { type Decision, decide } from "../../core/flows/decide.ts";
import { limitsOf } from "../../core/flows/flow.ts";
import { isHeldOut } from "../../core/flows/held-out.ts";
import { newId } from "../../core/ids.ts";
import { type Enrolment, endEnrolment, expose, nextStep, takeEnrolment, waitUntil } from "../../db/flows/enrolments.ts";
import { addMessage } from "../../db/flows/messages.ts";
import { type Seen, seeStanding } from "../../db/flows/standing.ts";
import { type FlowNow, flowsNow, flowVersion } from "../../db/flows/versions.ts";
import { stoppedFor } from "../../db/stops.ts";
import { writeMessage } from "../../tools/flows/write-message.ts";
import type { House } from "../shop-context.ts";
import { type Audiences, audienceStanding } from "./audiences.ts";
import { isReady, type Outlets } from "./outlet.ts";

export type Decided = Decision["is"] | "gone";
type Place = {
  readonly shop: Shop;
  readonly outlets: Outlets;
  readonly audiences: Audiences;
  readonly now: Date;
};
type Due = { readonly enrolment: Enrolment; readonly current: FlowNow; readonly place: Place };

/** A buyer keeps the version that he came in under until this step is decided. */
const begunWith = async (tx: ShopTx, { flow_id, version }: Enrolment, current: FlowNow | undefined) =>
  current?.version === version ? current.flow : flowVersion(tx, flow_id, version);

/** Looks at one buyer whose step is due and does what follows, all in one transaction. "gone": another worker has it. */
export async function decideStep(
  house: House,
  place: Place,
  due: Pick<Enrolment, "flow_id" | "transition_key">,
): Promise<Decided> {
  return house.db.shop(place.shop.id).transaction(async (tx) => {
    const stopped = (await stoppedFor(tx)) !== null;
    const enrolment = await takeEnrolment(tx, due.flow_id, due.transition_key, place.now);
    if (!enrolment) return "gone";
    const flows = await flowsNow(tx);
    const current = flows.find(({ flow }) => flow.id === enrolment.flow_id);
    const begun = await begunWith(tx, enrolment, current);
    const step = begun?.steps[enrolment.step];
    if (!current || !begun || !step) {
      await endEnrolment(tx, enrolment, "ended", current?.on ? "flow_changed" : "flow_off", place.now);
      return "end";
    }
    const audience = await audienceStanding(tx, place.audiences, current.flow, enrolment.customer_id);
    const before = flows.slice(0, flows.indexOf(current)).filter(({ on }) => on);
    const seen = await seeStanding(tx, enrolment, {
      channel: step.channel,
      now: place.now,
      timezone: place.shop.timezone,
      before: before.map(({ flow }) => flow.id),
      hold: true,
    });
    const heldOut = enrolment.held_out ?? isHeldOut(place.shop.id, current.flow, enrolment.customer_id ?? "");
    const limits = limitsOf(place.shop.policies);
    const decision = decide(
      { flow: begun, step, dueAt: enrolment.step_due_at, now: place.now, limits },
      {
        ...seen.standing,
        on: current.on,
        stopped,
        heldOut,
        audience,
        channelReady: isReady(place.outlets, step.channel),
      },
    );
    await follow(tx, decision, { enrolment, current: { ...current, flow: begun }, place }, { seen, newest: current });
    return decision.is;
  });
}

type Known = { readonly seen: Seen; readonly newest: FlowNow };
async function follow(tx: ShopTx, decision: Decision, due: Due, known: Known): Promise<void> {
  const { enrolment, place } = due;
  switch (decision.is) {
    case "wait":
      await waitUntil(tx, enrolment, decision.until, decision.why);
      return;
    case "end":
      await endEnrolment(tx, enrolment, "ended", decision.why, place.now);
      return;
    case "hold_out":
      await expose(tx, enrolment, true, place.now);
      await endEnrolment(tx, enrolment, "done", "held_out", place.now);
      return;
    case "send":
      return send(tx, due, known);
    default:
      return decision satisfies never;
  }
}

/** The message and what comes next, in the transaction that decided it. */
async function send(tx: ShopTx, { enrolment, current, place }: Due, { seen, newest }: Known): Promise<void> {
  const { flow } = current;
  const { shop, now } = place;
  const step = flow.steps[enrolment.step];
  const words = step && (await writeMessage(tx, enrolment, { flow, step, buyer: seen.buyer, shop, now }));
  if (!step || !words) {
    await endEnrolment(tx, enrolment, "ended", "gone", now);
    return;
  }
  const { flow_id, transition_key, customer_id, step_due_at } = enrolment;
  await addMessage(tx, {
    message_id: newId("msg"),
    flow_id,
    transition_key,
    step: enrolment.step,
    version: enrolment.version,
    kind: flow.kind,
    channel: step.channel,
    customer_id,
    address: seen.buyer.address,
    address_hash: seen.buyer.addressHash,
    language: words.language,
    subject: words.subject,
    body: words.body,
    decided_at: now,
    step_due_at,
  });
  await expose(tx, enrolment, false, now);
  const next = newest.flow.steps[enrolment.step + 1];
  if (next) await nextStep(tx, enrolment, newest.version, new Date(now.getTime() + next.waitMinutes * 60_000));
  else await endEnrolment(tx, enrolment, "done", "written", now);
}
