import type { FactBook } from "../../../agents/model/fact-book.ts";
import type { ShopContext } from "../../../core/context.ts";
import type { Fact } from "../../../core/facts.ts";
import type { House } from "../../../server/shop-context.ts";
import { rows } from "../../../test/support/demo-shops.ts";
import { getProduct } from "../../../tools/catalog/get-product.ts";
import { getOrder } from "../../../tools/orders/get-order.ts";
import { runTool } from "../../../tools/run-tool.ts";

/** An order as it was looked up: the short names of its facts, and of the first product in it. */
export type Ordered = {
  readonly number: string;
  readonly buyer: string;
  readonly title: string;
  readonly refs: Readonly<Record<string, string>>;
  readonly product: Readonly<Record<string, string>>;
};
const orderFacts = {
  status: "status",
  total: "total",
  placed: "placed",
  tracking: "tracking.0",
  carrier: "carrier.0",
  promised: "promised.0",
  quantity: "line.0.quantity",
  price: "line.0.price",
};

function namesOf(
  wanted: Readonly<Record<string, string>>,
  facts: readonly Fact[],
  book: FactBook,
): Record<string, string> {
  book.add(facts);
  const names = [...book.facts.keys()].slice(-facts.length);
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([key, id]) => {
      const at = facts.findIndex((fact) => fact.id === id && fact.value !== null);
      const name = names[at];
      return name ? [[key, name]] : [];
    }),
  );
}

/** Orders of buyers with several, two of each, with what a clerk would have looked up; their facts go into the book. */
export async function ordersLookedUp(house: House, shop: string, ctx: ShopContext, book: FactBook): Promise<Ordered[]> {
  const found = await rows<{ customer_id: string; orders: string[] }>(
    house.db,
    shop,
    `select customer_id, (array_agg(order_id order by order_id))[1:2] as orders from orders
     where customer_id is not null and overlay is null group by customer_id having count(*) > 1 order by customer_id limit 20`,
  );
  const list: Ordered[] = [];
  for (const { customer_id: buyer, orders } of found)
    for (const orderId of orders) {
      const order = await runTool(getOrder, { orderId }, ctx);
      if (order.status !== "done") continue;
      const [line] = order.data["lines"] as { productId: string; title: string }[]; // parsed by the tool's output schema
      if (!line) continue;
      const product = await runTool(getProduct, { productId: line.productId }, ctx);
      if (product.status !== "done") continue;
      book.addNames(order.data);
      book.addNames(product.data);
      const refs = namesOf(orderFacts, order.facts, book);
      list.push({
        number: orderId,
        buyer,
        title: line.title,
        refs,
        product: namesOf({ price: "0.price", stock: "0.stock" }, product.facts, book),
      });
    }
  return list;
}
