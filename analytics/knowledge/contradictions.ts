import { type Claim, claimsOf, differInNumbersOnly, speakOfTheSame } from "./claims.ts";
import type { Article, Passage } from "./knowledge-index.ts";
import { agree } from "./quantities.ts";
import { remembered } from "./remembered.ts";
import { plainText, termsOf } from "./terms.ts";

/** Two articles of one layer that cannot both be so, with the clauses that say it. */
export type Contradiction = {
  readonly slot: string;
  readonly one: Stated;
  readonly two: Stated;
};
type Stated = { readonly passage: Passage; readonly text: string };
type Own = Claim & { readonly passage: Passage };

/** Words of a title that name no subject of their own. */
const plainTitle =
  /说明|政策|规则|规定|须知|问题|常见|关于|最新|新版|旧版|更新|公告|通知|店铺|本店|售后|服务|时间|期限|方式|怎么|如何|\b(?:polic(?:y|ies)|rules?|info(?:rmation)?|faqs?|guides?|about|new|old|updated?|terms|conditions|windows?|periods?|times?|how|what|when|our|help|questions?|notice|details?|service|version|v?\d+)\b/gu;

/** What a title is about besides the usual subjects: "电饭煲退换" is about rice cookers. */
const subjectOf = remembered(readSubject);
function readSubject(title: string): ReadonlySet<string> {
  const { words, concepts } = termsOf(plainText(title).replaceAll(plainTitle, " "));
  if (concepts.length === 0) return new Set(words);
  const known = new Set(termsOf(concepts.join(" ")).words);
  return new Set(words.filter((word) => !known.has(word) && termsOf(word).concepts.length === 0 && word.length > 1));
}

const shared = (one: ReadonlySet<string>, two: ReadonlySet<string>) => [...one].some((each) => two.has(each));
/** Articles that are for the same things: both for the whole shop, or for a product in common. */
function reachTheSame(one: Article, two: Article): boolean {
  if (one.layer !== two.layer || one.id === two.id) return false;
  return one.layer === "product" ? shared(new Set(one.products), new Set(two.products)) : true;
}
const differ = (one: ReadonlySet<string>, two: ReadonlySet<string>) =>
  one.size > 0 && two.size > 0 && !shared(one, two);

const agreeing = (one: Own, two: Own): boolean =>
  one.amount && two.amount
    ? agree(one.amount, two.amount)
    : one.payer === two.payer && one.yes === two.yes && one.said === two.said;
const kindOf = ({ amount, payer, said }: Own) => amount?.kind ?? (payer ? "payer" : said ? "said" : "yes");

/** Of the claims of two articles about one thing, the pairs that contradict; none where any two of them agree, since
 * then each may only have left out what the other adds. */
function contradictionsIn(ones: readonly Own[], twos: readonly Own[]): Contradiction[] {
  return ones.flatMap((one) => {
    const opposed = twos.filter((two) => kindOf(two) === kindOf(one) && speakOfTheSame(one, two));
    const [first] = opposed;
    if (!first) return [];
    const stated = ({ passage, text }: Own): Stated => ({ passage, text });
    const rewritten =
      one.slot === "other" ? opposed.find(({ text }) => differInNumbersOnly(one.text, text)) : undefined;
    if (rewritten) return [{ slot: one.slot, one: stated(one), two: stated(rewritten) }];
    const beside = ones.filter((other) => kindOf(other) === kindOf(one) && speakOfTheSame(one, other));
    if (beside.some((each) => opposed.some((two) => agreeing(each, two)))) return [];
    return [{ slot: one.slot, one: stated(one), two: stated(first) }];
  });
}

/** Whether the titles name different things; where the clauses themselves are alike, titles say nothing. */
const otherSubject = (one: Article, two: Article, slot: string): boolean =>
  slot !== "other" && one.language === two.language && differ(subjectOf(one.title), subjectOf(two.title));

const readClaims = remembered((key) => {
  const [title, text]: [string, string] = JSON.parse(key);
  return claimsOf(title, text);
});

/** The claims of shops' own articles, by what they are about and under which conditions, and by article. */
function claimsBySubject(passages: readonly Passage[]): Map<string, Map<Article, Own[]>> {
  const bySubject = new Map<string, Map<Article, Own[]>>();
  for (const passage of passages) {
    const { article, heading, text } = passage;
    if (article.layer === "pack") continue;
    for (const claim of readClaims(JSON.stringify([`${article.title} ${heading ?? ""}`, text]))) {
      const key = `${claim.slot} ${claim.under}`;
      const byArticle = bySubject.get(key) ?? new Map<Article, Own[]>();
      bySubject.set(key, byArticle.set(article, [...(byArticle.get(article) ?? []), { ...claim, passage }]));
    }
  }
  return bySubject;
}

export type Contradictions = {
  /** Those that a passage has a part in. */
  of(passage: Passage): readonly Contradiction[];
  all(): readonly Contradiction[];
};

/** Articles of the same layer that state different amounts, payers or yes and no of the same thing under the same
 * conditions. Whether both are valid at a moment is left to the reader. Everything is worked out when it is first asked
 * for: an answer needs one passage compared with the others, not all pairs. */
export function contradictionsAmong(passages: readonly Passage[]): Contradictions {
  let bySubject: ReturnType<typeof claimsBySubject> | undefined;
  const known = new Map<Article, readonly Contradiction[]>();
  const ofArticle = (article: Article): readonly Contradiction[] => {
    bySubject ??= claimsBySubject(passages);
    const found = known.get(article) ?? against(article, bySubject);
    known.set(article, found);
    return found;
  };
  return {
    of: (passage) => ofArticle(passage.article).filter(({ one }) => one.passage === passage),
    // Each pair is found from both its sides.
    all: () =>
      [...new Set(passages.map(({ article }) => article))].flatMap((article) =>
        ofArticle(article).filter(({ one, two }) => one.passage.article.id < two.passage.article.id),
      ),
  };
}

function against(article: Article, bySubject: ReturnType<typeof claimsBySubject>): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [key, byArticle] of bySubject) {
    const own = byArticle.get(article);
    if (!own) continue;
    const slot = key.slice(0, key.indexOf(" "));
    for (const [other, claims] of byArticle) {
      if (!reachTheSame(article, other) || otherSubject(article, other, slot)) continue;
      found.push(...contradictionsIn(own, claims));
    }
  }
  return found;
}
