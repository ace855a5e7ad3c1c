-- What the shop said it would do, by when and on what ground (core/promises). A verdict comes from what is on record later and
-- may turn over; `history` keeps what it was before. settled_by: a person said what became of it, and no row outweighs them.
alter table promises
  alter column due_at drop not null,
  add column about_table text not null default 'conversations', add column about_id text not null default '',
  add column customer_id text, add column timezone text not null default 'UTC',
  add column promised_by jsonb not null default '{"kind":"machine","id":""}', add column run_id text,
  add column because text not null default 'not_due', add column evidence jsonb not null default '[]',
  add column settled_at timestamptz, add column settled_by jsonb, add column history jsonb not null default '[]';
create index promises_due on promises (shop_id, status, due_at);
create index promises_made on promises (shop_id, created_at, promise_id);
create index promises_about on promises (shop_id, kind, about_table, about_id);
