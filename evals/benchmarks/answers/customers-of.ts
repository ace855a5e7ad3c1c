import type { ShopId } from "../../../core/ids.ts";
import type { House } from "../../../server/shop-context.ts";

/** Customers of a shop, each with one order, as many as asked for and there are. */
export const customersWithOrders = (house: House, shop: string, atMost: number) =>
  house.db.shop(shop as ShopId).query<{ customer: string; order: string }>(
    `select customer_id as customer, min(order_id) as order from orders
     where customer_id is not null group by 1 order by 1 limit $1`,
    [atMost],
  );
