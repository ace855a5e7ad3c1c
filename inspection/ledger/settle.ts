import { mean, sum } from "../../analytics/statistics.ts";
import type { ShopData } from "../../core/context.ts";
import type { Claim, Outcome, Prediction } from "../../core/predictions.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { findPlan, soldOf } from "../../db/campaign-plans.ts";
import type { Verdict } from "../../db/predictions.ts";
import { stockPath } from "../../db/stock-history.ts";
import { type DayData, trackKey } from "../day-data.ts";
import { type Series, seriesFor } from "../onset.ts";
import { staysDays } from "./make.ts";

type Seen = { readonly outcome: Outcome; readonly seen: unknown };
const unknown: Seen = { outcome: "void", seen: null };
/** Part of a move that must still show. */
const lasting = 1 / 3;

/** How far days lie from the same weekdays of the four weeks before the move began; null where a day is not known. */
function offUsual(day: DayData, values: Series, from: number, days: readonly number[]): number | null {
  const usual = days.map((at) => {
    const same = [0, 1, 2, 3].map((week) => values[from - 7 * (week + 1) + ((((at - from) % 7) + 7) % 7)]);
    const known = same.filter((value): value is number => typeof value === "number");
    return known.length > 0 ? mean(known) : null;
  });
  const now = days.map((at) => (day.trafficKnown[at] || day.salesKnown[at] ? (values[at] ?? null) : null));
  if (usual.includes(null) || now.includes(null)) return null;
  const before = sum(usual.map((value) => value ?? 0));
  return before > 0 ? sum(now.map((value) => value ?? 0)) / before - 1 : null;
}

function settleStays(day: DayData, one: Prediction, claim: Claim & { kind: "stays" }): Seen {
  const at = day.days.indexOf(one.madeOn);
  const track = day.tracks.get(trackKey(claim.dimension, claim.value));
  const values = track && day.whole ? seriesFor(day.whole, track, claim.metric) : null;
  const start = at - claim.window + 1;
  if (!values || at < 0 || start < 28) return unknown;
  const span = (from: number, days: number) => Array.from({ length: days }, (_, ahead) => from + ahead);
  const then = offUsual(day, values, start, span(start, claim.window));
  const after = offUsual(day, values, start, span(at + 1, staysDays));
  if (then === null || after === null || Math.sign(then) !== (claim.down ? -1 : 1)) return unknown;
  const seen = { before: Number(then.toFixed(4)), after: Number(after.toFixed(4)) };
  return { outcome: after / then >= lasting ? "right" : "wrong", seen };
}

/** New goods that came make the claim void: it was about what happens without them. */
async function settleRunsOut(data: ShopData, one: Prediction, claim: Claim & { kind: "runs_out" }): Promise<Seen> {
  const rows = await stockPath(data, claim.sku, { from: addDays(one.madeOn, 1), to: one.dueOn });
  const out = rows.find(({ onHand }) => onHand <= 0);
  if (out) return { outcome: "right", seen: { out: out.day } };
  const newest = rows.at(-1);
  if (!newest || newest.day < addDays(one.dueOn, -2)) return unknown;
  let before = claim.onHand;
  for (const { onHand } of rows) {
    if (onHand > before) return { outcome: "void", seen: { restocked: true } };
    before = onHand;
  }
  return { outcome: "wrong", seen: { onHand: newest.onHand } };
}

function settleDemand(day: DayData, one: Prediction, claim: Claim & { kind: "demand_holds" }): Seen {
  const terms = new Set(claim.terms);
  const rows = day.terms.filter((row) => terms.has(row.term) && row.day > one.madeOn && row.day <= one.dueOn);
  const known = day.terms.some((row) => daysBetween(row.day, one.dueOn) <= 2 && row.day <= one.dueOn);
  if (!known) return unknown;
  const searches = sum(rows.map((row) => row.searches));
  return { outcome: searches >= 0.9 * claim.searches ? "right" : "wrong", seen: { searches } };
}

/** A draft that was dropped or written anew foresees nothing any more; nor one whose days brought the shop no sales at all. */
async function settleCampaign(data: ShopData, day: DayData, claim: Claim & { kind: "campaign" }): Promise<Seen> {
  const plan = await findPlan(data, claim.plan);
  if (plan?.status !== "draft" || plan.version !== claim.version) return unknown;
  const { units } = await soldOf(data, plan.skus, { from: plan.from_on, to: plan.to_on }, day.shop.timezone);
  const known = day.days.some((each, at) => each >= plan.from_on && each <= plan.to_on && day.salesKnown[at]);
  if (!known) return unknown;
  return { outcome: units >= claim.low && units <= claim.high ? "right" : "wrong", seen: { units } };
}

/** What came of a prediction whose day has come. */
export async function settle(data: ShopData, day: DayData, one: Prediction): Promise<Verdict> {
  const { claim } = one;
  if (claim.kind === "stays") return { id: one.id, ...settleStays(day, one, claim) };
  if (claim.kind === "runs_out") return { id: one.id, ...(await settleRunsOut(data, one, claim)) };
  if (claim.kind === "campaign") return { id: one.id, ...(await settleCampaign(data, day, claim)) };
  return { id: one.id, ...settleDemand(day, one, claim) };
}
