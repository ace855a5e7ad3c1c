import { rarity, rarityOf, scoreTerms } from "./bm25.ts";
import { intentConcepts } from "./concept-words.ts";
import { fuse } from "./fuse.ts";
import type { KnowledgeIndex, Passage } from "./knowledge-index.ts";
import { conceptTerm, type Subject, subjectsOf, termsOf } from "./terms.ts";

export type Question = {
  readonly text: string;
  /** What the message was read as, likeliest first. */
  readonly intents: readonly string[];
};
export type Hit = {
  readonly passage: Passage;
  readonly score: number;
  /** Share of what the question is about that the passage speaks of, rare words counting more: 0 to 1. */
  readonly covered: number;
  /** Place of the first intent of the question that its article is written for; null where there is none. */
  readonly intentRank: number | null;
};

/** So many of the best are looked at closely. */
const most = 40;
/** How much a concept says beside a word. */
const conceptWeight = 1.5;
const unknownWord = 0.25;
/** How much each part of a question tells. A word that stands in no article may be the very subject or mere chat: it
 * counts less than one that stands in a single passage. */
function worthOf({ lexical }: KnowledgeIndex, { term, isConcept }: Subject): number {
  const rarest = rarityOf(lexical, 1);
  const own = lexical.postings.has(term)
    ? Math.min(rarest, rarity(lexical, term))
    : rarest * (isConcept ? 1 : unknownWord);
  return own * (isConcept ? conceptWeight : 1);
}

/** Terms that are looked for: the words and concepts of the question, and at half their weight what its intent usually is
 * about. */
function weightsOf({ text, intents }: Question): Map<string, number> {
  const { words, concepts } = termsOf(text);
  const weights = new Map<string, number>();
  for (const term of words) weights.set(term, 1);
  for (const term of concepts) weights.set(term, conceptWeight);
  for (const name of intentConcepts[intents[0] ?? ""] ?? [])
    if (!weights.has(conceptTerm(name))) weights.set(conceptTerm(name), 0.5);
  return weights;
}

type Weighed = Subject & { readonly worth: number };
function coveredBy({ lexical }: KnowledgeIndex, subjects: readonly Weighed[], at: number): number {
  let [held, whole] = [0, 0];
  for (const { ways, worth } of subjects) {
    whole += worth;
    if (ways.some((terms) => terms.every((term) => lexical.postings.get(term)?.has(at)))) held += worth;
  }
  return whole === 0 ? 0 : held / whole;
}

/** What it adds that an article is written for the first, second … reading of the message, as a share of the best score by
 * words: readings err, and so a clear word outweighs one. */
const writtenFor = [0.35, 0.2, 0.1, 0.05];
/** For each passage the place of the first reading that its article is written for: it says so itself, or, where it names
 * none, it speaks of what that intent is about. */
function ranksOf({ lexical, passages }: KnowledgeIndex, intents: readonly string[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const [rank, intent] of [...intents.entries()].reverse()) {
    const named = (intentConcepts[intent] ?? []).map((name) => lexical.postings.get(conceptTerm(name)));
    for (const [at, { article }] of passages.entries())
      if (article.intents.length > 0 ? article.intents.includes(intent) : named.some((held) => held?.has(at)))
        ranks.set(at, rank);
  }
  return ranks;
}
const inOrder = (scores: ReadonlyMap<number, number>): number[] =>
  [...scores].sort((one, two) => two[1] - one[1] || one[0] - two[0]).map(([at]) => at);

/** Passages that share a term with the question or whose article is written for its intent, best first. `vectors`: other
 * rankings of the same passages (places in the index, nearest first), fused by reciprocal rank. */
export function findPassages(
  index: KnowledgeIndex,
  question: Question,
  vectors: readonly (readonly number[])[] = [],
): Hit[] {
  const lexical = scoreTerms(index.lexical, weightsOf(question));
  const subjects = subjectsOf(question.text).map((each) => ({ ...each, worth: worthOf(index, each) }));
  const best = Math.max(0.001, ...lexical.values());
  const ranks = ranksOf(index, question.intents);
  for (const [at, rank] of ranks) lexical.set(at, (lexical.get(at) ?? 0) + best * (writtenFor[rank] ?? 0));
  const fused = vectors.length === 0 ? lexical : fuse([inOrder(lexical), ...vectors]);
  return inOrder(fused)
    .slice(0, most)
    .flatMap((at) => {
      const passage = index.passages[at];
      if (!passage) return [];
      return [
        {
          passage,
          score: fused.get(at) ?? 0,
          covered: coveredBy(index, subjects, at),
          intentRank: ranks.get(at) ?? null,
        },
      ];
    });
}
