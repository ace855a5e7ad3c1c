/** Pieces that a text shares with another: Latin words (endings of number off), and pairs of Chinese characters. */
export function pieces(text: string): Set<string> {
  const found = new Set<string>();
  const plain = text.normalize("NFKC").toLowerCase();
  for (const [word] of plain.matchAll(/[\p{Script=Latin}\d]+/gu))
    found.add(word.length > 3 ? word.replace(/(?:es|s|e)$/, "") : word);
  for (const [run] of plain.matchAll(/\p{Script=Han}+/gu)) {
    if (run.length === 1) found.add(run);
    for (let index = 0; index + 1 < run.length; index++) found.add(run.slice(index, index + 2));
  }
  return found;
}

/** Items by how much of their words the query holds; rare pieces weigh more. Items that share nothing are left out. */
export function rankByWords<Item>(
  query: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
): { item: Item; score: number }[] {
  const wanted = pieces(query);
  const sets = items.map((item) => pieces(textOf(item)));
  const weight = new Map<string, number>();
  for (const piece of wanted) {
    const holders = sets.reduce((count, set) => count + (set.has(piece) ? 1 : 0), 0);
    if (holders > 0) weight.set(piece, Math.log(1 + items.length / holders));
  }
  const scored = items.flatMap((item, index) => {
    let score = 0;
    for (const [piece, value] of weight) if (sets[index]?.has(piece)) score += value;
    return score > 0 ? [{ item, score: score / Math.sqrt(1 + (sets[index]?.size ?? 0)) }] : [];
  });
  return scored.sort((left, right) => right.score - left.score);
}
