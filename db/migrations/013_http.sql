-- Answers of posts that came with an Idempotency-Key, kept for a day: the same key again gets the same answer.
create table http_replies (
  shop_id text not null, actor text not null, key text not null, request_hash text not null,
  status int, body jsonb, created_at timestamptz not null default now(),
  primary key (shop_id, actor, key)
);
create index http_replies_age on http_replies (created_at);
select close_to_shop('http_replies');
-- Lists over HTTP are read newest first, page by page.
create index proposals_newest on proposals (shop_id, created_at desc, proposal_id desc);
create index tickets_newest on tickets (shop_id, created_at desc, ticket_id desc);
