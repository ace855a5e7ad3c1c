import type { Fact } from "../../core/facts.ts";
import type { PlanRow } from "../../db/campaign-plans.ts";
import { fact } from "../fact-of.ts";

/** A draft as it stands, with what it was expected to sell; names begin with `prefix`. */
export function planFacts(plan: Omit<PlanRow, "status">, prefix: string, currency: string): Fact[] {
  const own = { table: "campaign_plans", ids: [`${plan.plan_id}@${plan.version}`] };
  const { foreseen } = plan;
  const count = (id: string, label: string, value: number | null) =>
    fact(prefix + id, `${label} of ${plan.name}`, value === null ? null : Math.round(value), "count", own);
  const money = (id: string, label: string, value: number | null) =>
    fact(prefix + id, `${label} of ${plan.name}`, value, "money", own, currency);
  return [
    fact(`${prefix}name`, "draft", plan.name, "text", own),
    fact(`${prefix}id`, "id of the draft", plan.plan_id, "text", own),
    fact(`${prefix}from`, `first day of ${plan.name}`, plan.from_on, "date", own),
    fact(`${prefix}to`, `last day of ${plan.name}`, plan.to_on, "date", own),
    fact(`${prefix}discount`, `discount of ${plan.name}`, plan.discount, "share", own),
    money("budget", "budget", plan.budget_minor),
    fact(`${prefix}segment`, `${plan.name} is only for`, plan.audience?.name ?? null, "text", own),
    fact(`${prefix}segment.version`, "version of that segment", plan.audience?.version ?? null, "count", own),
    count("skus", "SKUs", plan.skus.length),
    count("foreseen", "SKUs foreseen", foreseen?.of ?? null),
    count("units", "units expected", foreseen?.units.middle ?? null),
    count("units.low", "units expected, low end", foreseen?.units.low ?? null),
    count("units.high", "units expected, high end", foreseen?.units.high ?? null),
    count("usual", "units expected without it", foreseen?.usual ?? null),
    money("revenue", "revenue expected", foreseen?.revenue.middle ?? null),
    money("revenue.low", "revenue expected, low end", foreseen?.revenue.low ?? null),
    money("revenue.high", "revenue expected, high end", foreseen?.revenue.high ?? null),
  ];
}
