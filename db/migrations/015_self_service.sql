-- What customers did by their own yes, with the money it moved: the shop's limits are sums over the last hours of it. A row
-- stays when its change is undone: doing and undoing in turns must not pass a limit.
create table self_service (
  shop_id text not null, proposal_id text not null, customer_id text not null, order_id text,
  amount_minor bigint not null check (amount_minor >= 0), done_at timestamptz not null,
  primary key (shop_id, proposal_id)
);
select close_to_shop('self_service');
create index self_service_time on self_service (shop_id, done_at) include (customer_id, amount_minor);
create index self_service_customer on self_service (shop_id, customer_id, done_at) include (amount_minor);
create index self_service_order on self_service (shop_id, order_id, done_at) where order_id is not null;
