import type { Claim, Sign } from "./claim.ts";
import { viewsOf } from "./fold.ts";
import { discount } from "./kinds/discount.ts";
import { free, popularity } from "./kinds/giving.ts";
import { guarantee } from "./kinds/guarantee.ts";
import { nets } from "./kinds/nets.ts";
import { otherLanguages } from "./kinds/other-languages.ts";
import { lowestPrice } from "./kinds/price.ts";
import { scarcity } from "./kinds/scarcity.ts";
import { bestSeller, comparison, official } from "./kinds/standing.ts";
import { urgency } from "./kinds/urgency.ts";
import type { ClaimSense } from "./sense/model.ts";
import { readAgain, senseClaims, withoutPlain } from "./sense/sense-claims.ts";
import { behind, type View } from "./view.ts";

const signs: readonly Sign[] = [
  ...scarcity,
  ...urgency,
  ...lowestPrice,
  ...discount,
  ...official,
  ...comparison,
  ...bestSeller,
  ...free,
  ...popularity,
  ...guarantee,
  ...nets,
  ...otherLanguages,
];

/** What turns the words after it into their opposite. "Not only" turns nothing. */
const denied =
  /(?:不是|并非|不|没有?|无|非|未|勿|不能|无法|暂无|不再|不支持|不提供|不参加|不享受|不包含|不含|谢绝)(?:是|有|提供|支持|享受|参加|参与|做|任何|敢|会|能)?$|\b(?:not|no|isn'?t|aren'?t|don'?t|doesn'?t|cannot|can'?t|won'?t|without|never|neither|nor)(?: (?:an?|the|any|be|offer|offering|have|give|claim|currently|yet|at))* ?$/u;
const turnsNothing = /(?:不仅|不但|不止|不只|not only|无敌|no doubt|not to mention)\s*$/u;
const ends = /[\n。！？!?；;]|\.(?=\s|$)/u;

/** The sentence around a stretch of a view. */
function sentenceAround(text: string, at: number, end: number): string {
  let [first, last] = [at, end];
  while (first > 0 && at - first < 160 && !ends.test(text.slice(first - 1, first + 1))) first -= 1;
  while (last < text.length && last - end < 160 && !ends.test(text.slice(last, last + 2))) last += 1;
  return text.slice(first, last);
}

function claimsIn(view: View, original: string): Claim[] {
  const found: Claim[] = [];
  for (const { kind, pattern, read, beside, unless } of signs)
    for (const match of view.text.matchAll(pattern)) {
      if (match[0].trim() === "") continue;
      const end = match.index + match[0].length;
      const before = view.text.slice(Math.max(0, match.index - 24), match.index);
      if (denied.test(before) && !turnsNothing.test(before)) continue;
      const sentence = sentenceAround(view.text, match.index, end);
      if ((beside && !beside.test(sentence)) || unless?.test(sentence)) continue;
      const place = behind(view, match.index, end);
      const words = original.slice(place.at, place.end).trim();
      found.push({ kind, words, ...place, said: read?.(match.groups ?? {}, match[0], sentence) ?? {} });
    }
  return found;
}

const overlap = (one: Claim, two: Claim) => one.at < two.end && two.at < one.end;
const said = ({ said: each }: Claim) => Object.keys(each).length;

/**
 * The persuasive claims of a text in Chinese or English (in simple forms in Spanish, Portuguese, Japanese, Indonesian, Thai,
 * Vietnamese and Russian), in their order. Of two readings of the same words as the same kind the one that says more stays;
 * the same words may claim two kinds of things. `at` and `end` are places in the text as given. With a sense, also what
 * sentences seem to claim that no sign reads.
 */
export function findClaims(text: string, sense?: ClaimSense): readonly Claim[] {
  const all = viewsOf(text).flatMap((view) => claimsIn(view, text));
  const most = [...all].sort(
    (one, two) => said(two) - said(one) || two.end - two.at - (one.end - one.at) || one.at - two.at,
  );
  const kept: Claim[] = [];
  for (const claim of most)
    if (!kept.some((each) => each.kind === claim.kind && overlap(each, claim))) kept.push(claim);
  // A certificate's own guarantee, and a comparison that is about price or sales, are said by the narrower claim.
  const covered = ({ kind, at, end }: Claim, by: Claim) =>
    (kind === "guarantee" && by.kind === "official" && by.at <= at && end <= by.end) ||
    (kind === "comparison" && by.said.scope === "market" && by.kind !== kind && by.at < end && at < by.end);
  const whole = (claim: Claim) => !kept.some((each) => covered(claim, each));
  const signed = kept.filter(whole);
  const read = sense ? withoutPlain(text, signed, sense) : signed;
  const found = sense ? [...readAgain(text, read, sense), ...senseClaims(text, read, sense)] : read;
  return [...found].sort((one, two) => one.at - two.at || one.end - two.end);
}
