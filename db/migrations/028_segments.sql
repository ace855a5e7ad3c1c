-- Named groups of customers. A version never changes once it is written; the newest one counts, and one that says `retired`
-- takes the name out of use. `said` are the words that it was made from.
create table segments (
  shop_id text not null, segment_id text not null, version int not null check (version > 0),
  name text not null, tree jsonb not null, said text, status text not null default 'live' check (status in ('live','retired')),
  restored_from int, made_by jsonb not null, made_at timestamptz not null,
  primary key (shop_id, segment_id, version)
);
select close_to_shop('segments');

-- What was fitted to a shop's own orders, to tell who is about to leave: one row a shop, written again when it is fitted again.
create table buying_models (
  shop_id text not null primary key, fitted_on date not null, model jsonb not null
);
select close_to_shop('buying_models');

-- Which products are bought by the same hands: for each product its nearest ones, counted over the orders up to `counted_on`.
-- `orders` counts those with the first product, `together` those with both.
create table also_bought (
  shop_id text not null, product_id text not null, rank smallint not null, other_id text not null,
  together int not null, orders int not null, score real not null,
  primary key (shop_id, product_id, rank)
);
select close_to_shop('also_bought');
create table demand_counts (
  shop_id text not null, product_id text not null, orders int not null, buyers int not null, again int not null,
  primary key (shop_id, product_id)
);
select close_to_shop('demand_counts');
create table also_bought_runs (
  shop_id text not null primary key, counted_on date not null, orders int not null, counted_at timestamptz not null
);
select close_to_shop('also_bought_runs');
