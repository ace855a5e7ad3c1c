import { createHash, randomBytes } from "node:crypto";
import type { Database } from "./database.ts";

export type TokenRow = {
  shop_id: string | null;
  actor_kind: "merchant" | "buyer" | "agent" | "operator";
  actor_id: string;
};
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** A new bearer token; only its hash is stored. */
export async function issueToken(
  db: Database,
  grant: TokenRow & { expiresAt: Date | null; oneTime?: boolean },
): Promise<string> {
  const token = `zg_${randomBytes(32).toString("base64url")}`;
  await db.query(
    "insert into tokens (token_hash, shop_id, actor_kind, actor_id, expires_at, one_time) values ($1, $2, $3, $4, $5, $6)",
    [hashOf(token), grant.shop_id, grant.actor_kind, grant.actor_id, grant.expiresAt, grant.oneTime ?? false],
  );
  return token;
}

export async function findToken(db: Database, token: string, now: Date): Promise<TokenRow | undefined> {
  const [row] = await db.query<TokenRow>(
    "select shop_id, actor_kind, actor_id from tokens where token_hash = $1 and not one_time and revoked_at is null and (expires_at is null or expires_at > $2)",
    [hashOf(token), now],
  );
  return row;
}

/** Uses up a one-time token; undefined the second time. */
export async function spendToken(db: Database, token: string, now: Date): Promise<TokenRow | undefined> {
  const [row] = await db.query<TokenRow>(
    `update tokens set used_at = $2 where token_hash = $1 and one_time and used_at is null and revoked_at is null
        and (expires_at is null or expires_at > $2) returning shop_id, actor_kind, actor_id`,
    [hashOf(token), now],
  );
  return row;
}
