import type { Dimension, Metric } from "../../core/metrics.ts";
import { plainOf } from "./plain.ts";
import { leftInCart } from "./signs/asked-signs.ts";
import { readMetrics } from "./understanding/mentions.ts";

const payingOften =
  /\bpa(?:ys?|id) (?:the )?(?:least|less|most|more) often|\b(?:least|most) likely to pay|(?:最|更)(?:少|不爱|不愿意?|爱|愿意?)付款|付款最?(?:少|多)的(?:设备|渠道|地区|终端)/u;
const orders = /订单(?!号|状态|详情|备注|地址)|\borders\b/u;

/** The metrics that a merchant's question names, and those that it means without naming them: how often people pay is the pay
 * rate, carts that were left are adders beside buyers, and orders along a dimension ("各地区的订单") are their number, not their list. */
export function metricsMeant(text: string, dimensions: readonly Dimension[]): Metric[] {
  const plain = plainOf(text);
  const named = readMetrics(text).map((mention) => mention.metric);
  if (leftInCart(plain)) return ["carts", "buyers", "conversion_rate"];
  if (payingOften.test(plain) && !named.includes("pay_rate")) return ["pay_rate", ...named];
  return named.length === 0 && dimensions.length > 0 && orders.test(plain) ? ["orders"] : named;
}
