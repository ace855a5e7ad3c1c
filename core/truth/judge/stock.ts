import { daysBetween, localDay } from "../../time.ts";
import type { Said } from "../claim.ts";
import { type Goods, type Grounds, proved, refuse, type Verdict } from "../grounds.ts";

/** Stock counted longer ago than this says nothing about now. */
const oldestDays = 2;
/** So few pieces are few in any shop. */
const fewUnits = 5;

/** Whether what is left of it goes within a week at its own pace, or is a handful. */
export const isLow = ({ stock, soldWeek }: Goods): boolean =>
  stock !== null && stock.units > 0 && (stock.units <= fewUnits || (soldWeek !== null && soldWeek >= stock.units));

/** Scarcity, by the newest stock count: a number must be the count itself, "fewer than" a bound of it. */
export function judgeScarcity({ left, below }: Said, goods: Goods | undefined, { now, timezone }: Grounds): Verdict {
  if (!goods) return refuse("no_product");
  const { stock } = goods;
  if (!stock) return refuse("no_stock_record");
  if (daysBetween(stock.on, localDay(now, timezone)) > oldestDays) return refuse("old_stock_record", stock.on);
  const { units } = stock;
  const holds = left === undefined ? isLow(goods) : units > 0 && (below ? units <= left : units === left);
  if (holds) return proved("stock", "inventory", [goods.id], units);
  return refuse(left === undefined ? "stock_not_low" : "stock_differs", units);
}
