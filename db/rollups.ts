import type { ShopData, ShopTx } from "../core/context.ts";
import type { Day } from "../core/time.ts";

/** Days rolled up in one transaction: few, so that a stop loses little and other work gets its turn; more where days are
 * small, so that a shop of few visitors costs few statements. */
const firstDays = 4;
const mostDays = 32;
/** Days of one shop go into a server on two connections at once; an embedded database takes them in turn. */
const lanes = 2;
const nextSize = (days: number, ms: number) =>
  ms < 250 ? Math.min(mostDays, days * 2) : ms > 1000 ? Math.max(1, Math.floor(days / 2)) : days;

const visitors = `
insert into visitor_days (shop_id, on_date, visitor_id, product_id, channel, device, region, steps, events)
select shop_id, on_date, visitor_id, coalesce(product_id, ''), coalesce(channel, ''), coalesce(device, ''), coalesce(region, ''),
  1 | bit_or(case event_name when 'view_item' then 2 when 'add_to_cart' then 4 when 'begin_checkout' then 8
    when 'purchase' then 16 else 0 end), count(*)
from events where on_date = any($1::date[])
group by 1, 2, 3, 4, 5, 6, 7`;

// A session belongs to the channel, device and region it began with.
const sessions = `
insert into session_days (shop_id, on_date, session_id, channel, device, region, events)
select shop_id, on_date, session_id,
  coalesce((array_agg(channel order by happened_at) filter (where channel is not null))[1], ''),
  coalesce((array_agg(device order by happened_at) filter (where device is not null))[1], ''),
  coalesce((array_agg(region order by happened_at) filter (where region is not null))[1], ''),
  count(*) filter (where event_name <> 'session_start')
from events where on_date = any($1::date[]) and session_id is not null
group by shop_id, on_date, session_id`;

// Made once a statement: a planner that thinks a day has few visitors would otherwise look the view up for each of them.
const shelf = "with p as materialized (select product_id, category from current_products)";
const products = "left join p on p.product_id = v.product_id";

/** One row a visitor and value first, counted after: hashing both is several times cheaper than sorting distinct visitors. */
const people = (value: string, ofProducts: boolean) => `
  select v.shop_id, v.on_date, ${value} as value, v.visitor_id, bit_or(v.steps) as steps, sum(v.events) as events
  from visitor_days v ${value.includes("p.") ? products : ""}
  where v.on_date = any($1::date[]) ${ofProducts ? "and v.product_id <> ''" : ""}
  group by 1, 2, 3, 4`;
const came = (bit: number) => `count(*) filter (where a.steps & ${bit} <> 0)`;
/** A checkout or purchase that names no product counts for the products its visitor put in the cart that day. */
const reached = (bit: number) =>
  `count(*) filter (where a.steps & ${bit} <> 0 or (a.steps & 4 <> 0 and w.steps & ${bit} <> 0))`;
const unnamed = `left join (
    select on_date, visitor_id, bit_or(steps) as steps from visitor_days
    where product_id = '' and on_date = any($1::date[]) group by 1, 2
  ) w on w.on_date = a.on_date and w.visitor_id = a.visitor_id`;
const sessionsOf = (value: string) => `left join (
    select x.on_date, ${value} as value, count(*) as sessions, count(*) filter (where x.events <= 1) as bounces
    from session_days x where x.on_date = any($1::date[]) group by 1, 2
  ) s on s.on_date = f.on_date and s.value = f.value`;

const funnel = (dimension: string, value: string, ofProducts: boolean, withSessions: boolean) => `
${value.includes("p.") ? shelf : ""}
insert into funnel_days (shop_id, on_date, dimension, value, visitors, viewers, adders, checkouts, purchasers, sessions, bounces, events)
select f.shop_id, f.on_date, '${dimension}', f.value, f.visitors, f.viewers, f.adders, f.checkouts, f.purchasers,
  ${withSessions ? "coalesce(s.sessions, 0), coalesce(s.bounces, 0)" : "null, null"}, f.events from (
  select a.shop_id, a.on_date, a.value, count(*) as visitors, ${came(2)} as viewers, ${came(4)} as adders,
    ${ofProducts ? reached(8) : came(8)} as checkouts, ${ofProducts ? reached(16) : came(16)} as purchasers, sum(a.events) as events
  from (${people(value, ofProducts)}) a ${ofProducts ? unnamed : ""}
  group by 1, 2, 3) f
${withSessions ? sessionsOf(value.replace("v.", "x.")) : ""}`;

const funnels = [
  funnel("", "''", false, true),
  funnel("channel", "v.channel", false, true),
  funnel("device", "v.device", false, true),
  funnel("region", "v.region", false, true),
  funnel("product", "v.product_id", true, false),
  funnel("category", "coalesce(p.category, '')", true, false),
];

async function rollUp(tx: ShopTx, days: readonly Day[]): Promise<void> {
  // The lock makes an import of the same day wait, so a late event is either counted here or puts the day back after.
  await tx.query("select 1 from rollup_days where on_date = any($1::date[]) for update", [days]);
  // Freshly loaded tables have no statistics yet, and a loop over thousands of visitors is what the planner then picks,
  // or a merge by the day alone, which is the same loop: everything here is hashed.
  // A loop ruled out counts as very dear, which would have a server compile each statement: longer than it runs.
  // A large day's visitors fit in the memory of a hash or a sort, where a server's default would have them spill to disk.
  await tx.query(
    "select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true), set_config('work_mem', '64MB', true)",
  );
  for (const table of ["visitor_days", "session_days", "funnel_days"])
    await tx.query(`delete from ${table} where on_date = any($1::date[])`, [days]);
  for (const statement of [visitors, sessions, ...funnels]) await tx.query(statement, [days]);
  await tx.query(
    "update rollup_days set rolled_at = greatest(clock_timestamp(), changed_at) where on_date = any($1::date[])",
    [days],
  );
}

/**
 * Rebuilds the rollups of every day whose events changed since its last rollup (late events included), a few days to a
 * transaction: a stop in between loses nothing and the next call goes on. `days` is how many were rebuilt. The days of
 * events are the shop's local days already (`events.on_date`), so no time zone is asked for.
 */
export async function bringRollupsUpToDate(data: ShopData): Promise<{ days: number }> {
  const changed = await data.query<{ day: Day }>(
    "select on_date::text as day from rollup_days where rolled_at is null or changed_at > rolled_at order by on_date",
  );
  let at = 0;
  const lane = async () => {
    for (let size = firstDays; at < changed.length; ) {
      const days = changed.slice(at, at + size).map((row) => row.day);
      at += days.length;
      const began = performance.now();
      await data
        .transaction((tx) => rollUp(tx, days))
        .catch((error: unknown) => {
          at = changed.length;
          throw error;
        });
      size = nextSize(size, performance.now() - began);
    }
  };
  // Nobody closes the database under a lane that still works: both end before a failure is told.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ended.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
  return { days: changed.length };
}
