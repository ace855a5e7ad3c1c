import { rarity, rarityOf, scoreTerms } from "./bm25.ts";
import { intentConcepts } from "./concept-words.ts";
import { fuse } from "./fuse.ts";
import type { KnowledgeIndex, Passage } from "./knowledge-index.ts";
import { conceptTerm, subjectsOf, termsOf } from "./terms.ts";

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

/** How much a concept says beside a word. */
const conceptWeight = 1.5;
/** What is asked about, with how much each part of it tells. A word that stands in no article may be the very subject or
 * mere chat: it counts as much as one that stands in a single passage, and not more. */
function subjectWeights(index: KnowledgeIndex, text: string): Map<string, number> {
  const { concepts, words } = subjectsOf(text);
  const known = (term: string) => rarity(index.lexical, term);
  const rarest = rarityOf(index.lexical, 1);
  return new Map([
    ...[...words].map((term): [string, number] => [term, Math.min(rarest, known(term))]),
    ...[...concepts].map((term): [string, number] => [term, conceptWeight * Math.min(rarest, known(term))]),
  ]);
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

function coveredBy(index: KnowledgeIndex, subjects: ReadonlyMap<string, number>, at: number): number {
  let [held, whole] = [0, 0];
  for (const [term, weight] of subjects) {
    whole += weight;
    if (index.lexical.postings.get(term)?.has(at)) held += weight;
  }
  return whole === 0 ? 0 : held / whole;
}

const rankOf = (passage: Passage, intents: readonly string[]): number | null => {
  const at = intents.findIndex((intent) => passage.article.intents.includes(intent));
  return at < 0 ? null : at;
};
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
  const subjects = subjectWeights(index, question.text);
  const written = new Map<number, number>();
  for (const [at, passage] of index.passages.entries()) {
    const rank = rankOf(passage, question.intents);
    // Within one article, and among those of one intent, the words decide.
    if (rank !== null) written.set(at, 1_000 - rank * 100 + (lexical.get(at) ?? 0));
  }
  const fused = fuse([inOrder(lexical), inOrder(written), ...vectors]);
  return inOrder(fused).flatMap((at) => {
    const passage = index.passages[at];
    if (!passage) return [];
    return [
      {
        passage,
        score: fused.get(at) ?? 0,
        covered: coveredBy(index, subjects, at),
        intentRank: rankOf(passage, question.intents),
      },
    ];
  });
}
