import type { Shop } from "../context.ts";
import { planWithout, type ServicePlan } from "./plan.ts";
import { readSpan } from "./read-days.ts";
import { readPlan } from "./read-plan.ts";

const kept = new Map<string, ServicePlan>();
const mostKept = 500;

/** Who answers in a shop: as its service.yaml says, else one team without names at the hours among its policies, if any. */
export function planOf({ policies, timezone }: Pick<Shop, "policies" | "timezone">): ServicePlan {
  const source = policies["service"];
  const hours = policies["service_hours"];
  const key = JSON.stringify([source, hours, timezone]);
  const known = kept.get(key);
  if (known) return known;
  const written = typeof source === "string" ? readPlan(source, timezone, null).plan : null;
  const made = written ?? planWithout(timezone, typeof hours === "string" ? readSpan(hours) : null);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}
