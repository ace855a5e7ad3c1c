create table search_terms (
  shop_id text not null, on_date date not null, term text not null, category text not null,
  searches int not null, clicks int, carts int, orders int, items_online int, clicked_categories jsonb, extra jsonb,
  primary key (shop_id, on_date, term, category)
);
create table lost_visitors (
  shop_id text not null, on_date date not null, product_id text not null, rival_id text not null, visitors int not null,
  stage text check (stage in ('view','cart')), rival_title text, rival_price_minor bigint, rival_attributes jsonb, extra jsonb,
  primary key (shop_id, on_date, product_id, rival_id)
);
create table campaigns (
  shop_id text not null, campaign_id text not null, name text not null, kind text not null check (kind in ('ads','coupon','discount','live','message')),
  starts_at timestamptz not null, ends_at timestamptz, rules jsonb, budget_minor bigint, overlay jsonb, extra jsonb,
  primary key (shop_id, campaign_id)
);
create table campaign_daily (
  shop_id text not null, on_date date not null, campaign_id text not null,
  impressions int, clicks int, spend_minor bigint, orders int, revenue_minor bigint, extra jsonb,
  primary key (shop_id, on_date, campaign_id)
);
create table coupons (
  shop_id text not null, code text not null, kind text not null check (kind in ('percent','amount','shipping')), value numeric not null,
  starts_at timestamptz, ends_at timestamptz, min_total_minor bigint, products text[], usage_limit int, used int, overlay jsonb, extra jsonb,
  primary key (shop_id, code)
);
select close_to_shop(t) from unnest(array['search_terms','lost_visitors','campaigns','campaign_daily','coupons']::regclass[]) t;
