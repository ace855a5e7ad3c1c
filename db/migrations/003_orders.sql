create table customers (
  shop_id text not null, customer_id text not null,
  name text, email text, phone text, locale text, region text, address jsonb, tags text[], vip_tier text,
  accepts_marketing boolean, payment_methods jsonb, created_at timestamptz, overlay jsonb, extra jsonb,
  primary key (shop_id, customer_id)
);
create index customers_email on customers (shop_id, lower(email));
-- placed_at is null only for sources that record no dates (such as the tau-retail benchmark).
create table orders (
  shop_id text not null, order_id text not null, placed_at timestamptz,
  status text not null check (status in ('unpaid','pending','modified','processed','shipped','delivered','return_requested','exchange_requested','returned','cancelled')),
  total_minor bigint not null, customer_id text, paid_at timestamptz, shipped_at timestamptz, delivered_at timestamptz,
  cancelled_at timestamptz, cancel_reason text, currency text, discount_minor bigint, shipping_minor bigint,
  discount_codes text[], channel text, device text, region text, shipping_address jsonb, payment_method text,
  note text, tags text[], overlay jsonb, extra jsonb,
  primary key (shop_id, order_id)
);
create index orders_placed on orders (shop_id, placed_at);
create index orders_paid on orders (shop_id, paid_at);
create index orders_customer on orders (shop_id, customer_id);
create table order_lines (
  shop_id text not null, order_id text not null, line int not null,
  sku text not null, quantity int not null, unit_price_minor bigint not null, title text, discount_minor bigint,
  overlay jsonb, extra jsonb,
  primary key (shop_id, order_id, line)
);
create index order_lines_sku on order_lines (shop_id, sku);
create table payments (
  shop_id text not null, payment_id text not null, order_id text not null, kind text not null check (kind in ('payment','refund')),
  amount_minor bigint not null, paid_at timestamptz, method_id text, method text, extra jsonb,
  primary key (shop_id, payment_id)
);
create index payments_order on payments (shop_id, order_id);
create index payments_time on payments (shop_id, paid_at);
create table shipments (
  shop_id text not null, shipment_id text not null, order_id text not null, carrier text, tracking_number text, status text,
  shipped_at timestamptz, promised_at timestamptz, delivered_at timestamptz, lines jsonb, scans jsonb, extra jsonb,
  primary key (shop_id, shipment_id)
);
create index shipments_order on shipments (shop_id, order_id);
create table refunds (
  shop_id text not null, refund_id text not null, order_id text not null, kind text not null check (kind in ('refund_only','return','exchange')),
  created_at timestamptz, line int, quantity int, amount_minor bigint, reason text, status text, closed_at timestamptz, extra jsonb,
  primary key (shop_id, refund_id)
);
create index refunds_order on refunds (shop_id, order_id);
create index refunds_time on refunds (shop_id, created_at);
select close_to_shop(t) from unnest(array['customers','orders','order_lines','payments','shipments','refunds']::regclass[]) t;

-- The source's row with our own changes over it. security_invoker: the reader's own policies apply.
create view current_orders with (security_invoker = true) as
  select * from orders where overlay is null
  union all
  select (jsonb_populate_record(o, o.overlay)).* from orders o where overlay is not null;
create view current_customers with (security_invoker = true) as
  select * from customers where overlay is null
  union all
  select (jsonb_populate_record(c, c.overlay)).* from customers c where overlay is not null;
create view current_order_lines with (security_invoker = true) as
  select * from order_lines where overlay is null
  union all
  select (jsonb_populate_record(l, l.overlay)).* from order_lines l where overlay is not null;
create view current_products with (security_invoker = true) as
  select * from products where overlay is null
  union all
  select (jsonb_populate_record(p, p.overlay)).* from products p where overlay is not null;
create view current_variants with (security_invoker = true) as
  select * from variants where overlay is null
  union all
  select (jsonb_populate_record(v, v.overlay)).* from variants v where overlay is not null;
grant select on current_orders, current_customers, current_order_lines, current_products, current_variants to app;
