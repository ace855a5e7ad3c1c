import { z } from "zod";
import { articleHash, articleId } from "../../../core/article.ts";
import { AppError, notFound } from "../../../core/errors.ts";
import { type ArticleRow, articleVersions, keepArticle, newestVersion } from "../../../db/articles.ts";
import { tellOf } from "../../../db/outbox.ts";
import { listArticleDrafts } from "../../../tools/knowledge/list-article-drafts.ts";
import { shopKnowledge } from "../../../tools/knowledge/shop-knowledge.ts";
import { runTool } from "../../../tools/run-tool.ts";
import { refuseWhileStopped } from "../../../tools/while-stopped.ts";
import { type House, shopContext } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";

const group = "Knowledge";
const Version = z.object({
  version: z.int(),
  title: z.string(),
  body: z.string(),
  status: z.enum(["live", "draft", "withdrawn"]),
  source: z.string().nullable(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  updatedAt: z.string(),
});
const versionJson = (row: ArticleRow) => ({
  version: row.version,
  title: row.title,
  body: row.body,
  status: row.status,
  source: row.source,
  validFrom: row.valid_from?.toISOString() ?? null,
  validUntil: row.valid_until?.toISOString() ?? null,
  updatedAt: row.updated_at.toISOString(),
});
const Shipped = z.object({ id: z.string(), title: z.string(), body: z.string(), locale: z.string().nullable() });
const Drafted = listArticleDrafts.output;
const Discarded = z.object({ title: z.string().trim().min(1).max(300), body: z.string().trim().min(1).max(50_000) });

/** What lies behind the list of articles: earlier versions, what ships, and what people's replies could become. */
export const articleRecordRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/knowledge/:article/versions",
    group,
    summary: "Every version of an article, the newest first",
    who: "person",
    answers: [json("versions", z.object({ versions: z.array(Version) }))],
    async handle({ shop, params }) {
      const id = params["article"] ?? "";
      const rows = await articleVersions(house.db.shop(shop.id), id);
      if (rows.length === 0) throw notFound("Article", id);
      return { versions: rows.map(versionJson) };
    },
  }),
  route({
    method: "get",
    path: "/knowledge/shipped",
    group,
    summary: "Articles of the trade that came with Zhanggui, beneath the shop's own",
    who: "person",
    answers: [json("articles", z.object({ articles: z.array(Shipped) }))],
    async handle({ shop, actor }) {
      const { index } = await shopKnowledge(await shopContext(house, shop, actor));
      return {
        articles: index.articles
          .filter(({ layer }) => layer === "pack")
          .map(({ id, title, body, language }) => ({ id, title, body, locale: language })),
      };
    },
  }),
  route({
    method: "get",
    path: "/knowledge/drafts",
    group,
    summary: "What people's replies to buyers could become, without what was decided on already",
    who: "person",
    answers: [json("drafts, the most frequent first", Drafted)],
    async handle({ shop, actor }) {
      const ctx = await shopContext(house, shop, actor);
      const outcome = await runTool(listArticleDrafts, { limit: 50 }, ctx);
      if (outcome.status !== "done")
        throw new AppError(
          "unavailable",
          outcome.status === "refused" ? outcome.message : "Drafts cannot be read now.",
        );
      const { replies, drafts } = Drafted.parse(outcome.data);
      const decided = await Promise.all(drafts.map(({ title }) => newestVersion(ctx.data, articleId(title))));
      return { replies, drafts: drafts.filter((_, at) => decided[at] === undefined) };
    },
  }),
  route({
    method: "post",
    path: "/knowledge/drafts/discard",
    group,
    summary: "Leave a draft out: it is not offered again",
    detail: "Kept on record as a version that is in no answer; the same title can still be written later.",
    who: "person",
    body: Discarded,
    answers: [json("the id it would have had", z.object({ id: z.string() }))],
    async handle({ shop, actor, body }) {
      const id = articleId(body.title);
      const fields = { title: body.title, body: body.body };
      await house.db.shop(shop.id).transaction(async (tx) => {
        await refuseWhileStopped(tx, actor);
        // An article of that title is somebody's decision already, and stays.
        if (await newestVersion(tx, id)) return;
        await keepArticle(tx, { id, fields, hash: articleHash(fields), status: "withdrawn", source: "discarded" });
        await tellOf(tx, "knowledge.changed", { id, by: actor.id });
      });
      return { id };
    },
  }),
];
