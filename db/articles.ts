import type { ShopData, ShopTx } from "../core/context.ts";
import { AppError } from "../core/errors.ts";

type Reader = Pick<ShopData, "query">;
export type ArticleStatus = "live" | "draft" | "withdrawn";
export type ArticleRow = {
  article_id: string;
  version: number;
  title: string;
  body: string;
  locale: string | null;
  intents: string[] | null;
  products: string[] | null;
  valid_from: Date | null;
  valid_until: Date | null;
  status: ArticleStatus;
  source: string | null;
  updated_at: Date;
};
const columns =
  "article_id, version, title, body, locale, intents, products, valid_from, valid_until, status, source, updated_at";

/** What is so now: of each article the newest version that is no draft. Withdrawn ones are among them: they say that
 * something is over. */
export const newestArticles = `select distinct on (article_id) ${columns} from articles where status <> 'draft' order by article_id, version desc`;

/** The live articles of a shop, those of other times included: whether one is valid depends on when it is asked. */
export const liveArticles = (data: Reader): Promise<ArticleRow[]> =>
  data.query<ArticleRow>(`select * from (${newestArticles}) a where status = 'live' order by article_id`);

/** Grows with every change of the shop's articles; 0 where it never had one. */
export async function knowledgeRevision(data: Reader): Promise<number> {
  const [row] = await data.query<{ revision: number }>("select revision::float8 as revision from knowledge_revisions");
  return row?.revision ?? 0;
}

/** Every version of an article, the newest first; empty where there never was one. */
export const articleVersions = (data: Reader, id: string): Promise<ArticleRow[]> =>
  data.query<ArticleRow>(`select ${columns} from articles where article_id = $1 order by version desc limit 200`, [id]);

export type NewArticle = {
  readonly id: string;
  /** Columns by name, lists and times as PostgreSQL reads them: title, body, intents, products, locale, valid_from, valid_until, extra. */
  readonly fields: Readonly<Record<string, string | null>>;
  readonly hash: string;
  readonly status: ArticleStatus;
  readonly source: string | null;
};
const insert = `insert into articles (shop_id, article_id, version, title, body, intents, products, locale, valid_from,
    valid_until, extra, source_hash, status, source)
  values (current_setting('app.shop_id'), $1, $2, $3, $4, $5::text[], $6::text[], $7, $8::timestamptz, $9::timestamptz, $10::jsonb, $11, $12, $13)
  on conflict do nothing returning version`;
const own = ["title", "body", "intents", "products", "locale", "valid_from", "valid_until", "extra"];

type Newest = { version: number; source_hash: string | null; status: ArticleStatus; source: string | null };
/** The newest version of an article, drafts included. */
export async function newestVersion(data: Reader, id: string): Promise<Newest | undefined> {
  const text = "select version, source_hash, status, source from articles where article_id = $1 order by version desc";
  const [newest] = await data.query<Newest>(`${text} limit 1`, [id]);
  return newest;
}

/** Keeps an article: the same content is left alone, other content becomes the next version and the old one stays on
 * record. A draft leaves what is live alone until somebody makes it live. */
export async function keepArticle(tx: ShopTx, article: NewArticle): Promise<"inserted" | "updated" | "unchanged"> {
  const newest = await newestVersion(tx, article.id);
  const same = newest?.source_hash === article.hash && newest.status === article.status;
  if (same && newest.source === article.source) return "unchanged";
  if (same) {
    // The same words from another place: their place is noted, and no new version of them is needed.
    await tx.query("update articles set source = $3 where article_id = $1 and version = $2", [
      article.id,
      newest.version,
      article.source,
    ]);
    return "unchanged";
  }
  const version = (newest?.version ?? 0) + 1;
  const values = own.map((name) => article.fields[name] ?? null);
  const written = await tx.query(insert, [
    article.id,
    version,
    ...values,
    article.hash,
    article.status,
    article.source,
  ]);
  if (written.length === 0)
    throw new AppError("conflict", `"${article.fields["title"]}" was changed a moment ago: look at it again.`);
  return newest ? "updated" : "inserted";
}

/** Takes articles out of every answer: each gets a version that says so, and all versions stay on record. Gives the ids of
 * those that were not out already. */
export async function withdrawArticles(tx: ShopTx, ids: readonly string[]): Promise<string[]> {
  const done = await tx.query<{ article_id: string }>(
    `insert into articles (shop_id, article_id, version, title, body, intents, products, locale, valid_from, valid_until, extra, source_hash, source, status)
     select shop_id, article_id, (select max(version) from articles v where v.article_id = n.article_id) + 1, title, body, intents, products,
            locale, valid_from, valid_until, extra, source_hash, source, 'withdrawn'
       from (select distinct on (article_id) * from articles where article_id = any($1::text[]) order by article_id, version desc) n
      where exists (select 1 from articles v where v.article_id = n.article_id and v.version = n.version and v.status <> 'withdrawn')
     returning article_id`,
    [ids],
  );
  return done.map((row) => row.article_id);
}

/** Articles that are not withdrawn and have a source, with it. */
export const articlesFrom = (data: Reader): Promise<{ id: string; title: string; source: string }[]> =>
  data.query(
    `select article_id as id, title, source from (${newestArticles}) a where status = 'live' and source is not null`,
  );
