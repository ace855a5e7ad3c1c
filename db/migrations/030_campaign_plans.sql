-- Drafts of campaigns: a version never changes once it is written; the newest one counts, and one that says `dropped` takes
-- the draft away. `foreseen` is what it was expected to sell when the version was written: the ledger settles it.
create table campaign_plans (
  shop_id text not null, plan_id text not null, version int not null check (version > 0),
  name text not null, kind text not null check (kind in ('ads','coupon','discount','live','message')), goal text not null,
  from_on date not null, to_on date not null check (to_on >= from_on), discount double precision check (discount between 0 and 1),
  budget_minor bigint, skus text[] not null, foreseen jsonb, status text not null default 'draft' check (status in ('draft','dropped')),
  made_by jsonb not null, made_at timestamptz not null,
  primary key (shop_id, plan_id, version)
);
select close_to_shop('campaign_plans');
