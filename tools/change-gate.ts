import { createHash } from "node:crypto";
import type { ShopContext, ShopTx } from "../core/context.ts";
import { AppError, notFound } from "../core/errors.ts";
import type { Fact } from "../core/facts.ts";
import { newId } from "../core/ids.ts";
import { writeAudit } from "../db/audit.ts";
import { applyRows, type EffectRow, findEffectsOf, insertEffects, markUndone, restoreRow } from "../db/effects.ts";
import {
  claimProposal,
  findProposal,
  insertProposal,
  listProposals,
  type ProposalRow,
  rejectWaiting,
} from "../db/proposals.ts";
import type { AnyWriteTool, Change, RowChange, Told } from "./define-tool.ts";

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

const shownOf = (change: Change): readonly RowChange[] => change.rows;

/** Stores what would be done, bound to its arguments and to what was shown; the same wish twice is one proposal. */
export async function propose(
  tool: AnyWriteTool,
  asked: Record<string, unknown>,
  approver: Approver,
  ctx: ShopContext,
) {
  const input: Record<string, unknown> = tool.pin ? await tool.pin(asked, ctx) : asked;
  const change = await tool.plan(input, ctx);
  const shown = shownOf(change);
  const expires = new Date(ctx.now().getTime() + validHours * 3_600_000);
  const proposalId = await ctx.data.transaction(async (tx) => {
    const id = await insertProposal(tx, {
      proposal_id: newId("act"),
      tool: tool.name,
      input,
      input_hash: hashOf(input),
      shown,
      shown_hash: hashOf(shown),
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
    return id;
  });
  return { proposalId, approver, summary: change.summary, changes: shown, facts: change.facts };
}

const actorOf = (ctx: ShopContext) => ({ kind: ctx.actor.kind, id: ctx.actor.id });

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
export async function approve(
  tool: AnyWriteTool,
  id: string,
  ctx: ShopContext,
): Promise<{ id: string; facts: readonly Fact[] }> {
  const row = await waiting(id, ctx);
  if (row.tool !== tool.name || hashOf(row.input) !== row.input_hash)
    throw new AppError("conflict", "This proposal was altered and is void.");
  const change = await tool.plan(row.input, ctx);
  if (hashOf(settled(shownOf(change))) !== hashOf(settled(row.shown)))
    throw new AppError("conflict", "What was shown has changed since: look at it again before approving.");
  await ctx.data.transaction(async (tx) => {
    if (!(await claimProposal(tx, id, "executed", actorOf(ctx), ctx.now())))
      throw new AppError("conflict", "Somebody decided this action just now.");
    await applyRows(tx, change.rows);
    await insertEffects(tx, effectsOf(row, tool, change, ctx));
    const own: Told = { topic: change.event, payload: { proposal: id, rows: change.rows } };
    for (const told of [own, ...(change.also ?? [])]) await tell(tx, told, id, ctx);
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
const tell = (tx: ShopTx, { topic, payload }: Told, proposal: string, ctx: ShopContext) =>
  tx.query("insert into outbox (shop_id, topic, payload) values ($1, $2, $3)", [
    ctx.shop.id,
    topic,
    JSON.stringify({ proposal, ...payload }),
  ]);

/** Fields that say when, not what, may differ between the showing and the yes. */
const settled = (rows: readonly RowChange[]) =>
  rows.map((row) => ({
    ...row,
    after: Object.fromEntries(Object.entries(row.after).filter(([field]) => !field.endsWith("_at"))),
  }));

export async function reject(id: string, reason: string | null, ctx: ShopContext): Promise<void> {
  await waiting(id, ctx);
  await ctx.data.transaction(async (tx) => {
    if (!(await rejectWaiting(tx, id, actorOf(ctx), reason, ctx.now())))
      throw new AppError("conflict", "Somebody decided this action just now.");
    await writeAudit(tx, { actor: actorOf(ctx), action: "rejected", subject: id, detail: { reason }, at: ctx.now() });
  });
}

/** Gives back the state before, where nothing else changed those fields since. */
export async function undo(id: string, ctx: ShopContext): Promise<void> {
  const row = await findProposal(ctx.data, id);
  if (!row) throw notFound("Action", id);
  mayDecide(row, ctx);
  if (row.status !== "executed") throw new AppError("conflict", "Only an action that was done can be undone.");
  await ctx.data.transaction(async (tx) => {
    const effects = await findEffectsOf(tx, id);
    for (const effect of effects.reverse())
      if (!(await restoreRow(tx, effect)))
        throw new AppError("conflict", "It was changed again since and cannot be undone in one step.");
    await markUndone(tx, id, actorOf(ctx), ctx.now());
    const undone = "update proposals set status = 'undone' where proposal_id = $1 and status = 'executed' returning 1";
    if ((await tx.query(undone, [id])).length !== 1)
      throw new AppError("conflict", "Somebody undid this action just now.");
    await tell(tx, { topic: "action.undone", payload: {} }, id, ctx);
    await writeAudit(tx, { actor: actorOf(ctx), action: "undone", subject: id, detail: {}, at: ctx.now() });
  });
}

/** The newest change that waits for this speaker's own yes in this conversation. */
export async function waitingHere(ctx: ShopContext): Promise<ProposalRow | undefined> {
  if (!ctx.conversationId) return undefined;
  const rows = await listProposals(ctx.data, {
    status: "awaiting_approval",
    conversation: ctx.conversationId,
    limit: 5,
  });
  return rows.find(
    (row) => row.approver === ctx.actor.kind && row.proposed_by.id === ctx.actor.id && row.expires_at >= ctx.now(),
  );
}
