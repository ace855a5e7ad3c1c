import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import type { BuyerRow } from "../../db/customer-buying.ts";
import { fact, instant } from "../fact-of.ts";

export const buyerShape = z.object({
  customerId: z.string(),
  name: z.string().nullable(),
  tier: z.string().nullable(),
  acceptsMarketing: z.boolean().nullable(),
});
export const buyerData = (row: BuyerRow): z.infer<typeof buyerShape> => ({
  customerId: row.customer_id,
  name: row.name,
  tier: row.vip_tier,
  acceptsMarketing: row.accepts_marketing,
});

/** What a listed customer bought, each under its place in the list. */
export function buyerFacts(row: BuyerRow, index: number, ctx: ShopContext): Fact[] {
  const who = { table: "customers", ids: [row.customer_id] };
  const orders = {
    table: "orders",
    filter: `customer_id = ${row.customer_id}, not cancelled or unpaid`,
    rows: row.orders,
    asOf: ctx.asOf,
  };
  const of = row.customer_id;
  return [
    fact(`${index}.customer`, "customer id", row.customer_id, "text", who),
    fact(`${index}.name`, "customer name", row.name, "text", who),
    fact(`${index}.tier`, `tier of ${of}`, row.vip_tier, "text", who),
    fact(`${index}.orders`, `orders of ${of}`, row.orders, "count", orders),
    fact(`${index}.spent`, `bought by ${of}`, row.spent, "money", orders, ctx.shop.currency),
    fact(`${index}.last`, `newest order of ${of}`, instant(row.last_at), "instant", orders),
    fact(`${index}.days`, `days since the newest order of ${of}`, row.days, "days", orders),
  ];
}
