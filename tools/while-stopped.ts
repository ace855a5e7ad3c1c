import type { ShopContext, ShopTx } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { type Stop, stoppedFor } from "../db/stops.ts";

/** What the shop's own people read: when, why, and who can end it. A buyer reads none of it. */
function stopSentence({ since, why, everywhere }: Stop): string {
  const at = since.toISOString().slice(0, 16).replace("T", " ");
  return everywhere
    ? `Changes are stopped in all shops since ${at} UTC (${why}): nothing was done, and what waits for a yes still waits until the operator resumes them.`
    : `Changes are stopped in this shop since ${at} UTC (${why}): nothing was done, and what waits for a yes still waits until they are resumed.`;
}

const now = "Changes are being stopped this moment: nothing was done, and what waits for a yes still waits.";
const forBuyers =
  "The shop makes no changes for the moment, so nothing was done. What you asked for still waits: confirm it again later.";

/** Refuses the change that this transaction would carry out while changes are stopped. First thing in it. */
export async function refuseWhileStopped(tx: ShopTx, actor: ShopContext["actor"]): Promise<void> {
  const stop = await stoppedFor(tx);
  if (!stop) return;
  const told = stop === "now" ? now : stopSentence(stop);
  throw new AppError("unavailable", actor.kind === "buyer" ? forBuyers : told);
}
