import { z } from "zod";
import { articleHash, articleId, listText } from "../../../core/article.ts";
import { notFound } from "../../../core/errors.ts";
import { keepArticle, withdrawArticles } from "../../../db/articles.ts";
import { tellOf } from "../../../db/outbox.ts";
import { pageOf } from "../../../db/page.ts";
import { refuseWhileStopped } from "../../../tools/while-stopped.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";
import { pageQuery } from "../api/shapes.ts";

const Instant = z.iso
  .datetime({ offset: true })
  .refine((text) => /^[12]/.test(text), "write the year as it is, such as 2026");
const Article = z.object({
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ description: "names the article: the same title again is its next version" }),
  body: z.string().trim().min(1).max(50_000),
  locale: z.string().max(35).optional(),
  intents: z.array(z.string().max(60)).max(50).optional(),
  products: z.array(z.string().max(200)).max(1000).optional(),
  validFrom: Instant.optional(),
  validUntil: Instant.optional(),
  status: z.enum(["live", "draft"]).default("live"),
});
const Listed = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  body: z.string(),
  locale: z.string().nullable(),
  intents: z.array(z.string()),
  products: z.array(z.string()),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  status: z.enum(["live", "draft"]),
  source: z.string().nullable(),
  updatedAt: z.string(),
});
const Changed = z.object({ id: z.string(), result: z.enum(["inserted", "updated", "unchanged"]) });
type ArticleRow = {
  article_id: string;
  version: number;
  title: string;
  body: string;
  locale: string | null;
  intents: string[] | null;
  products: string[] | null;
  valid_from: Date | null;
  valid_until: Date | null;
  status: string;
  source: string | null;
  updated_at: Date;
};
const articleJson = (row: ArticleRow) => ({
  id: row.article_id,
  version: row.version,
  title: row.title,
  body: row.body,
  locale: row.locale,
  intents: row.intents ?? [],
  products: row.products ?? [],
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  status: row.status,
  source: row.source,
  updatedAt: row.updated_at,
});
/** Of each article the version that counts now, and a draft that is newer than it. */
const shown = `status <> 'withdrawn' and not exists (select 1 from articles v
  where v.article_id = articles.article_id and v.version > articles.version and v.status <> 'draft')`;

export const knowledgeRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/knowledge",
    group: "Knowledge",
    summary: "Articles that answers quote, the latest changed first",
    who: "shop",
    query: pageQuery,
    answers: [
      json(
        "one page of articles, live and draft",
        z.object({ articles: z.array(Listed), next: z.string().nullable() }),
      ),
    ],
    async handle({ shop, query }) {
      const { rows, next } = await pageOf<ArticleRow>(
        house.db.shop(shop.id),
        { from: "articles", where: shown, values: [], at: "updated_at", id: "article_id" },
        query,
      );
      return { articles: rows.map(articleJson), next };
    },
  }),
  route({
    method: "post",
    path: "/knowledge",
    group: "Knowledge",
    summary: "Write an article, or its next version",
    detail: "A live article is quoted from the next question on. The version before stays on record.",
    who: "person",
    body: Article,
    answers: [json("id and what happened: inserted, updated or unchanged", Changed)],
    async handle({ shop, actor, body }) {
      const id = articleId(body.title);
      const fields = {
        title: body.title,
        body: body.body,
        intents: listText(body.intents),
        products: listText(body.products),
        locale: body.locale ?? null,
        valid_from: body.validFrom ?? null,
        valid_until: body.validUntil ?? null,
      };
      const article = { id, fields, hash: articleHash(fields), status: body.status, source: "http" };
      const result = await house.db.shop(shop.id).transaction(async (tx) => {
        await refuseWhileStopped(tx, actor);
        const kept = await keepArticle(tx, article);
        if (kept !== "unchanged") await tellOf(tx, "knowledge.changed", { id, by: actor.id });
        return kept;
      });
      return { id, result };
    },
  }),
  route({
    method: "post",
    path: "/knowledge/:article/remove",
    group: "Knowledge",
    summary: "Take an article out of every answer",
    who: "person",
    answers: [json("the id that was removed", z.object({ id: z.string() }))],
    async handle({ shop, actor, params }) {
      const id = params["article"] ?? "";
      const removed = await house.db.shop(shop.id).transaction(async (tx) => {
        await refuseWhileStopped(tx, actor);
        const [was] = await withdrawArticles(tx, [id]);
        if (was) await tellOf(tx, "knowledge.changed", { id, by: actor.id });
        return was !== undefined;
      });
      if (!removed) throw notFound("Article", id);
      return { id };
    },
  }),
];
