import type { ProposalRow } from "../db/proposals.ts";

/** A proposal as the console and programs read it: what would change, who may decide, who did. */
export function actionJson(row: ProposalRow) {
  const summary: { zh: string; en: string } = JSON.parse(row.summary);
  return {
    id: row.proposal_id,
    kind: row.tool,
    status: row.status,
    summary: summary.en,
    summaries: summary,
    approver: row.approver,
    proposedBy: row.proposed_by,
    changes: row.shown,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    reason: row.reason,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
