import type { Claim } from "./claim.ts";
import { findClaims } from "./find-claims.ts";
import { type ForbiddenWord, findForbidden } from "./forbidden.ts";
import { type Goods, type Grounds, refuse, type Verdict } from "./grounds.ts";
import { judgeUrgency } from "./judge/offers.ts";
import { judgeFree, judgeGuarantee } from "./judge/policies.ts";
import { judgeDiscount, judgeLowest } from "./judge/prices.ts";
import { judgeBestSeller, judgeComparison, judgeOfficial, judgePopularity } from "./judge/standing.ts";
import { judgeScarcity } from "./judge/stock.ts";
import type { MarketRules } from "./market.ts";

export type Judged = { readonly claim: Claim; readonly verdict: Verdict };
export type Checked = {
  readonly ok: boolean;
  readonly claims: readonly Judged[];
  readonly forbidden: readonly ForbiddenWord[];
};

function judge(claim: Claim, goods: Goods | undefined, grounds: Grounds, rules: MarketRules): Verdict {
  const { kind, said, words } = claim;
  switch (kind) {
    case "scarcity":
      return judgeScarcity(said, goods, grounds);
    case "urgency":
      return judgeUrgency(words, said, goods, grounds);
    case "lowest_price":
      return judgeLowest(said, goods, grounds, rules);
    case "discount":
      return judgeDiscount(claim, goods, grounds, rules);
    case "official":
      return judgeOfficial(claim, goods, grounds);
    case "comparison":
      return judgeComparison(claim, goods, grounds);
    case "best_seller":
      return judgeBestSeller(said, goods);
    case "free":
      return judgeFree(claim, goods, grounds);
    case "popularity":
      return judgePopularity(said, goods, grounds);
    case "guarantee":
      return judgeGuarantee(claim, goods, grounds);
    default:
      return kind satisfies never;
  }
}

/** A claim that was sensed holds where each of its numbers does, in one of the ways that it may be meant. */
function judgeAll(claim: Claim, goods: Goods | undefined, grounds: Grounds, rules: MarketRules): Verdict {
  const all = (readings: NonNullable<Claim["readings"]>): Verdict => {
    const told = readings.map((group) => {
      const verdicts = group.map((said) => judge({ ...claim, said }, goods, grounds, rules));
      return verdicts.find(({ ok }) => ok) ?? verdicts[0] ?? refuse("not_on_record");
    });
    return told.find(({ ok }) => !ok) ?? told[0] ?? refuse("not_on_record");
  };
  const first = all(claim.readings ?? [[claim.said]]);
  const again = !first.ok && claim.second ? all(claim.second) : first;
  return again.ok ? again : first;
}

/** A text that names products is about those; one that names none is about all that it was given with. */
function goodsOf(text: string, { goods }: Grounds): readonly (Goods | undefined)[] {
  const named = goods.filter(({ title }) => title.length > 1 && text.includes(title));
  const meant = named.length > 0 ? named : goods;
  return meant.length > 0 ? meant : [undefined];
}

/** Says of what it is the most: the days, or the shop's own range. */
const range = /本店|店内|店里|全店|我家|我们家|小店|咱家|我们店/u;
const limited = ({ kind, said, at, end }: Claim, text: string): boolean =>
  (kind === "lowest_price" && said.window !== undefined) ||
  ((kind === "best_seller" || kind === "lowest_price") &&
    said.scope !== "market" &&
    range.test(text.slice(Math.max(0, at - 12), end)));

/**
 * Every persuasive claim of a text with the row that bears it or the reason that it is refused, and every word that the
 * market's advertising law forbids. `ok` only where nothing is refused. Claims are checked against the grounds as they
 * are at `grounds.now`: a text that was true yesterday is checked again before it is sent.
 */
export function checkText(text: string, grounds: Grounds, rules: MarketRules): Checked {
  const goods = goodsOf(text, grounds);
  // A text that is hardly more than a name is checked as a text: a title may claim what its product does not hold.
  const names = [...grounds.goods.map(({ title }) => title), grounds.shop.name].filter(
    (name) => name.length < text.trim().length * 0.8,
  );
  const inName = ({ at, end, words }: Claim) =>
    names.some(
      (name) =>
        name.length > words.length &&
        name.includes(words) &&
        text.slice(Math.max(0, at - name.length), end + name.length).includes(name),
    );
  const claims = findClaims(text, rules.sense)
    // What a product is called claims nothing when it is only named.
    .filter((claim) => !inName(claim))
    .map((claim) => {
      const verdicts = goods.map((each) => judgeAll(claim, each, grounds, rules));
      return { claim, verdict: verdicts.find(({ ok }) => !ok) ?? verdicts[0] ?? refuse("no_product") };
    });
  const recorded = (words: string) =>
    grounds.goods.some(({ record }) => record.toLowerCase().includes(words.toLowerCase()));
  const borne = claims.filter(({ claim, verdict }) => verdict.ok && limited(claim, text));
  const forbidden = findForbidden(text, rules, names).filter(
    ({ rule, words, at, end }) =>
      !(rule.record && recorded(words)) &&
      !(rule.provable && borne.some(({ claim }) => claim.at < end && at < claim.end)),
  );
  return { ok: forbidden.length === 0 && claims.every(({ verdict }) => verdict.ok), claims, forbidden };
}
