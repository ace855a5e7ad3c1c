import type { ShopData, ShopTx } from "../core/context.ts";
import { AppError } from "../core/errors.ts";

type Who = { kind: string; id: string };
export type ShownRow = {
  table:
    | "orders"
    | "customers"
    | "order_lines"
    | "payments"
    | "refunds"
    | "campaign_claims"
    | "articles"
    | "products"
    | "segments"
    | "campaign_plans"
    | "predictions"
    | "flows";
  id: string;
  /** null where the row is put there by the change. */
  before: Readonly<Record<string, unknown>> | null;
  after: Record<string, unknown>;
  /** Other fields that must be so, now and at an undo. */
  while?: Readonly<Record<string, unknown>>;
};
export type ProposalRow = {
  proposal_id: string;
  tool: string;
  input: Record<string, unknown>;
  input_hash: string;
  shown: ShownRow[];
  shown_hash: string;
  risk: string;
  idempotency_key: string;
  summary: string;
  approver: "buyer" | "merchant";
  proposed_by: Who;
  conversation_id: string | null;
  run_id: string | null;
  status: "awaiting_approval" | "executed" | "rejected" | "expired" | "undone" | "failed";
  decided_by: Who | null;
  decided_at: Date | null;
  reason: string | null;
  expires_at: Date;
  created_at: Date;
};
type NewProposal = Omit<ProposalRow, "shown" | "status" | "decided_by" | "decided_at" | "reason" | "created_at"> & {
  shown: unknown;
};

/** The id of the stored proposal: the waiting one where the very same wish already waits, which is then the newest again (a
 * yes means what was shown last). Another wish for the same thing replaces the waiting one under an id of its own: what
 * somebody has seen under an id is never exchanged. */
export async function insertProposal(tx: ShopTx, row: NewProposal): Promise<string> {
  for (let attempt = 0; attempt < 3; attempt++) {
    await tx.query(
      `update proposals set status = 'expired', reason = $4 where idempotency_key = $1 and status = 'awaiting_approval'
          and (input_hash <> $2 or shown_hash <> $3)`,
      [row.idempotency_key, row.input_hash, row.shown_hash, `replaced by ${row.proposal_id}`],
    );
    const id = await insertWaiting(tx, row);
    if (id !== undefined) return id;
  }
  throw new AppError("conflict", "Somebody asked for a change of the same thing just now: look at it again.");
}

/** undefined where another wish for the same thing came in between. */
async function insertWaiting(tx: ShopTx, row: NewProposal): Promise<string | undefined> {
  const [stored] = await tx.query<{ proposal_id: string }>(
    `insert into proposals (shop_id, proposal_id, tool, input, input_hash, shown, shown_hash, risk, idempotency_key, summary, approver, proposed_by, conversation_id, run_id, expires_at)
     values (current_setting('app.shop_id'), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (shop_id, idempotency_key) where status = 'awaiting_approval'
     do update set summary = excluded.summary, proposed_by = excluded.proposed_by, conversation_id = excluded.conversation_id, run_id = excluded.run_id, expires_at = excluded.expires_at,
       created_at = clock_timestamp()
       where proposals.input_hash = excluded.input_hash and proposals.shown_hash = excluded.shown_hash
     returning proposal_id`,
    [
      row.proposal_id,
      row.tool,
      JSON.stringify(row.input),
      row.input_hash,
      JSON.stringify(row.shown),
      row.shown_hash,
      row.risk,
      row.idempotency_key,
      row.summary,
      row.approver,
      JSON.stringify(row.proposed_by),
      row.conversation_id,
      row.run_id,
      row.expires_at,
    ],
  );
  return stored?.proposal_id;
}

export async function findProposal(data: Pick<ShopData, "query">, id: string): Promise<ProposalRow | undefined> {
  const [row] = await data.query<ProposalRow>("select * from proposals where proposal_id = $1", [id]);
  return row;
}

export async function listProposals(
  data: Pick<ShopData, "query">,
  filter: { status?: string; conversation?: string; limit?: number },
): Promise<ProposalRow[]> {
  return data.query<ProposalRow>(
    `select * from proposals where ($1::text is null or status = $1) and ($2::text is null or conversation_id = $2)
     order by created_at desc, proposal_id limit $3`,
    [filter.status ?? null, filter.conversation ?? null, filter.limit ?? 50],
  );
}

/** One winner: only the first of two deciders changes the row. */
export async function claimProposal(tx: ShopTx, id: string, status: "executed", by: Who, at: Date): Promise<boolean> {
  const rows = await tx.query(
    `update proposals set status = $2, decided_by = $3, decided_at = $4
     where proposal_id = $1 and status = 'awaiting_approval' and expires_at >= $4 returning proposal_id`,
    [id, status, JSON.stringify(by), at],
  );
  return rows.length === 1;
}

export async function rejectWaiting(
  tx: ShopTx,
  id: string,
  by: Who,
  reason: string | null,
  at: Date,
): Promise<boolean> {
  const rows = await tx.query(
    `update proposals set status = 'rejected', decided_by = $2, reason = $3, decided_at = $4
     where proposal_id = $1 and status = 'awaiting_approval' returning proposal_id`,
    [id, JSON.stringify(by), reason, at],
  );
  return rows.length === 1;
}
