import type { ShopData, ShopTx } from "../core/context.ts";

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

type NewArticle = {
  readonly id: string;
  /** Columns by name, lists and times as PostgreSQL reads them: title, body, intents, products, locale, valid_from, valid_until, extra. */
  readonly fields: Readonly<Record<string, string | null>>;
  readonly words: string;
  readonly hash: string;
  readonly status: "live" | "draft";
};
const insert = `insert into articles (shop_id, article_id, version, title, body, intents, products, locale, valid_from,
    valid_until, extra, lexemes, source_hash, status)
  values (current_setting('app.shop_id'), $1, $2, $3, $4, $5::text[], $6::text[], $7, $8::timestamptz, $9::timestamptz, $10::jsonb, $11, $12, $13)`;
const columns = ["title", "body", "intents", "products", "locale", "valid_from", "valid_until", "extra"];

/** Keeps an article: the same content is left alone, other content becomes the next version and the old one stays on record. */
export async function keepArticle(tx: ShopTx, article: NewArticle): Promise<"inserted" | "updated" | "unchanged"> {
  const [newest] = await tx.query<{ version: number; source_hash: string | null; status: string }>(
    "select version, source_hash, status from articles where article_id = $1 order by version desc limit 1",
    [article.id],
  );
  if (newest?.source_hash === article.hash && newest.status === article.status) return "unchanged";
  // A draft leaves what is live alone until somebody makes it live.
  if (article.status === "live") await removeArticle(tx, article.id);
  const version = (newest?.version ?? 0) + 1;
  const values = columns.map((name) => article.fields[name] ?? null);
  await tx.query(insert, [article.id, version, ...values, article.words, article.hash, article.status]);
  return newest ? "updated" : "inserted";
}

/** Takes an article out of every answer; its versions stay on record. False where nothing was there to remove. */
export async function removeArticle(tx: ShopTx, id: string): Promise<boolean> {
  const removed = await tx.query(
    "update articles set status = 'deleted', updated_at = now() where article_id = $1 and status <> 'deleted' returning version",
    [id],
  );
  return removed.length > 0;
}
