import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { fact } from "../fact-of.ts";
import { optionsText, type Swap } from "./line-picks.ts";
import { moneyText } from "./money-text.ts";

const verbs = {
  change: { zh: "修改", en: "Change" },
  exchange: { zh: "换货", en: "Exchange" },
} as const;

/** What a change or exchange of items does, in one sentence for whoever says yes. */
export function swapSummary(
  orderId: string,
  kind: keyof typeof verbs,
  swaps: readonly Swap[],
  differenceMinor: number,
  ctx: ShopContext,
): { zh: string; en: string } {
  const each = swaps.map(
    ({ line, to }) =>
      `${line.title ?? line.sku}(${optionsText(line.options, line.sku)} → ${optionsText(to.options, to.sku)})`,
  );
  const money = moneyText(Math.abs(differenceMinor), ctx);
  const more = { zh: `,补差价 ${money.zh}`, en: `, ${money.en} to pay` };
  const less = { zh: `,退差价 ${money.zh}`, en: `, ${money.en} back` };
  const rest = differenceMinor === 0 ? { zh: "", en: "" } : differenceMinor > 0 ? more : less;
  return {
    zh: `${verbs[kind].zh}订单 ${orderId} 的商品:${each.join(";")}${rest.zh}`,
    en: `${verbs[kind].en} items of order ${orderId}: ${each.join("; ")}${rest.en}`,
  };
}

export const swapFacts = (
  orderId: string,
  swaps: readonly Swap[],
  differenceMinor: number,
  ctx: ShopContext,
): Fact[] => [
  ...swaps.flatMap(({ line, to }, index) => {
    const own = { table: "order_lines", ids: [`${orderId}/${line.line}`] };
    const other = { table: "variants", ids: [to.sku] };
    return [
      fact(`swap.${index}.title`, `item ${line.line} of order ${orderId}`, line.title ?? line.sku, "text", own),
      fact(`swap.${index}.from`, `options of item ${line.line}`, optionsText(line.options, line.sku), "text", own),
      fact(`swap.${index}.to`, `options of ${to.sku}`, optionsText(to.options, to.sku), "text", other),
      fact(`swap.${index}.price`, `price of ${to.sku}`, to.price_minor, "money", other, ctx.shop.currency),
    ];
  }),
  fact("swaps", `items changed in order ${orderId}`, swaps.length, "count", { table: "order_lines", ids: [orderId] }),
  fact(
    "difference",
    `difference in price of order ${orderId}`,
    differenceMinor,
    "money_change",
    { table: "variants", ids: swaps.map(({ to }) => to.sku) },
    ctx.shop.currency,
  ),
];
