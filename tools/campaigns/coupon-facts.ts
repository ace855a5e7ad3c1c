import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { minorFromDecimal } from "../../core/money.ts";
import type { CouponRow } from "../../db/campaigns.ts";
import { fact } from "../fact-of.ts";

export const couponShape = z.object({ code: z.string(), kind: z.enum(["percent", "amount", "shipping"]) });

/** A coupon's terms as the shop set them: what it takes off, from which total, until when, how often used. */
export function couponFacts(row: CouponRow, name: string, ctx: ShopContext): Fact[] {
  const { currency } = ctx.shop;
  const source = { table: "coupons", ids: [row.code] };
  const off =
    row.kind === "amount"
      ? fact(
          `${name}.off`,
          `${row.code} takes off`,
          minorFromDecimal(String(row.value), currency),
          "money",
          source,
          currency,
        )
      : fact(`${name}.off`, `${row.code} takes off`, row.kind === "percent" ? row.value / 100 : null, "share", source);
  return [
    off,
    fact(`${name}.code`, "coupon", row.code, "text", source),
    fact(`${name}.least`, `order total that ${row.code} needs`, row.min_total_minor || null, "money", source, currency),
    fact(`${name}.ends`, `last day of ${row.code}`, row.ends_on, "date", source),
    fact(`${name}.used`, `times ${row.code} was used`, row.used, "count", source),
  ];
}
