import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
export type Shelved = { id: string; title: string; category: string; image: string | null; price: number | null };

/** Some products on sale, of as many categories as there are, with their lowest price in minor units. */
export const shelf = (data: Reader, limit: number): Promise<Shelved[]> =>
  data.query<Shelved>(
    `select id, title, category, image, price from (
       select p.product_id as id, p.title, p.category, p.image_url as image, min(v.price_minor) as price,
         row_number() over (partition by p.category order by p.product_id) as place
       from current_products p join current_variants v on v.product_id = p.product_id
       where p.status = 'active' and v.price_minor > 0 group by p.product_id, p.title, p.category, p.image_url
     ) s order by place, id limit $1`,
    [limit],
  );

/** Customers with orders that something can still be done about, or that are on their way. */
export const demoCustomers = (data: Reader, limit: number): Promise<{ id: string; orders: number }[]> =>
  data.query(
    `select customer_id as id, count(*)::int as orders from current_orders
      where customer_id is not null and status in ('pending', 'unpaid', 'processed', 'shipped', 'delivered')
      group by customer_id order by bool_or(status = 'pending') desc, bool_or(status = 'shipped') desc, count(*) desc, customer_id limit $1`,
    [limit],
  );
