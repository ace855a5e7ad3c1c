import type { ShopData } from "../../core/context.ts";
import type { DayRange } from "../../core/time.ts";

/** Visitors of one combination of product, channel, device and region over some days: how many came how far. */
export type Leaf = {
  readonly product: string;
  readonly channel: string;
  readonly device: string;
  readonly region: string;
  readonly visitors: number;
  readonly viewers: number;
  readonly adders: number;
  readonly checkouts: number;
  readonly purchasers: number;
};

/** The visitor's steps of the day that named no product; a window, as a join of a table with itself is slow before statistics. */
const noProduct =
  "bit_or(case when product_id = '' then steps else 0::smallint end) over (partition by on_date, visitor_id)";
const reached = (bit: number) => `(steps & ${bit} <> 0 or (steps & 4 <> 0 and beside & ${bit} <> 0))`;

/** Visitor-days by product, for the steps that happen to a product; a checkout that names none counts for what was in the cart. */
const byProduct = `
  select product_id as product, channel, device, region, count(*)::float8 as visitors,
    count(*) filter (where steps & 2 <> 0)::float8 as viewers, count(*) filter (where steps & 4 <> 0)::float8 as adders,
    count(*) filter (where ${reached(8)})::float8 as checkouts, count(*) filter (where ${reached(16)})::float8 as purchasers
  from (select *, ${noProduct} as beside from visitor_days where on_date between $1::text::date and $2::text::date) v
  where product_id <> '' group by 1, 2, 3, 4`;

/** Visitor-days without products, for the steps that happen to a visit. */
const byVisit = `
  with x as (select on_date, visitor_id, channel, device, region, bit_or(steps) as steps from visitor_days
    where on_date between $1::text::date and $2::text::date group by 1, 2, 3, 4, 5)
  select '' as product, channel, device, region, count(*)::float8 as visitors, count(*) filter (where steps & 2 <> 0)::float8 as viewers,
    count(*) filter (where steps & 4 <> 0)::float8 as adders, count(*) filter (where steps & 8 <> 0)::float8 as checkouts,
    count(*) filter (where steps & 16 <> 0)::float8 as purchasers
  from x group by 2, 3, 4`;

/** The finest cells for localising a step; summed over days, so a visitor of two days counts twice on both sides of a comparison. */
export const readLeaves = (data: ShopData, period: DayRange, of: "product" | "visit"): Promise<Leaf[]> =>
  data.query<Leaf>(of === "product" ? byProduct : byVisit, [period.from, period.to]);
