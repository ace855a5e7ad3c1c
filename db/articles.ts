import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
export type ArticleRow = {
  article_id: string;
  version: number;
  title: string;
  body: string;
  locale: string | null;
  intents: string[] | null;
  products: string[] | null;
  updated_at: Date;
  score: number;
};

/** Live, valid articles that share a word with the question (any of `words`) or are written for its intent, best rank first. */
export const searchArticles = (
  data: Reader,
  words: readonly string[],
  intent: string | null,
  at: Date,
  limit: number,
): Promise<ArticleRow[]> =>
  data.query<ArticleRow>(
    `select a.*, ts_rank_cd(to_tsvector('simple', lexemes), q.query, 2) as score
       from articles a, (select to_tsquery('simple', $1) as query) q
      where status = 'live' and (valid_from is null or valid_from <= $2) and (valid_until is null or valid_until > $2)
        and (to_tsvector('simple', lexemes) @@ q.query or $3 = any(intents))
      order by score desc, article_id limit $4`,
    [words.map((word) => `'${word.replaceAll("'", "''").replaceAll("\\", "")}'`).join(" | "), at, intent, limit],
  );
