/** Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with their usual constants. */
const k1 = 1.2;
const b = 0.75;

export type Counts = ReadonlyMap<string, number>;
export type Lexical = {
  /** Documents by term, with how often it stands in each. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly lengths: readonly number[];
  readonly mean: number;
};

export const countsOf = (terms: readonly string[]): Counts => {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

/** An index over documents given as weighted counts of their terms. */
export function indexTerms(documents: readonly Counts[]): Lexical {
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map((counts, at) => {
    let length = 0;
    for (const [term, count] of counts) {
      length += count;
      const list = postings.get(term) ?? new Map<number, number>();
      postings.set(term, list.set(at, count));
    }
    return length;
  });
  return { postings, lengths, mean: lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length) };
}

/** How much a term tells that stands in so many documents: the fewer, the more; always above 0. */
export const rarityOf = ({ lengths }: Lexical, holding: number): number =>
  Math.log(1 + (lengths.length - holding + 0.5) / (holding + 0.5));
export const rarity = (index: Lexical, term: string): number => rarityOf(index, index.postings.get(term)?.size ?? 0);

/** The score of every document that holds a term of the question; `weights` says how much each term counts. */
export function scoreTerms(index: Lexical, weights: ReadonlyMap<string, number>): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [term, weight] of weights) {
    const idf = rarity(index, term);
    for (const [at, count] of index.postings.get(term) ?? []) {
      const length = (index.lengths[at] ?? 0) / (index.mean || 1);
      const gain = weight * idf * ((count * (k1 + 1)) / (count + k1 * (1 - b + b * length)));
      scores.set(at, (scores.get(at) ?? 0) + gain);
    }
  }
  return scores;
}
