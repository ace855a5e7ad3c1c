import { z } from "zod";
import { chooseAnswer, type Doubt } from "../../analytics/knowledge/choose-answer.ts";
import { findPassages } from "../../analytics/knowledge/find-passages.ts";
import type { Article } from "../../analytics/knowledge/knowledge-index.ts";
import { layers } from "../../core/article.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopKnowledge } from "./shop-knowledge.ts";
import { vectorRankings } from "./vector-ranking.ts";

const Named = z.object({ articleId: z.string(), version: z.int(), title: z.string() });
const named = ({ id, version, title }: Article) => ({ articleId: id, version, title });
const doubtOf = (doubt: Doubt | null) => doubt && { why: doubt.why, articles: doubt.articles.map(named) };

export const searchKnowledge = defineTool({
  name: "search_knowledge",
  title: "Search the shop's knowledge",
  description:
    "Passages of articles that answer a question: the product's own before the shop's before the industry's. Only what is valid now and is not contradicted by another article of the same layer; otherwise `doubt` says why there is no answer.",
  input: z.object({
    question: z.string().min(1).max(500),
    locale: z.string().optional(),
    intent: z.string().optional(),
    otherIntents: z.array(z.string()).max(10).default([]).describe("Other likely readings, likeliest first"),
    productId: z.string().optional(),
    limit: z.int().min(1).max(10).default(3),
  }),
  output: z.object({
    articles: z.array(
      Named.extend({
        heading: z.string().nullable(),
        body: z.string(),
        locale: z.string().nullable(),
        layer: z.enum(layers),
        answersIntent: z.boolean(),
        otherLanguage: z.boolean(),
        score: z.number(),
      }),
    ),
    doubt: z.object({ why: z.enum(["contradiction", "expired", "not_yet"]), articles: z.array(Named) }).nullable(),
  }),
  risk: "read",
  permission: "knowledge:read",
  async handle({ question, locale, intent, otherIntents, productId, limit }, ctx) {
    const { index, contradictions } = await shopKnowledge(ctx);
    const asked = { text: question, intents: [...(intent ? [intent] : []), ...otherIntents] };
    const hits = findPassages(index, asked, await vectorRankings(question, index, ctx));
    const { answers, doubt } = chooseAnswer(hits, contradictions, {
      at: ctx.now().getTime(),
      language: locale?.slice(0, 2).toLowerCase() ?? null,
      product: productId ?? null,
    });
    const best = answers.slice(0, limit);
    return {
      data: {
        articles: best.map(({ passage: { article, heading, text }, intentRank, otherLanguage, score }) => ({
          ...named(article),
          heading,
          body: text,
          locale: article.language,
          layer: article.layer,
          answersIntent: intentRank === 0,
          otherLanguage,
          score,
        })),
        doubt: doubtOf(doubt),
      },
      facts: best.map(({ passage: { article, text } }, at) =>
        fact(`article.${at}`, `article "${article.title}", version ${article.version}`, text, "text", {
          table: article.layer === "pack" ? "packs" : "articles",
          ids: [`${article.id}@${article.version}`],
        }),
      ),
    };
  },
});
