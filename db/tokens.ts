import { createHash, randomBytes } from "node:crypto";
import type { Shop } from "../core/context.ts";
import type { Database } from "./database.ts";
import { type ShopRow, shopOf } from "./shops.ts";

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

const valid = "token_hash = $1 and not one_time and revoked_at is null and (expires_at is null or expires_at > $2)";

/** A token and the shop that its bearer asks for, if there is one: every request begins with both, so they come together. */
export async function findVisitor(
  db: Database,
  token: string,
  shop: string,
  now: Date,
): Promise<{ row: TokenRow; shop: Shop | null } | undefined> {
  const [found] = await db.query<TokenRow & { shop: ShopRow | null }>(
    `select t.shop_id, actor_kind, actor_id, to_jsonb(s) as shop from tokens t left join shops s on s.shop_id = $3 where ${valid}`,
    [hashOf(token), now, shop],
  );
  if (!found) return undefined;
  const { shop: wanted, ...row } = found;
  return { row, shop: wanted && shopOf(wanted) };
}

export async function findToken(db: Database, token: string, now: Date): Promise<TokenRow | undefined> {
  const [row] = await db.query<TokenRow>(`select shop_id, actor_kind, actor_id from tokens where ${valid}`, [
    hashOf(token),
    now,
  ]);
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

/** A token as its shop sees it: the beginning of its hash is its name, and nothing gives the token itself back. */
export type TokenNote = {
  id: string;
  actor_kind: "merchant" | "agent";
  actor_id: string;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
};
const nameLength = 24;

/** The tokens of a shop's people and programs that open something at an instant, the newest first. */
export const tokensOf = (db: Database, shop: string, now: Date): Promise<TokenNote[]> =>
  db.query<TokenNote>(
    `select left(token_hash, ${nameLength}) as id, actor_kind, actor_id, created_at, expires_at, revoked_at from tokens
      where shop_id = $1 and actor_kind in ('merchant', 'agent') and not one_time and revoked_at is null
        and (expires_at is null or expires_at > $2) order by created_at desc limit 500`,
    [shop, now],
  );

/** Ends a token of a shop by its name: whose it was, undefined where there is none such. */
export async function revokeToken(db: Database, shop: string, id: string, now: Date): Promise<TokenNote | undefined> {
  const [ended] = await db.query<TokenNote>(
    `update tokens set revoked_at = $3 where shop_id = $1 and left(token_hash, ${nameLength}) = $2 and revoked_at is null
        and actor_kind in ('merchant', 'agent')
      returning left(token_hash, ${nameLength}) as id, actor_kind, actor_id, created_at, expires_at, revoked_at`,
    [shop, id, now],
  );
  return ended;
}

/** Takes away some of the tokens that ran out before an instant. */
export const sweepTokens = (db: Database, before: Date): Promise<unknown> =>
  db.query(
    "delete from tokens where token_hash in (select token_hash from tokens where expires_at < $1 order by expires_at limit 50)",
    [before],
  );
