import type { ShopData } from "../../core/context.ts";
import type { Day, DayRange } from "../../core/time.ts";

export type TermDay = {
  readonly day: Day;
  readonly term: string;
  readonly category: string;
  readonly searches: number;
  readonly clicks: number | null;
  readonly carts: number | null;
  readonly orders: number | null;
  readonly itemsOnline: number | null;
  readonly clickedCategories: Readonly<Record<string, number>> | null;
};
/** The market's searches by day, term and category. */
export const readSearchTerms = (data: ShopData, period: DayRange): Promise<TermDay[]> =>
  data.query<TermDay>(
    `select on_date::text as day, term, category, searches, clicks, carts, orders, items_online as "itemsOnline",
      clicked_categories as "clickedCategories" from search_terms where on_date between $1::text::date and $2::text::date
      order by term, category, on_date`,
    [period.from, period.to],
  );

export type Lost = {
  readonly day: Day;
  readonly product: string;
  readonly rival: string;
  readonly visitors: number;
  readonly stage: "view" | "cart" | null;
  readonly title: string | null;
  readonly priceMinor: number | null;
  readonly attributes: Readonly<Record<string, unknown>> | null;
};
/** Visitors who left a product for a rival's. */
export const readLost = (data: ShopData, period: DayRange): Promise<Lost[]> =>
  data.query<Lost>(
    `select on_date::text as day, product_id as product, rival_id as rival, visitors, stage, rival_title as title,
      rival_price_minor::float8 as "priceMinor", rival_attributes as attributes from lost_visitors
      where on_date between $1::text::date and $2::text::date order by on_date, product_id, rival_id`,
    [period.from, period.to],
  );

export type ProductInfo = {
  readonly product: string;
  readonly title: string;
  readonly category: string;
  readonly status: string;
  readonly createdOn: Day | null;
  /** Its own attributes, as the shop wrote them. */
  readonly attributes: Readonly<Record<string, unknown>> | null;
};
/** Everything the shop lists, active or not. */
export const readProducts = (data: ShopData, zone: string): Promise<ProductInfo[]> =>
  data.query<ProductInfo>(
    `select product_id as product, title, category, status, (created_at at time zone $1::text)::date::text as "createdOn", attributes
      from current_products order by product_id`,
    [zone],
  );
