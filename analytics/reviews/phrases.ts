import { wordsOf } from "../../core/words.ts";
import { isLow, type ReviewText, themesIn, withoutThemes } from "./themes.ts";

export type Phrase = {
  readonly words: string;
  readonly count: number;
  readonly z: number;
  readonly ids: readonly string[];
};

const empty = new Set(
  "的 了 是 我 也 都 就 和 有 在 不 很 太 这 那 一 个 还 没 没有 一个 什么 这个 那个 但是 就是 还是 可以 因为 所以 比较 有点 非常 真的 感觉 东西 买 用 说 到 给 要 会 去 吧 吗 呢 啊 the a an and or but of to in on for with is are was were be been it its this that i my me we our you your he she they them as at by from so if not no very too just have has had do does did would could can will than then there here what which when who how all only more much many about after before up out one got get".split(
    " ",
  ),
);
const leastReviews = 3;
const surelyMore = 1.96;

/** Single words and pairs of neighbours, each once a review. */
function piecesOf(text: string): Set<string> {
  const words = wordsOf(withoutThemes(text)).filter((word) => !/^\p{N}+$/u.test(word));
  const pieces = words.filter(
    (word) => !empty.has(word) && (word.length > 2 || (/\p{Script=Han}/u.test(word) && word.length > 1)),
  );
  for (let at = 0; at + 1 < words.length; at++) {
    const [one, two] = [words[at] ?? "", words[at + 1] ?? ""];
    if (!empty.has(one) && !empty.has(two)) pieces.push(/\p{Script=Han}/u.test(one) ? one + two : `${one} ${two}`);
  }
  return new Set(pieces);
}

/**
 * Phrases outside the lexicon that low reviews hold far oftener than the others: log-odds ratio with an informative
 * Dirichlet prior (Monroe, Colaresi & Quinn 2008, §3.3; the prior is all reviews, as strong as 100 words), z over 1.96.
 */
export function tellingPhrases(reviews: readonly ReviewText[], limit = 5): Phrase[] {
  const low = new Map<string, string[]>();
  const other = new Map<string, number>();
  let [lowTotal, otherTotal] = [0, 0];
  for (const review of reviews)
    for (const piece of piecesOf(review.text)) {
      if (isLow(review)) {
        low.set(piece, [...(low.get(piece) ?? []), review.id]);
        lowTotal++;
      } else {
        other.set(piece, (other.get(piece) ?? 0) + 1);
        otherTotal++;
      }
    }
  const all = lowTotal + otherTotal;
  const found = [...low].flatMap(([words, ids]) => {
    if (ids.length < leastReviews) return [];
    const [a, b] = [ids.length, other.get(words) ?? 0];
    const prior = (100 * (a + b)) / all;
    const odds = (count: number, total: number) => Math.log((count + prior) / (total + 100 - count - prior));
    const z = (odds(a, lowTotal) - odds(b, otherTotal)) / Math.sqrt(1 / (a + prior) + 1 / (b + prior));
    return z > surelyMore ? [{ words, count: a, z, ids }] : [];
  });
  found.sort(
    (left, right) =>
      right.z - left.z || right.words.length - left.words.length || left.words.localeCompare(right.words),
  );
  return distinct(found, explained(reviews)).slice(0, limit);
}

/** Low reviews that some theme of the lexicon speaks for already. */
const explained = (reviews: readonly ReviewText[]): ReadonlySet<string> =>
  new Set(reviews.flatMap((review) => (isLow(review) && themesIn(review.text).length > 0 ? [review.id] : [])));

/** Phrases that are news: mostly from reviews without a known theme, and not the neighbours of a phrase already taken. */
function distinct(found: readonly Phrase[], known: ReadonlySet<string>): Phrase[] {
  const kept: Phrase[] = [];
  for (const phrase of found) {
    if (phrase.ids.filter((id) => known.has(id)).length * 2 > phrase.ids.length) continue;
    const own = new Set(phrase.ids);
    const same = kept.some((one) => one.ids.filter((id) => own.has(id)).length * 2 > Math.min(one.count, phrase.count));
    if (!same) kept.push(phrase);
  }
  return kept;
}
