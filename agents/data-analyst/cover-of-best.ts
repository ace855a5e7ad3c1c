import { forecastCover } from "../../tools/inventory/forecast-cover.ts";
import { queryMetric } from "../../tools/metrics/query-metric.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";
import type { Brief, PlayResult } from "../playbook/play.ts";
import { bestSold } from "../playbook/signs/best-sellers.ts";
import { readNumber } from "../playbook/understanding/numerals.ts";
import { periodOf } from "./metric-plays.ts";

const howMany =
  /(\d{1,2}|[一二两三四五六七八九十])\s*(?:个|款|件|种)|(?:前|top )\s*(\d{1,2}|[一二两三四五六七八九十]|three|five|ten)|\b(\d{1,2}|two|three|four|five|six|ten)\b (?:best|top|products?|items?)/u;
const most = 10;

/** How many of the best-selling products a question about stock is of, and by what; null where it is of none in particular. */
function bestAsked({ text, where }: Brief): { count: number; by: "units" | "revenue" } | null {
  const plain = plainOf(text);
  const by = where.product ? null : bestSold(plain);
  if (!by) return null;
  const count = readNumber(howMany.exec(plain)?.slice(1).find(Boolean) ?? "3");
  return { by, count: Number.isFinite(count) ? Math.min(most, Math.max(1, count)) : 3 };
}

/** "The three that sold best last week, and how long does their stock last": the products by units sold, each with its cover. */
export async function coverOfBest(brief: Brief, desk: Desk): Promise<PlayResult | null> {
  const wanted = bestAsked(brief);
  if (!wanted) return null;
  const period = periodOf(brief, desk, 7);
  const ranked = await desk.call(queryMetric, {
    metrics: wanted.by === "units" ? ["units"] : ["revenue", "units"],
    ...period,
    by: "product",
    order: "most",
    limit: wanted.count,
  });
  const sold = dataOf<{ rows: { key: string | null; label: string | null }[] }>(ranked)?.rows ?? [];
  if (sold.length === 0) return null;
  const rows = [];
  for (const [index, { key, label }] of sold.entries()) {
    const called = await desk.call(forecastCover, { productId: key ?? "", limit: 5 });
    const skus = dataOf<{ rows: { out: boolean; open: boolean; coming: boolean }[] }>(called)?.rows ?? [];
    const get = called.facts.get;
    rows.push({
      label: label ?? key ?? "",
      units: ranked.facts.get(`units.${index}`),
      revenue: wanted.by === "revenue" ? ranked.facts.get(`revenue.${index}`) : null,
      none: skus.length === 0,
      skus: skus.map((sku, at) => ({
        ...sku,
        ...Object.fromEntries(
          ["sku", "stock", "incoming", "pace", "days", "day"].map((name) => [name, get(`${at}.${name}`)]),
        ),
      })),
    });
  }
  return { template: "cover-of-best", view: { period, byMoney: wanted.by === "revenue", rows } };
}
