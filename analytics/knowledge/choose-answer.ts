import type { Contradictions } from "./contradictions.ts";
import type { Hit } from "./find-passages.ts";
import { type Article, isValid } from "./knowledge-index.ts";

/** From here on a passage speaks of what was asked; an article that is written for the intent needs less. */
const enough = 0.5;
/** Words that no shop wrote are quoted only where they are clearly meant. */
const enoughPack = 0.7;
/** A pack's that is not written for the intent must say nearly all of what was asked. */
const enoughElse = 0.9;
const enoughWritten = 0.3;
/** One that names no intent, and speaks of what the intent is about. */
const enoughMeant = 0.42;

export type Asked = {
  /** Milliseconds. */
  readonly at: number;
  /** The reader's language; null: any will do. */
  readonly language: string | null;
  /** The product spoken of; without one, articles of single products are not about the question. */
  readonly product: string | null;
};
/** Why nothing is answered: what there is contradicts itself, or is over, or not yet so. */
export type Doubt = { readonly why: "contradiction" | "expired" | "not_yet"; readonly articles: readonly Article[] };
export type Choice = {
  /** Passages that answer, best first; all of one layer, the nearest. */
  readonly answers: readonly (Hit & { readonly otherLanguage: boolean })[];
  readonly doubt: Doubt | null;
};

const nearness = { product: 0, shop: 1, pack: 2 } as const;
const applies = ({ layer, products }: Article, { product }: Asked): boolean =>
  layer !== "product" || (product !== null && products.includes(product));
function speaksOf({ covered, intentRank, passage: { article } }: Hit): boolean {
  if (article.layer === "pack") return covered >= (intentRank === null ? enoughElse : enoughPack);
  if (intentRank !== 0) return covered >= enough;
  return covered >= (article.intents.length > 0 ? enoughWritten : enoughMeant);
}
const readable = ({ language }: Article, asked: Asked): boolean =>
  language === null || asked.language === null || language === asked.language;

const opposed = (hit: Hit, contradictions: Contradictions, asked: Asked): Article[] =>
  contradictions
    .of(hit.passage)
    .flatMap(({ two: { passage } }) =>
      isValid(passage.article, asked.at) && applies(passage.article, asked) ? [passage.article] : [],
    );

/** Out of what was found, what may be said: valid at that moment, for that product, of the nearest layer, in the reader's
 * language where there is one in it, and not contradicted within its layer. */
export function chooseAnswer(hits: readonly Hit[], contradictions: Contradictions, asked: Asked): Choice {
  const about = hits.filter((hit) => applies(hit.passage.article, asked) && speaksOf(hit));
  const valid = about.filter(({ passage }) => isValid(passage.article, asked.at));
  const nearest = Math.min(...valid.map(({ passage }) => nearness[passage.article.layer]));
  const layer = valid.filter(({ passage }) => nearness[passage.article.layer] === nearest);
  const own = layer.filter(({ passage }) => readable(passage.article, asked));
  const answers = (own.length > 0 ? own : layer).map((hit) => ({ ...hit, otherLanguage: own.length === 0 }));
  const [best] = answers;
  if (!best) return { answers: [], doubt: doubtOf(about, asked) };
  const against = opposed(best, contradictions, asked);
  if (against.length === 0)
    return { answers: answers.filter((hit) => opposed(hit, contradictions, asked).length === 0), doubt: null };
  return { answers: [], doubt: { why: "contradiction", articles: [...new Set([best.passage.article, ...against])] } };
}

function doubtOf(about: readonly Hit[], { at }: Asked): Doubt | null {
  const article = about.find(({ passage }) => !isValid(passage.article, at))?.passage.article;
  if (!article) return null;
  return { why: article.from !== null && article.from > at ? "not_yet" : "expired", articles: [article] };
}
