-- The night: one row a shop and day that was inspected by the nightly round. Written in the transaction that keeps the
-- report, so a day is inspected once however often its job runs. The owner counts over all shops; a shop sees its own.
create table nights (
  shop_id text not null, on_date date not null, inspected_at timestamptz not null default now(), seconds numeric, attempt int not null default 1,
  worker text,
  primary key (shop_id, on_date)
);
select close_to_shop('nights');
grant select on nights to scheduler;
create policy count_nights on nights for select to scheduler using (true);
do $$ begin execute format('create policy owner on nights for select to %I using (true)', current_user); end $$;

-- The outbox is emptied by the scheduler, over all shops, oldest first; it may read and tick off, nothing else.
grant select on outbox to scheduler;
grant update (sent_at) on outbox to scheduler;
create policy relay_outbox on outbox to scheduler using (true) with check (true);
create index outbox_waiting on outbox (outbox_id) where sent_at is null;
