import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import type { Segment } from "../../core/segments/tree.ts";
import { type MemberRow, readSegment } from "../../db/segments/read-segment.ts";
import { fact } from "../fact-of.ts";
import { segmentScope, treeWords } from "./segment-context.ts";

export const memberShape = z.object({
  customerId: z.string(),
  name: z.string().nullable(),
  tier: z.string().nullable(),
  acceptsMarketing: z.boolean().nullable(),
});

function rowFacts(row: MemberRow, index: number, ctx: ShopContext): Fact[] {
  const of = row.customer_id;
  const who = { table: "customers", ids: [of] };
  const orders = {
    table: "orders",
    filter: `customer_id = ${of}, not cancelled or unpaid`,
    rows: row.orders,
    asOf: ctx.asOf,
  };
  return [
    fact(`${index}.customer`, "customer id", of, "text", who),
    fact(`${index}.name`, "customer name", row.name, "text", who),
    fact(`${index}.tier`, `tier of ${of}`, row.vip_tier, "text", who),
    fact(`${index}.orders`, `orders of ${of}`, row.orders, "count", orders),
    fact(`${index}.spent`, `bought by ${of}`, row.spent, "money", orders, ctx.shop.currency),
    fact(`${index}.days`, `days since the newest order of ${of}`, row.days, "days", orders),
  ];
}

/** Who belongs to a segment, in facts: its reading in both languages, how many, how many may be written to, what they brought,
 * and the first of them. */
export async function segmentFacts(ctx: ShopContext, tree: Segment, limit: number) {
  const words = await treeWords(ctx, tree);
  const { totals, rows } = await readSegment(ctx.data, tree, await segmentScope(ctx, tree), limit);
  const source = { table: "customers, orders", filter: words.en, rows: totals.customers, asOf: ctx.asOf };
  const asked = { table: "segment", filter: "the conditions as they were read" };
  const { currency } = ctx.shop;
  const facts = [
    fact("reading.zh", "conditions", words.zh, "text", asked),
    fact("reading.en", "conditions", words.en, "text", asked),
    fact("count", "customers in the segment", totals.customers, "count", source),
    fact("reachable", "of them accept marketing and left an address", totals.reachable, "count", source),
    fact("refusing", "of them refuse marketing", totals.refusing, "count", source),
    fact("silent", "of them never said whether they want marketing", totals.silent, "count", source),
    fact("orders", "orders of the segment", totals.orders, "count", source),
    fact("spent", "bought by the segment", totals.spent, "money", source, currency),
    ...rows.flatMap((row, index) => rowFacts(row, index, ctx)),
  ];
  const customers = rows.map((row) => ({
    customerId: row.customer_id,
    name: row.name,
    tier: row.vip_tier,
    acceptsMarketing: row.accepts_marketing,
  }));
  return { words, facts, customers, totals };
}
