import { demandModel, totalOver, unitsAt } from "../forecast/demand-forecast.ts";
import { type RestockRules, usualRestockRules } from "../restock.ts";
import { sum } from "../statistics.ts";

export type OrderFacts = {
  /** Units that can be sold now. */
  readonly available: number;
  readonly incoming: number;
  /** Units of each day in stock, oldest first. */
  readonly daily: readonly number[];
};
export type RestockOrder = {
  readonly needed: boolean;
  /** Units to order, 0 when none is needed. */
  readonly quantity: number;
  /** Units expected to sell until an order after the next one is there, with an 80 % interval. */
  readonly wanted: number;
  readonly low: number;
  readonly high: number;
};
/** The part of cycles that stock should last. */
const service = 0.95;
/** Fewer units sold than this tell no pace. */
const fewestUnits = 3;

/**
 * Periodic review with an order-up-to level (Silver, Pyke & Thomas 2017, ch. 6): up to the 95 % quantile of what sells over
 * lead time and review (forecast/demand-forecast.ts), less what is there and coming. Needed when these do not reach the 95 %
 * quantile over the lead time. Null where fewer than 3 units or 7 days in stock tell a pace.
 */
export function restockOrder(facts: OrderFacts, rules: RestockRules = usualRestockRules): RestockOrder | null {
  const model = sum(facts.daily) < fewestUnits ? null : demandModel(facts.daily);
  if (!model) return null;
  const days = rules.leadTimeDays + rules.reviewDays;
  const there = Math.max(0, facts.available) + facts.incoming;
  const needed = there < unitsAt(model, rules.leadTimeDays, service);
  return {
    needed,
    quantity: needed ? Math.max(1, unitsAt(model, days, service) - there) : 0,
    wanted: totalOver(model, days).mean,
    low: unitsAt(model, days, 0.1),
    high: unitsAt(model, days, 0.9),
  };
}
