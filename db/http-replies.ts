import type { ShopData } from "../core/context.ts";

export type KeptReply = { request_hash: string; status: number | null; body: unknown };
type Key = { actor: string; key: string };

/** Takes a key for a request; what is kept under it already, where it was taken before. */
export async function takeKey(data: ShopData, { actor, key }: Key, hash: string): Promise<KeptReply | "taken"> {
  return data.transaction(async (tx) => {
    const taken = await tx.query(
      `insert into http_replies (shop_id, actor, key, request_hash) values (current_setting('app.shop_id'), $1, $2, $3)
       on conflict (shop_id, actor, key) do update set request_hash = excluded.request_hash, status = null, body = null, created_at = now()
         where http_replies.created_at < now() - interval '24 hours' returning key`,
      [actor, key, hash],
    );
    if (taken.length > 0) return "taken";
    const [kept] = await tx.query<KeptReply>(
      "select request_hash, status, body from http_replies where actor = $1 and key = $2",
      [actor, key],
    );
    return kept ?? "taken";
  });
}

export const keepReply = (data: Pick<ShopData, "query">, { actor, key }: Key, status: number, body: unknown) =>
  data.query("update http_replies set status = $3, body = $4 where actor = $1 and key = $2", [
    actor,
    key,
    status,
    JSON.stringify(body),
  ]);

/** A request that failed on our side may be sent again under its key. */
export const giveKeyBack = (data: Pick<ShopData, "query">, { actor, key }: Key) =>
  data.query("delete from http_replies where actor = $1 and key = $2 and status is null", [actor, key]);
