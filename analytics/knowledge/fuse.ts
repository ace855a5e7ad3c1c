/** Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and individual rank learning methods" (2009). */
const k = 60;

/** Several rankings of the same things as one score: what stands high in several stands highest. */
export function fuse(rankings: readonly (readonly number[])[]): Map<number, number> {
  const scores = new Map<number, number>();
  for (const ranking of rankings)
    for (const [place, at] of ranking.entries()) scores.set(at, (scores.get(at) ?? 0) + 1 / (k + place + 1));
  return scores;
}
