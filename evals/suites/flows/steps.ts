import { decide } from "../../../core/flows/decide.ts";
import { afterTry, handOverMs, type Outcome } from "../../../core/flows/delivery.ts";
import { usualLimits } from "../../../core/flows/flow.ts";
import { standing } from "./standing.ts";
import { audienceNow, count, type Inside, type Message, newest, type Order, type World } from "./state.ts";

const minute = 60_000;

/** A moment sets a flow going, once for its key; what is too old to be spoken of is left alone. */
export function enter(world: World, flow: string, key: string, buyer: string, order: Order | null, at: number): void {
  const now = newest(world, flow);
  const first = now?.flow.steps[0];
  if (!now?.on || !first || world.inside.some((each) => each.flow === flow && each.key === key)) return;
  if (at + (first.waitMinutes + first.lastsMinutes) * minute < world.now) return;
  const dueAt = at + first.waitMinutes * minute;
  world.inside.push({
    flow,
    key,
    buyer,
    order,
    happenedAt: at,
    version: now.version,
    step: 0,
    dueAt,
    lookAt: dueAt,
    state: "waiting",
    heldOut: null,
  });
}

/** server/flows/decide-step.ts, one transaction. */
export function decideOne(world: World, inside: Inside): void {
  if (inside.state !== "waiting" || inside.lookAt > world.now) return;
  const now = newest(world, inside.flow);
  const begun = world.flows.get(inside.flow)?.versions[inside.version];
  const step = begun?.steps[inside.step];
  if (!now || !begun || !step) {
    inside.state = "over";
    return;
  }
  const before = [...world.flows.keys()].filter((id) => {
    const other = newest(world, id);
    return other?.on && other.flow.priority < now.flow.priority;
  });
  const seen = standing(world, inside, inside.step, before);
  const decision = decide(
    { flow: begun, step, dueAt: new Date(inside.dueAt), now: new Date(world.now), limits: usualLimits },
    seen,
  );
  count(world, decision.is === "end" || decision.is === "wait" ? `${decision.is}.${decision.why}` : decision.is);
  if (decision.is === "wait") inside.lookAt = decision.until.getTime();
  else if (decision.is !== "send") {
    inside.state = "over";
    if (decision.is === "hold_out") inside.heldOut = true;
  } else {
    inside.heldOut ??= false;
    const { dueAt, version } = inside;
    world.messages.push({
      inside,
      step: inside.step,
      version,
      dueAt,
      kind: begun.kind,
      decidedAt: world.now,
      state: "waiting",
      retryAt: world.now,
      tries: 0,
      handedAt: null,
    });
    const next = now.flow.steps[inside.step + 1];
    if (!next) inside.state = "over";
    else
      Object.assign(inside, {
        step: inside.step + 1,
        version: now.version,
        dueAt: world.now + next.waitMinutes * minute,
        lookAt: world.now + next.waitMinutes * minute,
      });
  }
}

/** server/flows/deliver.ts, its first transaction: true where the message is on its way. */
export function claim(world: World, message: Message): boolean {
  if (message.state !== "waiting" || message.retryAt > world.now) return false;
  const { inside } = message;
  const flow = world.flows.get(inside.flow)?.versions[message.version];
  const step = flow?.steps[message.step];
  if (!flow || !step) return false;
  const decision = decide(
    { flow, step, dueAt: new Date(message.dueAt), now: new Date(world.now), limits: usualLimits },
    { ...standing(world, inside, message.step, []), heldOut: false },
  );
  if (world.fault !== "no_second_look" && decision.is === "wait") {
    message.retryAt = decision.until.getTime();
    return false;
  }
  if (world.fault !== "no_second_look" && decision.is === "end") {
    message.state = "called_off";
    count(world, `called_off.${decision.why}`);
    return false;
  }
  message.state = "sending";
  message.tries += 1;
  message.handedAt = world.now;
  const buyer = world.buyers.find(({ id }) => id === inside.buyer);
  if (buyer)
    world.left.push({
      message,
      at: world.now,
      buyer: { ...buyer },
      order: inside.order && { ...inside.order },
      on: newest(world, inside.flow)?.on ?? false,
      stopped: world.stopped,
      outside: ["out", "gone"].includes(audienceNow(world, inside.flow, inside.buyer)),
      taken: false,
    });
  return true;
}

/** Its second transaction; too late for a message that was given up meanwhile. */
export function settle(world: World, message: Message, tries: number, outcome: Outcome): void {
  if (message.state !== "sending" || message.tries !== tries) {
    count(world, "settled_too_late");
    return;
  }
  const again: Outcome = { is: "not_accepted", detail: "", forGood: false };
  const told = world.fault === "sends_again" && outcome.is === "unknown" ? again : outcome;
  const next = afterTry(told, tries, new Date(world.now));
  message.state = next.state;
  if (next.retryAt) message.retryAt = next.retryAt.getTime();
  count(world, `message.${next.state}`);
}
export function giveUpCutOff(world: World): void {
  for (const message of world.messages)
    if (message.state === "sending" && (message.handedAt ?? 0) < world.now - handOverMs) {
      message.state = "unknown";
      count(world, "message.cut_off");
    }
}
