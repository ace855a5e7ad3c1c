-- Who bought when and for how much, per customer, without touching the order rows: segments over a million orders.
create index orders_buying on orders (shop_id, customer_id, placed_at) include (status, total_minor) where overlay is null;
create index orders_overlaid on orders (shop_id) where overlay is not null;
create index customers_overlaid on customers (shop_id) where overlay is not null;
create index customers_tier on customers (shop_id, vip_tier) where vip_tier is not null;
create index reviews_time on reviews (shop_id, created_at desc);
create index tickets_waiting on tickets (shop_id, due_at) where status <> 'closed';
create index campaigns_time on campaigns (shop_id, starts_at);
