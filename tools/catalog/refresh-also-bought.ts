import { countPairs, nearestProducts } from "../../analytics/recommend/also-bought.ts";
import type { ShopData } from "../../core/context.ts";
import type { Day } from "../../core/time.ts";
import { addDays } from "../../core/time.ts";
import { alsoBoughtOn, keepAlsoBought, recentBaskets } from "../../db/also-bought.ts";

const neighbours = 30;
/** Habits move slowly: a count is good for a week. */
const goodForDays = 7;
type Shop = { readonly data: ShopData; readonly timezone: string; readonly asOf: Day; readonly now: Date };

/** Counts which products the same orders hold, over the year up to the last complete day, unless that was done within a week. */
export async function refreshAlsoBought({ data, timezone, asOf, now }: Shop): Promise<boolean> {
  const known = await alsoBoughtOn(data);
  if (known !== null && known > addDays(asOf, -goodForDays) && known <= asOf) return false;
  const baskets = await recentBaskets(data, asOf, timezone);
  const near = nearestProducts(countPairs(baskets.map(({ products }) => products)), neighbours);
  const rows = [...near].flatMap(([product_id, list]) =>
    list.map(({ other, together, of, score }, at) => ({
      product_id,
      rank: at + 1,
      other_id: other,
      together,
      orders: of,
      score,
    })),
  );
  await data.transaction((tx) => keepAlsoBought(tx, asOf, baskets.length, rows, demandOf(baskets), now));
  return true;
}

/** Of each product: in how many orders, bought by how many customers, and by how many of them in several orders. */
function demandOf(baskets: readonly { readonly customer_id: string | null; readonly products: readonly string[] }[]) {
  const found = new Map<string, { orders: number; hands: Map<string, number> }>();
  for (const { customer_id, products } of baskets)
    for (const product of products) {
      const own = found.get(product) ?? { orders: 0, hands: new Map<string, number>() };
      own.orders++;
      if (customer_id !== null) own.hands.set(customer_id, (own.hands.get(customer_id) ?? 0) + 1);
      found.set(product, own);
    }
  return [...found].map(([product_id, { orders, hands }]) => ({
    product_id,
    orders,
    buyers: hands.size,
    again: [...hands.values()].filter((times) => times > 1).length,
  }));
}
