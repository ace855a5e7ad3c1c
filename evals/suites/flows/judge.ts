import { usualLimits } from "../../../core/flows/flow.ts";
import { heldOutHere } from "./standing.ts";
import type { Left, World } from "./state.ts";

export const wrongs = [
  "after_payment",
  "after_cancellation",
  "double",
  "over_cap",
  "quiet_hours",
  "without_consent",
  "unsubscribed",
  "held_out",
  "while_off",
  "while_stopped",
  "outside_segment",
] as const;
export type Wrong = (typeof wrongs)[number];
const week = 7 * 86_400_000;

/** What the shop was like when a message left, looked at without the code that decided it. */
function wrongThen({ message, at, buyer, order, on, stopped, outside }: Left): Wrong[] {
  const hour = (((new Date(at).getUTCHours() + buyer.hours) % 24) + 24) % 24;
  const reminds = message.inside.flow === "unpaid_order";
  return [
    ...(reminds && order && (order.paid || !["unpaid", "cancelled"].includes(order.status))
      ? (["after_payment"] as const)
      : []),
    ...(order?.status === "cancelled" ? (["after_cancellation"] as const) : []),
    ...(hour >= usualLimits.quiet_from || hour < usualLimits.quiet_to ? (["quiet_hours"] as const) : []),
    ...(buyer.consent === null || (!buyer.consent && message.kind === "marketing")
      ? (["without_consent"] as const)
      : []),
    ...(buyer.optedOut ? (["unsubscribed"] as const) : []),
    ...(on ? [] : (["while_off"] as const)),
    ...(outside ? (["outside_segment"] as const) : []),
    ...(stopped ? (["while_stopped"] as const) : []),
  ];
}

/** Everything that went wrong in one history; empty where nothing did. Carriers are counted by what they took, whatever
 * they said of it. */
export function judge(world: World): Wrong[] {
  const taken = world.left.filter((each) => each.taken);
  const found = world.left.flatMap(wrongThen);
  const keys = taken.map(({ message }) => `${message.inside.flow} ${message.inside.key} ${message.step}`);
  if (new Set(keys).size < keys.length) found.push("double");
  for (const one of taken) {
    const most = one.message.kind === "marketing" ? usualLimits.marketing_a_week : usualLimits.service_a_week;
    const inWeek = taken.filter(
      (each) =>
        each.buyer.id === one.buyer.id &&
        each.message.kind === one.message.kind &&
        each.at >= one.at &&
        each.at < one.at + week,
    );
    if (inWeek.length > most) found.push("over_cap");
  }
  for (const { message } of world.left) {
    const first = world.flows.get(message.inside.flow)?.versions[0];
    if (first && heldOutHere(first, message.inside.buyer)) found.push("held_out");
  }
  return found;
}
