-- Shops, roles and the policy helper. Every shop table starts its primary key with shop_id and is closed by row-level
-- security; the named exceptions (shops, tokens, schema_migrations) are reached only outside a shop transaction.
do $$ begin create role app nologin; exception when duplicate_object then null; end $$;
do $$ begin create role scheduler nologin; exception when duplicate_object then null; end $$;
do $$ begin execute format('grant app, scheduler to %I', current_user); exception when others then null; end $$;

create extension if not exists vector;

create table shops (
  shop_id text primary key,
  name text not null,
  currency text not null check (length(currency) = 3),
  minor_digits smallint not null default 2,
  timezone text not null,
  locale text not null,
  platform text,
  policies jsonb not null default '{}',
  simulated boolean not null default false,
  created_at timestamptz not null default now()
);
alter table shops enable row level security;
alter table shops force row level security;
create policy own_shop on shops for select to app using (shop_id = current_setting('app.shop_id', true));
create policy all_shops on shops to scheduler using (true);
do $$ begin execute format('create policy owner on shops to %I using (true) with check (true)', current_user); end $$;
grant select on shops to app, scheduler;

-- A bearer token is stored as its SHA-256 only. shop_id null: the operator who started the server, every shop.
create table tokens (
  token_hash text primary key,
  shop_id text references shops,
  actor_kind text not null check (actor_kind in ('merchant', 'buyer', 'agent', 'operator')),
  actor_id text not null,
  one_time boolean not null default false,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);

-- Closes one table: only rows of the shop named by the transaction, for reading and for writing, owner included.
create function close_to_shop(relation regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format(
    'create policy one_shop on %s using (shop_id = current_setting(''app.shop_id'', true)) with check (shop_id = current_setting(''app.shop_id'', true))',
    relation);
  execute format('grant select, insert, update, delete on %s to app', relation);
end $$;
