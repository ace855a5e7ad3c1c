import type { InspectionReport, Opportunity } from "../../../core/report.ts";
import type { MarketTruth, NicheTruth } from "../../simulator/market/market-truth.ts";

export type JudgedMarket = {
  readonly truth: MarketTruth;
  readonly found: number;
  readonly plantedFirst: boolean;
  readonly niches: readonly {
    readonly kind: string;
    readonly inFive: boolean;
    /** Share of the niche's terms that its opportunity names. */
    readonly terms: number;
    readonly home: boolean;
    /** Said ÷ true: searches of the 28 days on those before, and searches per item. */
    readonly growth: number | null;
    readonly ratio: number | null;
    readonly spill: boolean | null;
  }[];
  /** Kinds of the decoys among the first five. */
  readonly decoys: readonly string[];
  readonly confidences: readonly { readonly said: number; readonly right: boolean }[];
  readonly seen: string;
};

const overlap = (opportunity: Opportunity, terms: readonly string[]) =>
  opportunity.terms.filter((term) => terms.includes(term)).length;
/** It is this niche when at least half of what it names is. */
const isNiche = (opportunity: Opportunity, niche: NicheTruth) =>
  overlap(opportunity, niche.terms) > 0 && overlap(opportunity, niche.terms) >= 0.5 * opportunity.terms.length;

function nicheOf(niche: NicheTruth, opportunities: readonly Opportunity[]): JudgedMarket["niches"][number] {
  const own = opportunities.find((one) => isNiche(one, niche));
  return {
    kind: niche.kind,
    inFive: own !== undefined,
    terms: own ? overlap(own, niche.terms) / niche.terms.length : 0,
    home: own?.category === niche.home,
    growth: own ? (1 + own.growth) / (1 + niche.growth) : null,
    ratio: own ? own.supplyDemandRatio / niche.ratio : null,
    spill: own && niche.kind === "spill" ? (own.spilloverFrom ?? []).includes(niche.category) : null,
  };
}

/** A report's opportunities against what was planted in the market. */
export function judgeMarket(truth: MarketTruth, report: InspectionReport): JudgedMarket {
  const five = report.opportunities.slice(0, 5);
  const planted = (one: Opportunity) => truth.niches.some((niche) => isNiche(one, niche));
  const kindOf = (one: Opportunity) =>
    one.terms.map((term) => truth.decoys[term]).find((kind) => kind !== undefined) ?? "unknown";
  return {
    truth,
    found: five.length,
    plantedFirst: five[0] !== undefined && planted(five[0]),
    niches: truth.niches.map((niche) => nicheOf(niche, five)),
    decoys: five.filter((one) => !planted(one)).map(kindOf),
    confidences: five.map((one) => ({ said: one.confidence, right: planted(one) })),
    seen:
      five
        .map(
          (one) =>
            `${one.terms.join("/")} → ${one.category} +${(one.growth * 100).toFixed(0)}% ${one.supplyDemandRatio.toFixed(1)}@${one.confidence.toFixed(2)}${planted(one) ? "" : ` (${kindOf(one)})`}`,
        )
        .join(" || ") || "nothing",
  };
}
