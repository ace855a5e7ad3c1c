import type { ShopContext } from "../../core/context.ts";
import type { Side } from "../../core/conversation.ts";
import { pieces, rankByWords } from "../../tools/catalog/rank-by-words.ts";
import { searchProducts } from "../../tools/catalog/search-products.ts";
import { queryMetric } from "../../tools/metrics/query-metric.ts";
import { runTool } from "../../tools/run-tool.ts";
import { type Brief, slot } from "./play.ts";

type Products = { products: { productId: string; title: string; match: number }[] };

/** Whether a title holds most of the words of a name. */
function covers(title: string, name: string): boolean {
  const [wanted, there] = [pieces(name), pieces(title)];
  const shared = [...wanted].filter((piece) => there.has(piece)).length;
  return wanted.size > 0 && shared / wanted.size >= 0.6;
}

/** Names in a merchant's question, against the shop's own: the product or channel that is meant, by its id. */
export async function whereIn(brief: Brief, side: Side, ctx: ShopContext): Promise<Brief> {
  if (side === "buyer") return brief;
  const [product, channel] = [slot(brief, "product"), slot(brief, "channel")];
  const where = { ...brief.where };
  // "Top 5 products" names no product, whatever title holds one of its words.
  if (product && !where.product && brief.intent !== "product_ranking") {
    const found = await runTool(searchProducts, { text: product, limit: 1 }, ctx);
    const best = found.status === "done" ? (found.data as Products).products[0] : undefined; // parsed by the tool's output schema
    if (best && covers(best.title, product)) where.product = best.productId;
  }
  if (channel && !Array.isArray(brief.slots["channel"]) && !where.channel && brief.dimensions.length === 0) {
    const period = brief.period ?? { from: ctx.asOf, to: ctx.asOf };
    const found = await runTool(queryMetric, { metrics: ["visitors"], ...period, by: "channel", limit: 50 }, ctx);
    const rows = found.status === "done" ? (found.data["rows"] as { key: string | null }[]) : []; // as above
    const known = rows.flatMap(({ key }) => (key ? [key] : []));
    const best =
      known.find((each) => each.toLowerCase() === channel.toLowerCase()) ??
      rankByWords(channel, known, (each) => each)[0]?.item;
    if (best) where.channel = best;
  }
  return { ...brief, where };
}
