import type { ShopData } from "../core/context.ts";
import type { DayRange } from "../core/time.ts";

type Reader = Pick<ShopData, "query">;
const start = (place: number) => `($${place}::text::date::timestamp at time zone $1::text)`;
const end = (place: number) => `(($${place}::text::date + 1)::timestamp at time zone $1::text)`;

export type ReviewRow = { review_id: string; product_id: string; rating: number; body: string; title: string | null };
/** Reviews with words of some days and up to so many stars, the newest first; at most `limit`. */
export const reviewTexts = (
  data: Reader,
  timezone: string,
  period: DayRange,
  product: string | null,
  limit: number,
  mostStars = 5,
): Promise<ReviewRow[]> =>
  data.query<ReviewRow>(
    `select r.review_id, r.product_id, r.rating, left(r.body, 2000) as body, p.title from reviews r
       left join current_products p on p.product_id = r.product_id
      where r.created_at >= ${start(2)} and r.created_at < ${end(3)} and r.rating <= $6 and coalesce(r.body, '') <> ''
        and ($4::text is null or r.product_id = $4) order by r.created_at desc, r.review_id limit $5`,
    [timezone, period.from, period.to, product, limit, mostStars],
  );

export type ReviewCount = { reviews: number; low: number; with_text: number; low_with_text: number };
/** How many reviews the days have, how many of them have three stars or fewer, and how many have words. */
export async function countReviews(
  data: Reader,
  timezone: string,
  period: DayRange,
  product: string | null,
): Promise<ReviewCount> {
  const [row] = await data.query<ReviewCount>(
    `select count(*)::int as reviews, count(*) filter (where rating <= 3)::int as low, count(*) filter (where coalesce(body, '') <> '')::int as with_text,
       count(*) filter (where rating <= 3 and coalesce(body, '') <> '')::int as low_with_text from reviews
      where created_at >= ${start(2)} and created_at < ${end(3)} and ($4::text is null or product_id = $4)`,
    [timezone, period.from, period.to, product],
  );
  return row ?? { reviews: 0, low: 0, with_text: 0, low_with_text: 0 };
}

export type StarRow = { product_id: string; title: string | null; before: number[]; now: number[] };
/** Of each product, how many reviews gave one to five stars in two spans of days. */
export const starCounts = (
  data: Reader,
  timezone: string,
  before: DayRange,
  now: DayRange,
  product: string | null,
): Promise<StarRow[]> => {
  const stars = (from: number, to: number) =>
    `array[${[1, 2, 3, 4, 5].map((each) => `count(*) filter (where r.rating = ${each} and r.created_at >= ${start(from)} and r.created_at < ${end(to)})`).join(", ")}]::int[]`;
  return data.query<StarRow>(
    `select r.product_id, max(p.title) as title, ${stars(2, 3)} as before, ${stars(4, 5)} as now
       from reviews r left join current_products p on p.product_id = r.product_id
      where r.created_at >= least(${start(2)}, ${start(4)}) and r.created_at < greatest(${end(3)}, ${end(5)})
        and ($6::text is null or r.product_id = $6) group by r.product_id order by r.product_id`,
    [timezone, before.from, before.to, now.from, now.to, product],
  );
};
