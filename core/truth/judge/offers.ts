import { addDays, localDay, weekdayOf } from "../../time.ts";
import type { Said } from "../claim.ts";
import { type Goods, type Grounds, type Offer, proved, refuse, type Verdict } from "../grounds.ts";
import { isLow } from "./stock.ts";

/** Offers that are good for this product; for the whole shop where no product is meant. */
export const offersFor = ({ offers }: Grounds, goods: Goods | undefined): readonly Offer[] =>
  offers.filter(({ products }) => products === null || (goods !== undefined && products.includes(goods.id)));

const hour = 3_600_000;
/** The local day that an offer is good for last: one that ends at midnight is over with the day before. */
const lastDayOf = (endsAt: Date, timezone: string) => localDay(new Date(endsAt.getTime() - 1000), timezone);

function endsAsSaid(said: Said, endsAt: Date, { now, timezone }: Grounds): boolean {
  const today = localDay(now, timezone);
  const last = lastDayOf(endsAt, timezone);
  if (said.day !== undefined) return last === addDays(today, said.day);
  if (said.weekday !== undefined) return last === addDays(today, (said.weekday - weekdayOf(today) + 7) % 7);
  if (said.date) return Number(last.slice(5, 7)) === said.date.month && Number(last.slice(8)) === said.date.day;
  if (said.hours === undefined) return true;
  const left = (endsAt.getTime() - now.getTime()) / hour;
  const unit = said.hours >= 24 ? 24 : 1;
  return left <= said.hours + unit * 0.05 && left >= said.hours - unit;
}
/** "Ends soon" is within a week; "for a limited time" within a month. */
const soonHours = 7 * 24;
const limitedHours = 31 * 24;
const limited = /限时|秒杀|闪购|抢购|limited|flash|期間限定|terbatas|limitado/iu;

/** Urgency, by the end of an offer that runs. What only presses ("快抢", "hurry") may also lean on stock that runs out. */
export function judgeUrgency(words: string, said: Said, goods: Goods | undefined, grounds: Grounds): Verdict {
  const timed = offersFor(grounds, goods).flatMap(({ id, endsAt }) =>
    endsAt && endsAt > grounds.now ? [{ id, endsAt }] : [],
  );
  const vague = Object.keys(said).length === 0;
  const near = timed.filter(
    ({ endsAt }) =>
      !vague || endsAt.getTime() - grounds.now.getTime() <= (limited.test(words) ? limitedHours : soonHours) * hour,
  );
  const found = near.find(({ endsAt }) => endsAsSaid(said, endsAt, grounds));
  if (found) return proved("offer", "campaigns, coupons", [found.id], found.endsAt.toISOString());
  if (vague && goods && isLow(goods)) return proved("stock", "inventory", [goods.id], goods.stock?.units ?? null);
  const first = timed[0];
  return first ? refuse("ends_otherwise", lastDayOf(first.endsAt, grounds.timezone)) : refuse("no_timed_offer");
}
