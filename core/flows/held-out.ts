import { createHash } from "node:crypto";
import type { Flow } from "./flow.ts";

/**
 * Whether a customer belongs to the part that a flow never writes to, so that its effect can be measured: decided by a hash of
 * shop, flow, customer and salt, hence the same on every server and every day, and drawn anew for each flow.
 */
export function isHeldOut(shop: string, flow: Pick<Flow, "id" | "heldOut">, customer: string): boolean {
  const key = JSON.stringify([shop, flow.id, customer, flow.heldOut.salt]);
  const number = createHash("sha256").update(key).digest().readUIntBE(0, 6);
  return number / 2 ** 48 < flow.heldOut.share;
}
