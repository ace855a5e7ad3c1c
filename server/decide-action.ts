import type { ShopContext } from "../core/context.ts";
import { AppError, notFound } from "../core/errors.ts";
import { findProposal } from "../db/proposals.ts";
import { approve, reject, undo } from "../tools/decide-change.ts";
import { writeToolNamed } from "../tools/directory.ts";

/** One decision about a stored proposal, through the gate. */
export async function decideAction(
  verb: "approve" | "reject" | "undo",
  id: string,
  reason: string | null,
  ctx: ShopContext,
): Promise<void> {
  if (verb === "reject") return reject(id, reason, ctx);
  if (verb === "undo") return undo(id, ctx);
  const row = await findProposal(ctx.data, id);
  if (!row) throw notFound("Action", id);
  const tool = writeToolNamed(row.tool);
  if (!tool) throw new AppError("conflict", "This version no longer knows how to do that; reject it and ask again.");
  await approve(tool, id, ctx);
}
