import type { ShopData } from "../../core/context.ts";
import type { Day, DayRange } from "../../core/time.ts";

/** One visitor whose events of one day no person makes: a program, or a broken tag. */
export type Crowd = { readonly day: Day; readonly visitor: string; readonly events: number };
/** A person who looks at a page every ten seconds for more than five hours. */
const fewest = 2000;

/** The busiest of them, most events first, at most three. */
export const readCrowds = (data: ShopData, period: DayRange): Promise<Crowd[]> =>
  data.query<Crowd>(
    `select on_date::text as day, visitor_id as visitor, sum(events)::float8 as events from visitor_days
      where on_date between $1::date and $2::date group by 1, 2 having sum(events) > ${fewest} order by 3 desc, 1, 2 limit 3`,
    [period.from, period.to],
  );
