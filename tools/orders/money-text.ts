import type { ShopContext } from "../../core/context.ts";
import { factText } from "../../core/format.ts";
import { fact } from "../fact-of.ts";

/** An amount as a dry run's summary writes it, in both languages. */
export function moneyText(minor: number, ctx: ShopContext): { zh: string; en: string } {
  const amount = fact("amount", "amount", minor, "money", { table: "orders" }, ctx.shop.currency);
  const { timezone } = ctx.shop;
  return { zh: factText(amount, { language: "zh", timezone }), en: factText(amount, { language: "en", timezone }) };
}
