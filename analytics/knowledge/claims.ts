import { amountSlots, anchors, conditions, negative, payers, postage, yesNoSlots } from "./claim-words.ts";
import { type Quantity, readQuantities } from "./quantities.ts";
import { plainText, termsOf } from "./terms.ts";

/** What one clause lays down. */
export type Claim = {
  readonly slot: string;
  readonly amount?: Quantity;
  readonly yes?: boolean;
  readonly payer?: string;
  /** Its bare numbers, where no unit says of what they are. */
  readonly said?: string;
  /** The conditions it stands under, in order. */
  readonly under: string;
  /** What the clause is about, without its numbers, where no slot knows it. */
  readonly about?: ReadonlySet<string>;
  readonly text: string;
};

const sentenceEnds = /(?<=[。!?;\n])|(?<=[.!?;])\s+|\n+/u;
const clauseEnds = /,(?!\d{3})|[、()]|:(?!\d)|\s[-–—]\s|\bbut\b|但是?|而/u;
/** "No returns after 30 days" denies nothing that "within 30 days" grants. */
const beyond =
  /超过|逾期|过了|之后|以后|不满|未满|不足|低于|\b(?:after|beyond|past|later|under|below|less than|over)\b/u;
const conditionsIn = (text: string): string[] =>
  conditions.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
const digits = /\d+(?:[.:]\d+)?/g;
const numbers = /\d[\d,.]*|[零一二两三四五六七八九十百半]+(?=[天日周月年元块小个])/gu;

function aboutOf(text: string): Set<string> {
  const { words, concepts } = termsOf(text.replaceAll(numbers, " ").replaceAll(new RegExp(negative, "gu"), " "));
  return new Set([
    ...words.filter((word) => !/^\d|^(?:支持|提供|可|接受|accept|offer|provid|support)$/.test(word)),
    ...concepts,
  ]);
}

type Clause = { readonly text: string; readonly bare: string; readonly under: string };

const slotFor = (text: string, kind?: Quantity["kind"]): string | undefined =>
  amountSlots.find(([, kinds, about]) => (kind === undefined || kinds.includes(kind)) && about.test(text))?.[0];
const takes = (slot: string | undefined, kind: Quantity["kind"]): boolean =>
  amountSlots.some(([name, kinds]) => name === slot && kinds.includes(kind));

/** The claims of a clause; `near` are slots that its sentence and the title speak of, nearest first, for a clause that
 * leaves its own unsaid ("within seven days"). */
function clauseClaims({ text, bare, under }: Clause, near: readonly string[]): Claim[] {
  const base = { under, text: text.trim() };
  const unknown = () => ({ ...base, slot: "other", about: aboutOf(bare) });
  const { amounts, rest } = readQuantities(bare);
  const claims: Claim[] = amounts.map((amount) => {
    const slot = slotFor(bare, amount.kind) ?? near.find((each) => takes(each, amount.kind));
    return slot ? { ...base, slot, amount } : { ...unknown(), amount };
  });
  const payer = postage.test(text) ? payers.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
  if (payer) claims.push({ ...base, slot: "who_pays_postage", payer });
  const kept = payer ? undefined : yesNoSlots.find(([, pattern]) => pattern.test(text))?.[0];
  const yes = !negative.test(text);
  if (kept && (amounts.length === 0 || !beyond.test(bare))) claims.push({ ...base, slot: kept, yes });
  const said = rest.match(digits)?.join();
  const bareNumbers: Claim[] = said ? [{ ...unknown(), said }] : [];
  if (kept || payer || amounts.length > 0 || said) return [...claims, ...bareNumbers];
  return [{ ...unknown(), yes }];
}

/** The clauses of a sentence with the conditions they stand under: one at the beginning ("if it is faulty,") holds until
 * the next. */
function clausesOf(sentence: string, outer: readonly string[]): Clause[] {
  let kept: string[] = [];
  return sentence.split(clauseEnds).flatMap((text) => {
    if (text.trim() === "") return [];
    const own = conditionsIn(text);
    if (own.length > 0) kept = own;
    return [{ text, bare: text.replaceAll(anchors, " "), under: [...new Set([...outer, ...kept])].sort().join() }];
  });
}

/** Everything that a text lays down, clause by clause. `title`: what is named there holds for all of it. */
export function claimsOf(title: string, text: string): Claim[] {
  const plainTitle = plainText(title);
  const outer = conditionsIn(plainTitle);
  return plainText(text)
    .split(sentenceEnds)
    .flatMap((sentence) => {
      const clauses = clausesOf(sentence, outer);
      const slots = clauses.map(({ bare }) => slotFor(bare));
      return clauses.flatMap((clause, at) => {
        const near = [...slots.slice(0, at).reverse(), ...slots.slice(at + 1), slotFor(plainTitle)];
        return clauseClaims(
          clause,
          near.filter((slot) => slot !== undefined),
        );
      });
    });
}

/** Whether two clauses are word for word the same but for their numbers ("from 50 dollars", "from 90 dollars"). */
export const differInNumbersOnly = (one: string, two: string): boolean =>
  one !== two && one.replaceAll(numbers, "#") === two.replaceAll(numbers, "#");

/** Share of the terms of either that both have. */
function alike(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let both = 0;
  for (const term of one) if (two.has(term)) both++;
  return both / Math.max(1, one.size + two.size - both);
}

/** Clauses that no slot knows say the same where this much of their terms is the same. */
const sameClause = 0.6;
const leastTerms = 2;

/** Whether two claims are about the same thing under the same conditions. */
export function speakOfTheSame(one: Claim, two: Claim): boolean {
  if (one.slot !== two.slot || one.under !== two.under) return false;
  if (!one.about || !two.about) return one.about === two.about;
  return one.about.size >= leastTerms && two.about.size >= leastTerms && alike(one.about, two.about) >= sameClause;
}
