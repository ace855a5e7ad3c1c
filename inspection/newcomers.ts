import { sum } from "../analytics/statistics.ts";
import { addDays, daysBetween } from "../core/time.ts";
import type { DayData } from "./day-data.ts";
import type { Problem } from "./problem.ts";
import { blank } from "./product-problem.ts";

/** Days for which a product is news. */
const newFor = 7;

/**
 * Products that came on sale within the week and already matter: there is no usual day of theirs to compare with, so they are
 * told by what they bring. The clearest one only.
 */
export function newProducts(day: DayData, dailyRevenue: number): Problem[] {
  const found = [...day.products.values()].flatMap(({ product, createdOn, status }) => {
    const track = day.tracks.get(`product\n${product}`);
    if (!track || !createdOn || status !== "active" || createdOn > day.date) return [];
    const days = daysBetween(createdOn, day.date) + 1;
    if (days > newFor || createdOn < addDays(day.period.from, 28)) return [];
    const [views, revenue] = [sum(track.viewers.slice(-days)), sum(track.revenue.slice(-days)) / days];
    // Looked at before it was created: an old product with a new date.
    if (views < 20 || sum(track.viewers.slice(0, -days)) > 0.05 * views || revenue < 0.02 * dailyRevenue) return [];
    const signal = {
      ...blank,
      kind: "volume" as const,
      metric: "visitors" as const,
      step: "view" as const,
      dimension: "product" as const,
      value: product,
      window: days,
      before: 0,
      now: views / days,
      change: 1,
      z: 2 * Math.sqrt(views),
      p: 0,
      money: revenue,
      observed: views,
    };
    return [{ signal, echoes: [], kind: "volume" as const, where: { product }, money: revenue }];
  });
  return found.sort((a, b) => b.money - a.money).slice(0, 1);
}
