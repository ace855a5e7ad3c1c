import { stream } from "./chance.ts";
import type { Row } from "./csv.ts";
import { decimal, placeOf, timeOf } from "./formats.ts";
import { isIn, type Plan, spotOf } from "./plan.ts";
import type { Visit } from "./visits.ts";
import type { World } from "./world.ts";

/** Whether an event was lost by broken tracking. */
export function lostEvents(world: World, plans: readonly Plan[]): (visit: Visit, name: string) => boolean {
  const gaps = plans
    .flatMap((plan) => plan.gaps)
    .map((gap) => ({ gap, spot: { ...spotOf(world, gap.place), products: null } }));
  const chance = stream(world.seed, "gaps");
  return (visit, name) =>
    gaps.some(
      ({ gap, spot }) =>
        visit.day >= gap.from && gap.names.includes(name) && isIn(spot, visit, 0) && chance.yes(gap.share),
    );
}

/** One visitor in five asks the shop's own search for the kind of thing that he then looks at. */
function soughtBy(world: World, visit: Visit): { query: string; results: number } | null {
  const chance = stream(world.seed, `search ${visit.id}`);
  const category = world.products[visit.viewed[0]?.product ?? -1]?.category;
  if (!category || !chance.yes(0.2)) return null;
  const noun = (category.split(" > ").at(-1) ?? "").toLowerCase();
  return { query: chance.yes(0.5) ? noun : `${chance.one(world.words.styles)} ${noun}`, results: chance.whole(1, 12) };
}

/** The rows that one visit leaves in events.csv. */
export function eventsOf(
  world: World,
  visit: Visit,
  prices: readonly number[],
  isLost: (visit: Visit, name: string) => boolean,
): Row[] {
  const rows: Row[] = [];
  let hours = visit.day * 24 + visit.second / 3600;
  const place = placeOf(world, visit);
  const order = `O${visit.id.replace("-", "N")}`;
  const add = (
    event_name: string,
    item?: { product: number; sku: string },
    more: { quantity?: number; value?: string; order_id?: string; query?: string; results?: number } = {},
  ) => {
    hours += 0.004;
    if (isLost(visit, event_name)) return;
    const about = item
      ? { product_id: world.products[item.product]?.id, sku: item.sku, price: decimal(prices[item.product] ?? 0) }
      : { product_id: null, sku: null, price: null };
    rows.push({
      ts: timeOf(world, hours),
      event_name,
      visitor_id: visit.id,
      session_id: `s${visit.id}`,
      ...about,
      quantity: more.quantity ?? null,
      value: more.value ?? null,
      order_id: more.order_id ?? null,
      query: more.query ?? null,
      results: more.results ?? null,
      ...place,
    });
  };
  if (world.traits.sessionStarts) add("session_start");
  if (visit.viewed.length === 0) add("page_view");
  const sought = world.traits.onsiteSearch ? soughtBy(world, visit) : null;
  if (sought) add("view_search_results", undefined, sought);
  for (const item of visit.viewed) add("view_item", item);
  for (const item of visit.carted) add("add_to_cart", item, { quantity: 1 });
  const lead = visit.carted[0];
  if (visit.checkedOut && lead) add("begin_checkout", lead, { quantity: 1 });
  if (visit.paid && lead) {
    const value = visit.carted.reduce(
      (sum, item, at) => sum + (prices[item.product] ?? 0) * (at === 0 ? visit.quantity : 1),
      0,
    );
    add("purchase", lead, { quantity: visit.quantity, value: decimal(value), order_id: order });
  }
  return rows;
}
