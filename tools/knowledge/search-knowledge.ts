import { z } from "zod";
import { wordsOf } from "../../core/words.ts";
import { searchArticles } from "../../db/articles.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const searchKnowledge = defineTool({
  name: "search_knowledge",
  title: "Search the shop's knowledge",
  description:
    "Articles of the shop that answer a question: returns, shipping, invoices, care. Expired and deleted ones are never found.",
  input: z.object({
    question: z.string().min(1).max(500),
    locale: z.string().optional(),
    intent: z.string().optional(),
    limit: z.int().min(1).max(10).default(3),
  }),
  output: z.object({
    articles: z.array(
      z.object({
        articleId: z.string(),
        version: z.int(),
        title: z.string(),
        body: z.string(),
        locale: z.string().nullable(),
        answersIntent: z.boolean(),
        score: z.number(),
      }),
    ),
  }),
  risk: "read",
  permission: "knowledge:read",
  async handle({ question, locale, intent, limit }, ctx) {
    const words = [...new Set(wordsOf(question))].slice(0, 60);
    const rows = words.length === 0 ? [] : await searchArticles(ctx.data, words, intent ?? null, ctx.now(), 20);
    const language = locale?.slice(0, 2);
    const weight = (row: (typeof rows)[number]) =>
      row.score +
      (intent && row.intents?.includes(intent) ? 10 : 0) +
      (language && row.locale?.startsWith(language) ? 1 : 0);
    const best = rows.sort((left, right) => weight(right) - weight(left)).slice(0, limit);
    return {
      data: {
        articles: best.map((row) => ({
          articleId: row.article_id,
          version: row.version,
          title: row.title,
          body: row.body,
          locale: row.locale,
          answersIntent: Boolean(intent && row.intents?.includes(intent)),
          score: row.score,
        })),
      },
      facts: best.map((row, index) =>
        fact(`article.${index}`, `article "${row.title}", version ${row.version}`, row.body, "text", {
          table: "articles",
          ids: [`${row.article_id}@${row.version}`],
          asOf: row.updated_at.toISOString(),
        }),
      ),
    };
  },
});
