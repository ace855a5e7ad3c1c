import { type Article, buildIndex, type KnowledgeIndex } from "../../analytics/knowledge/knowledge-index.ts";

type Said = Partial<Article> & { readonly title: string; readonly body: string };
/** An article for tests: say only what the test is about. */
export const anArticle = (said: Said): Article => ({
  id: said.title,
  version: 1,
  layer: "shop",
  language: null,
  intents: [],
  products: [],
  from: null,
  until: null,
  ...said,
});
export const aShelf = (...articles: readonly Said[]): KnowledgeIndex => buildIndex(articles.map(anArticle));
