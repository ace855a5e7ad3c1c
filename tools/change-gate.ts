import { createHash } from "node:crypto";
import type { ShopContext } from "../core/context.ts";
import { newId } from "../core/ids.ts";
import { writeAudit } from "../db/audit.ts";
import { tellOf } from "../db/outbox.ts";
import { insertProposal } from "../db/proposals.ts";
import type { AnyWriteTool, RowChange } from "./define-tool.ts";
import { checkLimits } from "./self-service-limits.ts";

export type Approver = "buyer" | "merchant";
const validHours = 72;

/** The same hash for the same content, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  const sorted = (_: string, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
      : each;
  return createHash("sha256").update(JSON.stringify(value, sorted)).digest("hex");
}

export const actorOf = (ctx: ShopContext) => ({ kind: ctx.actor.kind, id: ctx.actor.id });

/** Fields that say when, not what, may differ between the showing and the yes. */
export const settled = (rows: readonly RowChange[]) =>
  rows.map((row) => ({
    ...row,
    after: Object.fromEntries(Object.entries(row.after).filter(([field]) => !field.endsWith("_at"))),
  }));

/** Stores what would be done, bound to its arguments and to what was shown; the same wish twice is one proposal, another
 * wish for the same thing replaces it. */
export async function propose(
  tool: AnyWriteTool,
  asked: Record<string, unknown>,
  approver: Approver,
  ctx: ShopContext,
) {
  const input: Record<string, unknown> = tool.pin ? await tool.pin(asked, ctx) : asked;
  const change = await tool.plan(input, ctx);
  const shown = change.rows;
  if (approver === "buyer") await checkLimits(change.rows, ctx);
  const expires = new Date(ctx.now().getTime() + validHours * 3_600_000);
  const proposalId = await ctx.data.transaction(async (tx) => {
    const id = await insertProposal(tx, {
      proposal_id: newId("act"),
      tool: tool.name,
      input,
      input_hash: hashOf(input),
      shown,
      shown_hash: hashOf(settled(shown)),
      risk: tool.risk,
      idempotency_key: `${tool.idempotencyKey(input)}#${approver}`,
      summary: JSON.stringify(change.summary),
      approver,
      proposed_by: { kind: ctx.actor.kind, id: ctx.actor.id },
      conversation_id: ctx.conversationId,
      run_id: ctx.runId,
      expires_at: expires,
    });
    await writeAudit(tx, {
      actor: actorOf(ctx),
      action: "proposed",
      subject: id,
      detail: { tool: tool.name, input },
      at: ctx.now(),
    });
    await tellOf(tx, "action.proposed", { proposal: id, tool: tool.name, approver });
    return id;
  });
  return { proposalId, approver, summary: change.summary, changes: shown, facts: change.facts };
}
