import type { Layer } from "../../core/article.ts";
import { type Counts, countsOf, indexTerms, type Lexical } from "./bm25.ts";
import { intentConcepts } from "./concept-words.ts";
import { type PassageText, passagesOf } from "./passages.ts";
import { quantitiesIn } from "./quantities.ts";
import { remembered } from "./remembered.ts";
import { conceptTerm, plainText, termsOf } from "./terms.ts";

/** An article as it is searched; times in milliseconds, null: always. */
export type Article = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly layer: Layer;
  /** zh, en …: the language it is written in; null: anybody's. */
  readonly language: string | null;
  readonly intents: readonly string[];
  readonly products: readonly string[];
  readonly from: number | null;
  readonly until: number | null;
};
export type Passage = PassageText & { readonly article: Article; readonly place: number };
export type KnowledgeIndex = {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly lexical: Lexical;
};

/** A word of the title says more about an article than one of its text. */
const titleWeight = 2;

/** "How long" is answered by a time, "how much" by an amount of money, whatever the words around them. */
const askedByAmounts = remembered((text) => {
  const kinds = new Set(quantitiesIn(plainText(text)).map(({ kind }) => kind));
  return [
    ...(kinds.has("hours") || kinds.has("workdays") ? [conceptTerm("when")] : []),
    ...(kinds.has("money") ? [conceptTerm("cost")] : []),
  ];
});

const readTerms = remembered((text) => {
  const { words, concepts } = termsOf(text);
  return [...words, ...concepts];
});

function passageCounts({ article, heading, text }: Passage): Counts {
  const head = readTerms(`${article.title} ${heading ?? ""}`);
  const counts = new Map(countsOf([...readTerms(text), ...askedByAmounts(text)]));
  const asked = article.intents.flatMap((intent) => (intentConcepts[intent] ?? []).map(conceptTerm));
  for (const term of [...head, ...asked]) counts.set(term, (counts.get(term) ?? 0) + titleWeight);
  return counts;
}

/** Articles cut into passages, ready to be searched. */
export function buildIndex(articles: readonly Article[]): KnowledgeIndex {
  const passages = articles.flatMap((article) =>
    passagesOf(article.title, article.body).map((passage, place): Passage => ({ ...passage, article, place })),
  );
  return { articles, passages, lexical: indexTerms(passages.map(passageCounts)) };
}

export const isValid = ({ from, until }: Article, at: number): boolean =>
  (from === null || from <= at) && (until === null || until > at);
