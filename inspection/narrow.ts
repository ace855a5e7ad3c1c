import { TableBuilder } from "../analytics/localize/coded-table.ts";
import { rankRatio } from "../analytics/localize/rank-ratio.ts";
import { sum } from "../analytics/statistics.ts";
import type { ShopData } from "../core/context.ts";
import type { Where } from "../core/report.ts";
import { addDays } from "../core/time.ts";
import { type Leaf, readLeaves } from "../db/metrics/read-leaves.ts";
import type { DayData } from "./day-data.ts";
import { isMeasured } from "./measured.ts";
import type { Problem } from "./problem.ts";
import { stepsOf } from "./scan.ts";
import type { RateSpec } from "./signals.ts";

type SegmentWhere = Readonly<Record<string, string>>;
const names = ["product", "channel", "device", "region"] as const;
const keyOf = (leaf: Leaf) => names.map((name) => leaf[name]).join("\n");

/** Nats by which a pair of attributes must fit better than what was found by single attributes. */
const clearly = 4;

/** One finest cell: events of trials before and now. */
type Cell = { readonly leaf: Leaf; before: number; trialsBefore: number; now: number; trialsNow: number };

function cellsOf(before: readonly Leaf[], now: readonly Leaf[], spec: RateSpec): Cell[] {
  const done = spec.successes === "buyers" ? "purchasers" : (spec.successes as "viewers" | "adders" | "checkouts"); // of rateSteps
  const trials = spec.trials as "visitors" | "viewers" | "adders" | "checkouts"; // of rateSteps
  const cells = new Map<string, Cell>();
  const cellOf = (leaf: Leaf) => {
    const cell = cells.get(keyOf(leaf)) ?? { leaf, before: 0, trialsBefore: 0, now: 0, trialsNow: 0 };
    cells.set(keyOf(leaf), cell);
    return cell;
  };
  for (const leaf of before) {
    const cell = cellOf(leaf);
    cell.before += leaf[done];
    cell.trialsBefore += leaf[trials];
  }
  for (const leaf of now) {
    const cell = cellOf(leaf);
    cell.now += leaf[done];
    cell.trialsNow += leaf[trials];
  }
  return [...cells.values()];
}

/** More than half of what is missing lies inside: else it is the wider part that moved, or something outside it. */
function holdsMost(cells: readonly Cell[], inner: SegmentWhere, outer: SegmentWhere): boolean {
  const rate = sum(cells.map((cell) => cell.before)) / Math.max(sum(cells.map((cell) => cell.trialsBefore)), 1);
  const missing = (where: SegmentWhere) =>
    sum(
      cells
        .filter(({ leaf }) => names.every((name) => where[name] === undefined || where[name] === leaf[name]))
        .map((cell) => cell.now - (cell.trialsNow * (cell.before + 200 * rate)) / (cell.trialsBefore + 200)),
    );
  return missing(inner) / (missing(outer) || 1) > 0.55;
}

/** The pair of attributes inside the problem's own part that explains a moved rate clearly better than the part alone. */
function narrower(cells: readonly Cell[], problem: Problem): Where | null {
  const table = new TableBuilder(names);
  for (const { leaf } of cells) table.add(names.map((name) => leaf[name]));
  const column = (of: (cell: Cell) => number) => Float64Array.from(cells, of);
  const leaves = {
    now: column(({ now }) => now),
    trialsNow: column(({ trialsNow }) => trialsNow),
    before: column(({ before }) => before),
    trialsBefore: column(({ trialsBefore }) => trialsBefore),
  };
  const direction = problem.signal.change < 0 ? -1 : 1;
  const segments = rankRatio(table.done(), leaves, { direction, most: 2, periods: 1 });
  const size = (where: object) => Object.keys(where).length;
  const inside = segments.filter(({ where }) =>
    Object.entries(problem.where).every(([name, value]) => where[name] === value),
  );
  const itself = inside.find(({ where }) => size(where) === size(problem.where));
  const top = inside[0];
  if (!itself || !top || size(top.where) <= size(itself.where) || top.score < itself.score + clearly) return null;
  if (!holdsMost(cells, top.where, itself.where)) return null;
  return Object.fromEntries(Object.entries(top.where).filter(([, value]) => value !== ""));
}

/** The problem's step where all days that are compared measured it. */
function specOf(day: DayData, problem: Problem): RateSpec | undefined {
  const { whole } = day;
  if (!whole) return undefined;
  const spec = stepsOf(whole).find((step) => step.metric === problem.signal.metric);
  const from = day.days.length - problem.signal.window - 28;
  const known = (at: number) =>
    isMeasured(whole, spec?.trials ?? "visitors", at) && isMeasured(whole, spec?.successes ?? "buyers", at);
  return day.days.every((_, at) => at < from || known(at)) ? spec : undefined;
}

/** Looks inside the problems of a rate for a narrower place; shops with daily aggregates only have no cells to look into. */
export async function narrowProblems(data: ShopData, day: DayData, problems: readonly Problem[]): Promise<Problem[]> {
  if (!day.reach["events"]) return [...problems];
  const narrowed: Problem[] = [];
  for (const problem of problems) {
    const { step, window } = problem.signal;
    const spec = specOf(day, problem);
    if (problem.kind !== "rate" || !step || problem.signal.metric === "conversion_rate" || !spec) {
      narrowed.push(problem);
      continue;
    }
    const of = step === "view" ? "visit" : "product";
    const start = addDays(day.date, 1 - window);
    const before = await readLeaves(data, { from: addDays(start, -28), to: addDays(start, -1) }, of);
    const now = await readLeaves(data, { from: start, to: day.date }, of);
    const where = narrower(cellsOf(before, now, spec), problem);
    narrowed.push(where ? { ...problem, where } : problem);
  }
  return narrowed;
}
