import { decompose, type FactorChange } from "../../analytics/funnel.ts";
import { majorOf } from "../../core/money.ts";
import type { Count, Track } from "../../db/metrics/read-series.ts";
import { isKnown, meanOf } from "./ratios.ts";
import type { PastDays } from "./read-past-days.ts";

const chain: readonly Count[] = ["visitors", "viewers", "adders", "checkouts", "buyers", "orders", "revenue"];
/** How much one step of revenue = visitors · … · amount an order moved it. `from` null: the head count itself. */
export type BridgePart = { readonly from: Count | null; readonly to: Count; readonly effect: number };
export type Bridge = { readonly before: number; readonly after: number; readonly parts: readonly BridgePart[] };

/**
 * From the usual revenue of such a weekday to that of the day, step by step; the effects add up to the difference exactly
 * (LMDI, see analytics/funnel.ts). Steps that were not measured are joined with their neighbours. Amounts are decimal
 * numbers of the shop's currency; null where there is nothing to compare with.
 */
export function bridgeOf(past: PastDays, whole: Track, currency: string): Bridge | null {
  const last = past.days.length - 1;
  const measured = (count: Count) =>
    [...past.compared, last].every((at) => isKnown(past, count, at)) && meanOf(whole, count, past.compared) > 0;
  const counts = chain.filter((count) => measured(count));
  if (past.compared.length === 0 || counts.at(-1) !== "revenue" || counts.length < 2) return null;
  const level = (count: Count, now: boolean) => (now ? (whole[count][last] ?? 0) : meanOf(whole, count, past.compared));
  const steps = counts.map((to, at) => ({ from: counts[at - 1] ?? null, to }));
  const ratio = ({ from, to }: (typeof steps)[number], now: boolean) => {
    const below = from === null ? 1 : level(from, now);
    return below === 0 ? 0 : level(to, now) / below;
  };
  const effects = decompose(
    steps.map((step): FactorChange => ({ name: step.to, before: ratio(step, false), after: ratio(step, true) })),
  );
  const major = (minor: number) => majorOf(Math.round(minor), currency);
  const [before, after] = [major(level("revenue", false)), major(level("revenue", true))];
  return {
    before,
    after,
    parts: steps.map((step, at) => ({ ...step, effect: major(effects[at]?.effect ?? 0) })),
  };
}
