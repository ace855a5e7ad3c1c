import { z } from "zod";
import { contradictionsAmong } from "../../analytics/knowledge/contradictions.ts";
import { buildIndex, isValid } from "../../analytics/knowledge/knowledge-index.ts";
import { articleHash, articleId, listText } from "../../core/article.ts";
import type { ShopContext } from "../../core/context.ts";
import { newestVersion } from "../../db/articles.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { shopKnowledge } from "./shop-knowledge.ts";

const Input = z.object({
  title: z.string().trim().min(1).max(200).describe("The same title again is the article's next version"),
  body: z.string().trim().min(1).max(50_000),
  locale: z.string().max(35).optional(),
  intents: z.array(z.string().max(60)).max(50).default([]),
  products: z.array(z.string().max(200)).max(1000).default([]),
  validFrom: z.iso.datetime({ offset: true }).optional(),
  validUntil: z.iso.datetime({ offset: true }).optional(),
});

/** Titles of live articles that say otherwise. */
async function opposedBy({ title, body, products }: z.output<typeof Input>, ctx: ShopContext): Promise<string[]> {
  const { index } = await shopKnowledge(ctx);
  const id = articleId(title);
  const layer = products.length > 0 ? "product" : "shop";
  const own = buildIndex([
    { id, version: 0, title, body, layer, language: null, intents: [], products, from: null, until: null },
  ]).passages;
  const others = index.passages.filter(
    ({ article }) => article.id !== id && article.layer !== "pack" && isValid(article, ctx.now().getTime()),
  );
  const among = contradictionsAmong([...own, ...others]);
  return [...new Set(own.flatMap((passage) => among.of(passage).map(({ two }) => two.passage.article.title)))];
}

export const publishArticle = defineWriteTool({
  name: "publish_article",
  title: "Put an article into answers",
  description:
    "Proposes a new article, or the next version of the one with this title; live after the merchant's approval and not before. Says which live articles contradict it. Undone, the version before counts again.",
  input: Input,
  risk: "write",
  permission: "knowledge:write",
  merchantOnly: true,
  idempotencyKey: ({ title, body }) =>
    `publish_article:${articleId(title)}:${articleHash({ title, body }).slice(0, 16)}`,
  async plan(input, ctx) {
    shopSideOnly(ctx);
    const id = articleId(input.title);
    const newest = await newestVersion(ctx.data, id);
    const opposed = await opposedBy(input, ctx);
    const version = (newest?.version ?? 0) + 1;
    const fields = {
      title: input.title,
      body: input.body,
      locale: input.locale ?? null,
      valid_from: input.validFrom ?? null,
      valid_until: input.validUntil ?? null,
    };
    const { intents, products } = input;
    const hash = articleHash({ ...fields, intents: listText(intents), products: listText(products) });
    const after = { ...fields, version, intents, products, status: "live", source: "published", source_hash: hash };
    const list = opposed.map((each) => `《${each}》`).join("、");
    return {
      rows: [{ table: "articles", id, before: null, after: { ...after, updated_at: ctx.now().toISOString() } }],
      summary: {
        zh: `发布文章《${input.title}》${newest ? "(新版本,替换原来的)" : ""}${opposed.length > 0 ? `;注意:和${list}说法不一致` : ""}`,
        en: `Publish the article "${input.title}"${newest ? " (a new version of it)" : ""}${opposed.length > 0 ? `; mind that it contradicts "${opposed.join('", "')}"` : ""}`,
      },
      event: "knowledge.changed",
      facts: [
        fact("article", "article", input.title, "text", { table: "articles", ids: [`${id}@${version}`] }),
        fact("version", "version", version, "count", { table: "articles", ids: [id] }),
        fact("opposed", "live articles that contradict it", opposed.length, "count", { table: "articles" }),
      ],
    };
  },
});
