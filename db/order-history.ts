import type { ShopData } from "../core/context.ts";
import type { ProposalRow } from "./proposals.ts";

export type Decision = Pick<
  ProposalRow,
  "proposal_id" | "tool" | "summary" | "status" | "proposed_by" | "decided_by" | "decided_at" | "reason" | "created_at"
> & { undone_by: ProposalRow["decided_by"]; undone_at: Date | null };

/** What was proposed for an order here and what came of it, newest first. */
export const decisionsAbout = (data: Pick<ShopData, "query">, orderId: string, limit: number): Promise<Decision[]> =>
  data.query<Decision>(
    `select p.proposal_id, p.tool, p.summary, p.status, p.proposed_by, p.decided_by, p.decided_at, p.reason, p.created_at,
            u.undone_by, u.undone_at
       from proposals p
       left join lateral (
         select undone_by, undone_at from effects e
          where e.shop_id = p.shop_id and e.proposal_id = p.proposal_id and e.undone_at is not null limit 1
       ) u on true
      where ltrim(p.input->>'orderId', '#') = ltrim($1, '#')
         or p.proposal_id in (select proposal_id from effects where subject_table = 'orders' and subject_id = $1)
      order by coalesce(p.decided_at, p.created_at) desc, p.proposal_id limit $2`,
    [orderId, limit],
  );
