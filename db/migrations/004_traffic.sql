-- One row an event; `on_date` is the shop's local day, `event_key` the md5 of the event_id, or of the whole row and its
-- occurrence number in the file. Partitioned by month; partitions are made by ensure_event_month below.
create table events (
  shop_id text not null, on_date date not null, event_key uuid not null,
  happened_at timestamptz not null, event_name text not null, visitor_id text not null, session_id text,
  product_id text, sku text, quantity int, price_minor bigint, value_minor bigint, order_id text,
  channel text, campaign text, device text, region text, query text, results int, extra jsonb,
  primary key (shop_id, on_date, event_key)
) partition by range (on_date);
select close_to_shop('events');

-- Makes the partition of a month where it is missing. Runs as the owner, so an importer needs no rights on the schema.
create function ensure_event_month(day date) returns void language plpgsql security definer set search_path = public as $$
declare
  first date := date_trunc('month', day)::date;
  partition text := 'events_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass(partition) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext(partition));
  if to_regclass(partition) is not null then return; end if;
  execute format('create table %I partition of events for values from (%L) to (%L)', partition, first, (first + interval '1 month')::date);
  execute format('alter table %I enable row level security', partition);
  execute format('alter table %I force row level security', partition);
end $$;
revoke all on function ensure_event_month(date) from public;
grant execute on function ensure_event_month(date) to app;

-- For shops that bring aggregates only.
create table traffic_daily (
  shop_id text not null, on_date date not null, product_id text not null default '', channel text not null default '',
  device text not null default '', region text not null default '',
  visitors int, sessions int, bounces int, views int, carts int, checkouts int, buyers int, orders int, revenue_minor bigint, extra jsonb,
  primary key (shop_id, on_date, product_id, channel, device, region)
);

-- The rollup: who was there, and how far they came. Distinct visitors over any days, products or channels are counted
-- from here exactly. steps: 1 any event, 2 view_item, 4 add_to_cart, 8 begin_checkout, 16 purchase. product_id '' = the
-- visitor's events without a product.
create table visitor_days (
  shop_id text not null, on_date date not null, visitor_id text not null, product_id text not null default '',
  channel text not null default '', device text not null default '', region text not null default '',
  steps smallint not null, events int not null,
  primary key (shop_id, on_date, visitor_id, product_id, channel, device, region)
);
-- Sessions of a day with the number of events besides session_start: for bounces.
create table session_days (
  shop_id text not null, on_date date not null, session_id text not null,
  channel text not null default '', device text not null default '', region text not null default '', events int not null,
  primary key (shop_id, on_date, session_id)
);
-- Counts a day along each dimension that reports read often: dimension '' is the whole shop.
create table funnel_days (
  shop_id text not null, on_date date not null, dimension text not null, value text not null,
  visitors int not null, viewers int not null, adders int not null, checkouts int not null, purchasers int not null,
  sessions int, bounces int, events int not null,
  primary key (shop_id, on_date, dimension, value)
);
-- Days whose events changed since their rollup was made; a late event puts its day back here.
create table rollup_days (
  shop_id text not null, on_date date not null, changed_at timestamptz not null default now(), rolled_at timestamptz,
  primary key (shop_id, on_date)
);
select close_to_shop(t) from unnest(array['traffic_daily','visitor_days','session_days','funnel_days','rollup_days']::regclass[]) t;
