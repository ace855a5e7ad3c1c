import { forecastCover } from "../../tools/inventory/forecast-cover.ts";
import { queryMetric } from "../../tools/metrics/query-metric.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";
import type { Brief, PlayResult } from "../playbook/play.ts";
import { readNumber } from "../playbook/understanding/numerals.ts";
import { periodOf } from "./metric-plays.ts";

const best =
  /(?:卖得?|销量|销售额?)(?:的)?最(?:好|多|高|快|火)|热[销卖]|爆款|畅销|\bbest[- ]?sell\w*|\btop[- ]?sell\w*|\bsold (?:the )?(?:best|most)|\bsell(?:s|ing)? (?:the )?(?:best|most)|\btop (?:\d{1,2}|three|five|ten)? ?(?:products?|items?)/u;
const howMany =
  /(\d{1,2}|[一二两三四五六七八九十])\s*(?:个|款|件|种)|(?:前|top )\s*(\d{1,2}|[一二两三四五六七八九十]|three|five|ten)|\b(\d{1,2}|two|three|four|five|six|ten)\b (?:best|top|products?|items?)/u;
const most = 10;

/** How many of the best-selling products a question about stock is of; null where it is of none in particular. */
function bestAsked({ text, where }: Brief): number | null {
  const plain = plainOf(text);
  if (where.product || !best.test(plain)) return null;
  const count = readNumber(howMany.exec(plain)?.slice(1).find(Boolean) ?? "3");
  return Number.isFinite(count) ? Math.min(most, Math.max(1, count)) : 3;
}

/** "The three that sold best last week, and how long does their stock last": the products by units sold, each with its cover. */
export async function coverOfBest(brief: Brief, desk: Desk): Promise<PlayResult | null> {
  const wanted = bestAsked(brief);
  if (wanted === null) return null;
  const period = periodOf(brief, desk, 7);
  const ranked = await desk.call(queryMetric, {
    metrics: ["units"],
    ...period,
    by: "product",
    order: "most",
    limit: wanted,
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
      none: skus.length === 0,
      skus: skus.map((sku, at) => ({
        ...sku,
        ...Object.fromEntries(
          ["sku", "stock", "incoming", "pace", "days", "day"].map((name) => [name, get(`${at}.${name}`)]),
        ),
      })),
    });
  }
  return { template: "cover-of-best", view: { period, rows } };
}
