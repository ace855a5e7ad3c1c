create table reports (
  shop_id text not null, on_date date not null, report jsonb not null, inputs_hash text not null, seconds numeric, created_at timestamptz not null default now(),
  primary key (shop_id, on_date)
);
create table findings (
  shop_id text not null, on_date date not null, finding_id text not null, metric text not null, finding jsonb not null,
  primary key (shop_id, on_date, finding_id)
);
-- The advice ledger: a dated prediction with a probability, scored when its day comes.
create table advice (
  shop_id text not null, advice_id text not null, given_on date not null, finding_id text, detector text not null, body text not null,
  prediction jsonb not null, probability numeric not null check (probability between 0 and 1), due_on date not null,
  outcome jsonb, score numeric, scored_at timestamptz, primary key (shop_id, advice_id)
);
create table imports (
  shop_id text not null, import_id text not null, file text not null, fingerprint text not null,
  rows_done bigint not null default 0, counts jsonb not null default '{}', status text not null default 'running' check (status in ('running','done')),
  updated_at timestamptz not null default now(),
  primary key (shop_id, import_id, file)
);
-- What each file brought, so that a report can say what it could not look at.
create table data_sources (
  shop_id text not null, file text not null, newest_on date, oldest_on date, row_count bigint not null default 0, imported_at timestamptz not null default now(),
  primary key (shop_id, file)
);
select close_to_shop(t) from unnest(array['reports','findings','advice','imports','data_sources']::regclass[]) t;
