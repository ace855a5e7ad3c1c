import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import type { ClaimKind } from "../../core/truth/claim.ts";
import { findClaims } from "../../core/truth/find-claims.ts";
import { claimSense } from "../../prompts/advertising.ts";
import { marks } from "../../prompts/render.ts";
import { judgeText } from "../../tools/copy/judge-text.ts";
import { reasonOf } from "../../tools/copy/refusal-words.ts";

const bound = new RegExp(`${marks.open}([^${marks.middle}]*)${marks.middle}([^${marks.close}]*)${marks.close}`, "gu");
/** Tables whose facts bear a claim of a kind where they are told in the same sentence: their numbers are bound already. */
const bearing: Readonly<Record<ClaimKind, RegExp>> = {
  scarcity: /inventory/u,
  urgency: /campaign|coupon|orders/u,
  lowest_price: /price_history/u,
  discount: /campaign|coupon|price_history|variants|orders|order_lines/u,
  official: /products|articles/u,
  comparison: /variants|products/u,
  best_seller: /order_lines|orders/u,
  free: /campaign|coupon|articles|polic|orders|shipments/u,
  popularity: /reviews|order_lines|orders/u,
  guarantee: /articles|polic|orders|refunds/u,
};
const sentencesOf = (text: string) => text.split(/(?<=[。！？!?\n])|(?<=\.)\s/u).filter((each) => each.trim() !== "");

/** The products that an answer's facts are about. */
const productsOf = (facts: Iterable<Fact>): string[] =>
  [
    ...new Set([...facts].flatMap(({ source }) => (source.table.startsWith("products") ? (source.ids ?? []) : []))),
  ].slice(0, 20);

/**
 * Why a buyer may not be told this, a sentence each: a claim that neither a fact of its own sentence nor a row of the shop bears,
 * or a word that the market's law forbids. Takes an answer with its facts filled in (`bindAnswer`); reads rows only where
 * something is claimed.
 */
export async function truthFaults(
  rendered: string,
  facts: ReadonlyMap<string, Fact>,
  ctx: ShopContext,
): Promise<string[]> {
  const known = new Map([...facts.values()].map((fact) => [fact.id, fact]));
  const doubted = sentencesOf(rendered).flatMap((sentence) => {
    const tables = [...sentence.matchAll(bound)].map(([, id]) => known.get(id ?? "")?.source.table ?? "");
    const text = sentence.replaceAll(bound, (_, __, words: string) => words).trim();
    const borne = (kind: ClaimKind) => tables.some((table) => bearing[kind].test(table));
    return findClaims(text, claimSense()).every(({ kind }) => borne(kind)) ? [] : [{ text, borne }];
  });
  const faults: string[] = [];
  for (const { text, borne } of doubted) {
    const { checked, grounds } = await judgeText(text, productsOf(facts.values()), ctx);
    for (const { claim, verdict } of checked.claims)
      if (!verdict.ok && grounds && !borne(claim.kind))
        faults.push(`"${claim.words}" claims what no row bears: ${reasonOf(verdict, "en", grounds, claim)}`);
  }
  const whole = rendered.replaceAll(bound, (_, id: string, words: string) => (id ? " " : words));
  const { checked } = await judgeText(whole, [], ctx);
  for (const { words, rule } of checked.forbidden) faults.push(`"${words}" may not be said here: ${rule.source.en}`);
  return faults;
}
