create table conversations (
  shop_id text not null, conversation_id text not null, side text not null check (side in ('merchant','buyer')),
  actor_id text not null, status text not null default 'open' check (status in ('open','handed_over','closed')),
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  primary key (shop_id, conversation_id)
);
-- client_message_id: a message that comes twice is the same message.
create table messages (
  shop_id text not null, conversation_id text not null, turn int not null, client_message_id text,
  said_by text not null check (said_by in ('merchant','buyer','agent','person')), body text not null,
  reading jsonb, result jsonb, said_at timestamptz not null default now(),
  primary key (shop_id, conversation_id, turn),
  unique (shop_id, conversation_id, client_message_id)
);
create table runs (
  shop_id text not null, run_id text not null, conversation_id text, agent text not null, mind text not null,
  status text not null check (status in ('running','finished','failed','cancelled')),
  brief text, tools jsonb not null default '[]', usage jsonb, error text,
  started_at timestamptz not null default now(), ended_at timestamptz,
  primary key (shop_id, run_id)
);
create table facts (
  shop_id text not null, run_id text not null, fact_id text not null,
  label text not null, value jsonb, unit text not null, source jsonb not null,
  primary key (shop_id, run_id, fact_id)
);
-- A change that somebody still has to approve: bound to its arguments and to the fields that were shown.
create table proposals (
  shop_id text not null, proposal_id text not null, tool text not null, input jsonb not null, input_hash text not null,
  shown jsonb not null, shown_hash text not null, risk text not null, idempotency_key text not null,
  summary text not null, approver text not null, proposed_by jsonb not null, conversation_id text, run_id text,
  status text not null default 'awaiting_approval'
    check (status in ('awaiting_approval','executed','rejected','expired','undone','failed')),
  decided_by jsonb, decided_at timestamptz, reason text, expires_at timestamptz not null, created_at timestamptz not null default now(),
  primary key (shop_id, proposal_id)
);
-- idempotent: while one proposal with a key waits, the same wish is the same proposal.
create unique index proposals_waiting on proposals (shop_id, idempotency_key) where status = 'awaiting_approval';
-- What was done, once under its key, with what is needed to undo it.
create table effects (
  shop_id text not null, effect_id text not null, idempotency_key text not null, tool text not null, proposal_id text,
  subject_table text not null, subject_id text not null, before jsonb not null, after jsonb not null,
  done_by jsonb not null, done_at timestamptz not null default now(), undone_by jsonb, undone_at timestamptz,
  source_differs jsonb,
  primary key (shop_id, effect_id)
);
create unique index effects_once on effects (shop_id, idempotency_key) where undone_at is null;
create index effects_subject on effects (shop_id, subject_table, subject_id);
create table outbox (
  shop_id text not null, outbox_id bigint generated always as identity, topic text not null, payload jsonb not null,
  created_at timestamptz not null default now(), sent_at timestamptz,
  primary key (shop_id, outbox_id)
);
create table tickets (
  shop_id text not null, ticket_id text not null, kind text not null, reason text not null, conversation_id text, customer_id text,
  order_id text, packet jsonb not null, status text not null default 'open' check (status in ('open','taken','closed')),
  due_at timestamptz, taken_by text, created_at timestamptz not null default now(), closed_at timestamptz,
  primary key (shop_id, ticket_id)
);
-- One open ticket a conversation: the lock that keeps the machine silent while a person speaks.
create unique index tickets_lock on tickets (shop_id, conversation_id) where status <> 'closed' and conversation_id is not null;
create table promises (
  shop_id text not null, promise_id text not null, conversation_id text, order_id text, kind text not null, body text not null,
  proof jsonb not null, due_at timestamptz not null, status text not null default 'open' check (status in ('open','kept','broken','withdrawn')),
  created_at timestamptz not null default now(), primary key (shop_id, promise_id)
);
-- A hash chain: each entry holds the hash of the one before it in its shop. Append only.
create table audit (
  shop_id text not null, entry bigint not null, at timestamptz not null default now(), actor jsonb not null, action text not null,
  subject text, detail jsonb not null default '{}', previous_hash text not null, hash text not null,
  primary key (shop_id, entry)
);
select close_to_shop(t) from unnest(array['conversations','messages','runs','facts','proposals','effects','outbox','tickets','promises','audit']::regclass[]) t;
revoke update, delete on audit from app;
