import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
/** A passage by its article, version and place, and the hash of its words. */
export type PassageKey = {
  readonly id: string;
  readonly version: number;
  readonly place: number;
  readonly hash: string;
};
const keys = `jsonb_to_recordset($2::jsonb) as k(id text, version int, place int, hash text)`;
const same = "v.article_id = k.id and v.version = k.version and v.passage = k.place and v.words_hash = k.hash";

/** Which of these passages this embedder made no vector of yet, by their places in the list. */
export async function withoutVector(data: Reader, embedder: string, wanted: readonly PassageKey[]): Promise<number[]> {
  const rows = await data.query<{ at: number }>(
    `select (k.at - 1)::int as at from rows from (jsonb_to_recordset($2::jsonb) as (id text, version int, place int, hash text)) with ordinality
        as k(id, version, place, hash, at)
      where not exists (select 1 from article_vectors v where v.embedder = $1 and ${same}) order by k.at`,
    [embedder, JSON.stringify(wanted)],
  );
  return rows.map(({ at }) => at);
}

export const keepVectors = (
  data: Reader,
  embedder: string,
  made: readonly (PassageKey & { readonly vector: readonly number[] })[],
) =>
  data.query(
    `insert into article_vectors (shop_id, article_id, version, passage, embedder, embedding, words_hash)
     select current_setting('app.shop_id'), m.id, m.version, m.place, $1, m.vector::text::vector, m.hash
       from jsonb_to_recordset($2::jsonb) as m(id text, version int, place int, hash text, vector jsonb)
     on conflict (shop_id, embedder, article_id, version, passage) do update set embedding = excluded.embedding, words_hash = excluded.words_hash`,
    [embedder, JSON.stringify(made)],
  );

/** Vectors of this embedder whose passages are no longer there, and those of all others. */
export const dropOtherVectors = (data: Reader, embedder: string, kept: readonly PassageKey[]) =>
  data.query(
    `delete from article_vectors v where v.embedder <> $1 or not exists (select 1 from ${keys} where ${same})`,
    [embedder, JSON.stringify(kept)],
  );

export type Near = { readonly id: string; readonly version: number; readonly place: number };
/** Passages nearest to a vector of the same embedder (cosine), nearest first; exact, within the shop. */
export const nearest = (data: Reader, embedder: string, vector: readonly number[], limit: number): Promise<Near[]> =>
  data.query<Near>(
    `select article_id as id, version, passage as place from article_vectors
      where embedder = $1 and vector_dims(embedding) = $3 order by embedding <=> $2::vector limit $4`,
    [embedder, JSON.stringify(vector), vector.length, limit],
  );
