import type { ShopContext } from "../core/context.ts";
import { AppError, notFound } from "../core/errors.ts";
import type { Fact } from "../core/facts.ts";
import { newId } from "../core/ids.ts";
import { onTape } from "../core/tape.ts";
import { writeAudit } from "../db/audit.ts";
import { applyRows, type EffectRow, findEffectsOf, insertEffects, markUndone, restoreRow } from "../db/effects.ts";
import { tellOf } from "../db/outbox.ts";
import { claimProposal, findProposal, listProposals, type ProposalRow, rejectWaiting } from "../db/proposals.ts";
import { actorOf, hashOf, settled } from "./change-gate.ts";
import type { AnyWriteTool, Change, Told } from "./define-tool.ts";
import { countAgainstLimits } from "./self-service-limits.ts";
import { refuseWhileStopped } from "./while-stopped.ts";

function mayDecide(row: ProposalRow, ctx: ShopContext): void {
  const own = row.proposed_by.kind === ctx.actor.kind && row.proposed_by.id === ctx.actor.id;
  if (ctx.actor.kind === "merchant") return;
  if (ctx.actor.kind === "buyer" && row.approver === "buyer" && own) return;
  // A stranger's proposal does not exist for a buyer.
  throw ctx.actor.kind === "buyer" && !own
    ? notFound("Action", row.proposal_id)
    : new AppError("not_allowed", "The merchant must approve this.");
}

async function waiting(id: string, ctx: ShopContext): Promise<ProposalRow> {
  const row = await findProposal(ctx.data, id);
  if (!row) throw notFound("Action", id);
  mayDecide(row, ctx);
  if (row.status !== "awaiting_approval")
    throw new AppError("conflict", `This action is already ${row.status.replace("_", " ")}.`);
  if (row.expires_at < ctx.now()) throw new AppError("conflict", "This proposal is too old: ask for it again.");
  return row;
}

/** Executes a proposal once. What was shown is compared with the rows as they are now: a change in between stops it. */
export const approve = (tool: AnyWriteTool, id: string, ctx: ShopContext): Promise<Approved> =>
  onTape(ctx, "decision", "approve", { tool: tool.name, id }, () => execute(tool, id, ctx));

type Approved = { id: string; facts: readonly Fact[] };
async function execute(tool: AnyWriteTool, id: string, ctx: ShopContext): Promise<Approved> {
  const row = await waiting(id, ctx);
  if (row.tool !== tool.name || hashOf(row.input) !== row.input_hash)
    throw new AppError("conflict", "This proposal was altered and is void.");
  const change = await tool.plan(row.input, ctx);
  if (hashOf(settled(change.rows)) !== hashOf(settled(row.shown)))
    throw new AppError("conflict", "What was shown has changed since: look at it again before approving.");
  await ctx.data.transaction(async (tx) => {
    await refuseWhileStopped(tx, ctx.actor);
    if (!(await claimProposal(tx, id, "executed", actorOf(ctx), ctx.now())))
      throw new AppError("conflict", "Somebody decided this action just now.");
    await countAgainstLimits(tx, id, change.rows, ctx);
    await applyRows(tx, change.rows);
    await insertEffects(tx, effectsOf(row, tool, change, ctx));
    const own: Told = { topic: change.event, payload: { rows: change.rows } };
    await tellOf(tx, "action.executed", { proposal: id, tool: tool.name });
    for (const { topic, payload } of [own, ...(change.also ?? [])])
      await tellOf(tx, topic, { proposal: id, ...payload });
    await writeAudit(tx, {
      actor: actorOf(ctx),
      action: "approved",
      subject: id,
      detail: { tool: tool.name, rows: change.rows },
      at: ctx.now(),
    });
  });
  return { id, facts: change.facts };
}

const effectsOf = (row: ProposalRow, tool: AnyWriteTool, change: Change, ctx: ShopContext): EffectRow[] =>
  change.rows.map(({ table, id, before, after }, index) => ({
    effect_id: newId("eff"),
    idempotency_key: `${row.idempotency_key}#${row.proposal_id}#${index}`,
    tool: tool.name,
    proposal_id: row.proposal_id,
    subject_table: table,
    subject_id: id,
    before,
    after: { ...after },
    done_by: actorOf(ctx),
    done_at: ctx.now(),
  }));

export const reject = (id: string, reason: string | null, ctx: ShopContext): Promise<void> =>
  onTape(ctx, "decision", "reject", { id, reason }, () => drop(id, reason, ctx));

async function drop(id: string, reason: string | null, ctx: ShopContext): Promise<void> {
  await waiting(id, ctx);
  await ctx.data.transaction(async (tx) => {
    if (!(await rejectWaiting(tx, id, actorOf(ctx), reason, ctx.now())))
      throw new AppError("conflict", "Somebody decided this action just now.");
    await tellOf(tx, "action.rejected", { proposal: id });
    await writeAudit(tx, { actor: actorOf(ctx), action: "rejected", subject: id, detail: { reason }, at: ctx.now() });
  });
}

const shownWhile = ({ shown }: ProposalRow, effect: EffectRow) =>
  shown.find((each) => each.table === effect.subject_table && each.id === effect.subject_id)?.while;

/** Gives back the state before, where nothing else changed those fields since. */
export async function undo(id: string, ctx: ShopContext): Promise<void> {
  const row = await findProposal(ctx.data, id);
  if (!row) throw notFound("Action", id);
  mayDecide(row, ctx);
  if (row.status !== "executed") throw new AppError("conflict", "Only an action that was done can be undone.");
  await ctx.data.transaction(async (tx) => {
    await refuseWhileStopped(tx, ctx.actor);
    const effects = await findEffectsOf(tx, id);
    for (const effect of effects.reverse())
      if (!(await restoreRow(tx, effect, shownWhile(row, effect))))
        throw new AppError("conflict", "It was changed again since and cannot be undone in one step.");
    await markUndone(tx, id, actorOf(ctx), ctx.now());
    const undone = "update proposals set status = 'undone' where proposal_id = $1 and status = 'executed' returning 1";
    if ((await tx.query(undone, [id])).length !== 1)
      throw new AppError("conflict", "Somebody undid this action just now.");
    await tellOf(tx, "action.undone", { proposal: id });
    await writeAudit(tx, { actor: actorOf(ctx), action: "undone", subject: id, detail: {}, at: ctx.now() });
  });
}

/** The newest of the changes just shown that waits for this speaker's own yes: a yes means what was last on the table. */
export async function waitingHere(shown: readonly string[], ctx: ShopContext): Promise<Waiting | undefined> {
  const { conversationId } = ctx;
  if (!conversationId || shown.length === 0) return undefined;
  return (await onTape(ctx, "decision", "look", { shown }, () => newestOf(shown, conversationId, ctx))) ?? undefined;
}

type Waiting = Pick<ProposalRow, "proposal_id" | "tool" | "input" | "summary" | "status">;
async function newestOf(shown: readonly string[], conversation: string, ctx: ShopContext): Promise<Waiting | null> {
  const rows = await listProposals(ctx.data, {
    status: "awaiting_approval",
    conversation,
    limit: 5,
  });
  const found = rows.find(
    (row) =>
      shown.includes(row.proposal_id) &&
      row.approver === ctx.actor.kind &&
      row.proposed_by.id === ctx.actor.id &&
      row.expires_at >= ctx.now(),
  );
  if (!found) return null;
  const { proposal_id, tool, input, summary, status } = found;
  return { proposal_id, tool, input, summary, status };
}
