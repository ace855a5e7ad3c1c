import { z } from "zod";
import { allMetrics, type Metric } from "../../core/metrics.ts";
import { orderStatuses } from "../../core/order-states.ts";
import type { ToolCall } from "../../db/run-facts.ts";
import { crossDimensions } from "../../db/traffic-cross.ts";

const metric = z.enum(allMetrics as [Metric, ...Metric[]]); // the list is not empty
/** What a table may be made of. Every wish is enough to make the same table again. */
export const exportInput = z.object({
  of: z.enum(["metric", "orders", "stock", "terms", "answer"]),
  run: z.string().optional().describe("answer: the run whose facts are wanted; the last answer here without it"),
  metrics: z.array(metric).max(10).optional(),
  by: z.array(z.enum(crossDimensions)).min(1).max(2).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  beforeFrom: z.iso.date().optional(),
  beforeTo: z.iso.date().optional(),
  where: z
    .object({
      product: z.string().optional(),
      sku: z.string().optional(),
      category: z.string().optional(),
      channel: z.string().optional(),
      device: z.string().optional(),
      region: z.string().optional(),
    })
    .optional(),
  only: z.enum(["all", "restock", "slow", "out"]).optional().describe("stock: which SKUs"),
  on: z.iso.date().optional().describe("stock: the day it is looked at"),
  customerId: z.string().optional(),
  status: z.array(z.enum(orderStatuses)).optional(),
  minTotal: z.string().optional(),
  maxTotal: z.string().optional(),
  product: z.string().optional().describe("orders: part of a title, or a SKU; stock: a product's id or a SKU"),
  about: z.string().optional().describe("stock: words that may name a product"),
  channel: z.string().optional(),
  contains: z.string().optional(),
  language: z.enum(["zh", "en"]).default("en").describe("Of the column names"),
  bom: z.boolean().default(true).describe("A mark in front by which Excel knows UTF-8"),
  limit: z.int().min(1).max(50_000).default(10_000),
});
export type ExportWish = z.output<typeof exportInput>;
type Given = z.input<typeof exportInput>;

const days = ({ from, to }: Record<string, unknown>) => ({ from, to });
const orderKeys = new Set([
  "customerId",
  "status",
  "from",
  "to",
  "minTotal",
  "maxTotal",
  "product",
  "channel",
  "limit",
]);
const quality: Metric[] = ["visitors", "view_rate", "cart_rate", "pay_rate", "conversion_rate", "uv_value"];

const shelves = { list_restock: "restock", list_slow_movers: "slow", get_stock_levels: "all" } as const;

/** The wide table behind one call of a tool: what it listed, unshortened. Undefined where the answer's facts say it best. */
function behind({ name, input }: ToolCall, asOf: string): Record<string, unknown> | undefined {
  const { where, by, metrics, metric: one, beforeFrom, beforeTo } = input;
  switch (name) {
    case "query_metric":
      return by ? { of: "metric", metrics, by: [by], where, ...days(input) } : undefined;
    case "compare_metric":
      return by ? { of: "metric", metrics: [one], by: [by], where, ...days(input), beforeFrom, beforeTo } : undefined;
    case "get_traffic_breakdown":
      return { of: "metric", metrics, by, where, ...days(input) };
    case "compare_channels":
      return { of: "metric", metrics: quality, by: [by ?? "channel"], ...days(input) };
    case "find_orders":
      // A filter that is not known here would be left out, and the table would hold other orders.
      return Object.keys(input).every((key) => orderKeys.has(key))
        ? { ...input, limit: undefined, of: "orders" }
        : undefined;
    case "list_restock":
    case "list_slow_movers":
    case "get_stock_levels":
      return { of: "stock", only: shelves[name], product: input["productId"], about: input["about"], on: asOf };
    case "list_search_terms":
    case "find_rising_terms":
      return { of: "terms", contains: input["contains"], ...days(input) };
    default:
      return undefined;
  }
}

/** The wide table behind an answer, where exactly one of its calls has one. */
export function wishBehind(tools: readonly ToolCall[], asOf: string): Given | undefined {
  const made = tools.filter((call) => call.ok).flatMap((call) => behind(call, asOf) ?? []);
  const [only] = made;
  const parsed = only && made.length === 1 ? exportInput.safeParse(JSON.parse(JSON.stringify(only))) : undefined;
  return parsed?.success ? parsed.data : undefined;
}
