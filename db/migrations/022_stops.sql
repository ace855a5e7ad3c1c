-- The switch that stops all changes: of one shop, or of every shop (shop_id '*', by the owner only). A row that is not lifted
-- stops; the others are the record of what was stopped when, by whom and why.
create table stops (
  shop_id text not null, stop_id text not null, since timestamptz not null, thrown_by jsonb not null, why text not null,
  lifted_at timestamptz, lifted_by jsonb, lifted_why text,
  primary key (shop_id, stop_id)
);
create unique index stops_now on stops (shop_id) where lifted_at is null;
select close_to_shop('stops');
create policy see_all_shops on stops for select to app using (shop_id = '*');
-- The owner is a member of app: only whoever acts as app is meant.
create policy own_shop_only on stops as restrictive to app using (true) with check (shop_id <> '*' or current_user <> 'app');
revoke delete on stops from app;
create policy see_stops on stops for select to scheduler using (true);
grant select on stops to scheduler;
do $$ begin execute format('create policy owner on stops to %I using (shop_id = ''*'') with check (shop_id = ''*'')', current_user); end $$;

create function stop_key(shop text) returns bigint language sql immutable as $$ select hashtextextended('stop/' || shop, 0) $$;

-- What stops changes of the transaction's own shop; no row: it may go on, and no stop can be committed before its end, since
-- both locks are held until then. A row without a time: a stop is being thrown this moment. Locking comes first and looking
-- second, each with a snapshot of its own (a volatile function, read committed).
create function changes_stopped() returns table (since timestamptz, "by" jsonb, why text, everywhere boolean)
language plpgsql volatile as $$
begin
  if not (pg_try_advisory_xact_lock_shared(stop_key('*'))
          and pg_try_advisory_xact_lock_shared(stop_key(current_setting('app.shop_id')))) then
    return query select null::timestamptz, null::jsonb, null::text, null::boolean;
    return;
  end if;
  return query
    select s.since, s.thrown_by, s.why, s.shop_id = '*' from stops s
     where s.lifted_at is null and s.shop_id in ('*', current_setting('app.shop_id')) order by s.shop_id = '*' desc limit 1;
end $$;

-- The floor: whatever way a change comes, its effect is not written while changes are stopped.
create function refuse_when_stopped() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changes_stopped()) then
    raise exception 'changes are stopped' using errcode = 'ZGSTP';
  end if;
  return null;
end $$;
create trigger stopped before insert or update on effects for each statement execute function refuse_when_stopped();
