import type { ShopData } from "../core/context.ts";

export type KeptReply = { request_hash: string; status: number | null; body: unknown };
type Key = { actor: string; key: string };

/** Takes a key for a request; what is kept under it already, where it was taken before. A key whose server died before its
 * answer is free again after an hour, one with an answer after a day. */
export async function takeKey(data: ShopData, { actor, key }: Key, hash: string): Promise<KeptReply | "taken"> {
  return data.transaction(async (tx) => {
    const taken = await tx.query(
      `insert into http_replies (shop_id, actor, key, request_hash) values (current_setting('app.shop_id'), $1, $2, $3)
       on conflict (shop_id, actor, key) do update set request_hash = excluded.request_hash, status = null, body = null, created_at = now()
         where http_replies.created_at < now() - case when http_replies.status is null then interval '1 hour' else interval '24 hours' end
       returning key`,
      [actor, key, hash],
    );
    if (taken.length > 0) {
      await forgetOld(tx);
      return "taken";
    }
    const [kept] = await tx.query<KeptReply>(
      "select request_hash, status, body from http_replies where actor = $1 and key = $2",
      [actor, key],
    );
    return kept ?? "taken";
  });
}

/** Answers hold what people wrote: none is kept longer than it is good for. */
const forgetOld = (data: Pick<ShopData, "query">) =>
  data.query(
    `delete from http_replies where (actor, key) in (select actor, key from http_replies
       where created_at < now() - interval '24 hours' limit 100 for update skip locked)`,
  );

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
