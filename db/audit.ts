import { createHash } from "node:crypto";
import type { ShopTx } from "../core/context.ts";

export type AuditEntry = {
  actor: Record<string, unknown>;
  action: string;
  subject: string | null;
  detail: Record<string, unknown>;
  at: Date;
};

/** Appends to the shop's hash chain: each entry's hash covers its content and the hash before it. */
export async function writeAudit(tx: ShopTx, entry: AuditEntry): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtext('audit' || current_setting('app.shop_id')))");
  const [last] = await tx.query<{ entry: number; hash: string }>(
    "select entry, hash from audit order by entry desc limit 1",
  );
  const previous = last?.hash ?? "";
  const content = JSON.stringify([entry.at.toISOString(), entry.actor, entry.action, entry.subject, entry.detail]);
  await tx.query(
    `insert into audit (shop_id, entry, at, actor, action, subject, detail, previous_hash, hash)
     values (current_setting('app.shop_id'), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      (last?.entry ?? 0) + 1,
      entry.at,
      JSON.stringify(entry.actor),
      entry.action,
      entry.subject,
      JSON.stringify(entry.detail),
      previous,
      createHash("sha256")
        .update(previous + content)
        .digest("hex"),
    ],
  );
}
