-- What the shop sells and has. `overlay` holds what was changed through Zhanggui since the last import and wins until
-- the source says the same; `extra` keeps columns the import format does not name.
create table products (
  shop_id text not null, product_id text not null,
  title text not null, category text not null, brand text, description text, attributes jsonb, tags text[],
  image_url text, status text not null default 'active', created_at timestamptz, overlay jsonb, extra jsonb,
  primary key (shop_id, product_id)
);
create table variants (
  shop_id text not null, sku text not null, product_id text not null,
  price_minor bigint not null, options jsonb, compare_at_minor bigint, cost_minor bigint, barcode text, weight_g numeric,
  overlay jsonb, extra jsonb,
  primary key (shop_id, sku)
);
create index variants_product on variants (shop_id, product_id);
create table inventory (
  shop_id text not null, on_date date not null, sku text not null, location text not null default '',
  on_hand int not null, reserved int, incoming int, incoming_at timestamptz, extra jsonb,
  primary key (shop_id, on_date, sku, location)
);
create index inventory_sku on inventory (shop_id, sku, on_date desc);
create table price_history (
  shop_id text not null, sku text not null, valid_from timestamptz not null, price_minor bigint not null, extra jsonb,
  primary key (shop_id, sku, valid_from)
);
create table reviews (
  shop_id text not null, review_id text not null, product_id text not null, rating smallint not null check (rating between 1 and 5),
  created_at timestamptz not null, body text, order_id text, customer_id text, extra jsonb,
  primary key (shop_id, review_id)
);
create index reviews_product on reviews (shop_id, product_id, created_at);
select close_to_shop(t) from unnest(array['products','variants','inventory','price_history','reviews']::regclass[]) t;
