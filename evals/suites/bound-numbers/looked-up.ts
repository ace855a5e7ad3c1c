import type { FactBook } from "../../../agents/model/fact-book.ts";
import type { ShopContext } from "../../../core/context.ts";
import { addDays } from "../../../core/time.ts";
import { findShop } from "../../../db/shops.ts";
import { merchant } from "../../../server/actors.ts";
import { shopContext } from "../../../server/shop-context.ts";
import { addSimulatedShop, openTestHouse } from "../../../test/support/demo-shops.ts";
import { compareMetric } from "../../../tools/metrics/compare-metric.ts";
import { runTool } from "../../../tools/run-tool.ts";
import { type Ordered, ordersLookedUp } from "./ordered.ts";
import { type Measured, measuredMetrics, sayable } from "./true-answers.ts";

export const lastDay = "2026-03-31";
const shopName = "home-storage-demo";
/** The last day and the one before; the last whole week (Monday to Sunday) and the one before. */
const spans = {
  day: { from: lastDay, to: lastDay, beforeFrom: addDays(lastDay, -1), beforeTo: addDays(lastDay, -1) },
  week: { from: "2026-03-23", to: "2026-03-29", beforeFrom: "2026-03-16", beforeTo: "2026-03-22" },
} as const;
const splits = [undefined, "channel", "device", "product"] as const;
type Wanted = { metric: Measured["metric"]; span: keyof typeof spans; by: (typeof splits)[number] };
const wanted: readonly Wanted[] = measuredMetrics.flatMap((metric) =>
  (["day", "week"] as const).flatMap((span) => splits.map((by) => ({ metric, span, by }))),
);

async function compared({ metric, span, by }: Wanted, ctx: ShopContext, book: FactBook): Promise<Measured[]> {
  const outcome = await runTool(compareMetric, { metric, ...spans[span], ...(by ? { by, limit: 8 } : {}) }, ctx);
  if (outcome.status !== "done") return [];
  book.addNames(outcome.data);
  book.add(outcome.facts);
  const names = [...book.facts.keys()].slice(-outcome.facts.length);
  const at = (id: string) => names[outcome.facts.findIndex((fact) => fact.id === id)] ?? "";
  const measured = (entity: string | null, prefix: string): Measured => ({
    metric,
    span,
    by: by ?? null,
    entity,
    now: at(`${prefix}now`),
    before: at(`${prefix}before`),
    change: at(`${prefix}change`),
  });
  const rows = outcome.data["rows"] as { label: string | null }[]; // parsed by the tool's output schema
  return [
    ...(by ? [] : [measured(null, "")]),
    ...rows.flatMap(({ label }, row) => (label ? [measured(label, `${row}.`)] : [])),
  ];
}

/** Everything that the analyst could look up in a drawn shop, as it comes from the tool; its facts go into the book. */
export async function lookedUp(book: FactBook): Promise<{ measured: Measured[]; orders: Ordered[] }> {
  const house = await openTestHouse(() => new Date("2026-04-01T02:00:00Z"));
  try {
    await addSimulatedShop(house, lastDay, 400);
    const ctx = await shopContext(house, await findShop(house.db, shopName), merchant(), { asOf: lastDay });
    const found: Measured[] = [];
    for (const each of wanted) found.push(...(await compared(each, ctx, book)));
    const orders = await ordersLookedUp(house, shopName, ctx, book);
    return { measured: found.filter((each) => sayable(book, each)), orders };
  } finally {
    await house.db.close();
  }
}
