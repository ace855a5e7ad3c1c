-- What people look at when they look after buyers' conversations: which run gave an answer, whether the answer was good, and
-- the ways by which a list of them is found.
alter table messages add column run_id text;
-- Answers from before know their run by the instant at which both were kept.
alter table messages no force row level security;
alter table runs no force row level security;
update messages m set run_id = r.run_id from runs r
 where m.said_by = 'agent' and r.shop_id = m.shop_id and r.conversation_id = m.conversation_id and r.started_at = m.said_at;
alter table messages force row level security;
alter table runs force row level security;

create table quality_marks (
  shop_id text not null, conversation_id text not null, turn int not null, mark text not null check (mark in ('good','wrong')),
  note text, marked_by jsonb not null, marked_at timestamptz not null,
  primary key (shop_id, conversation_id, turn)
);
select close_to_shop('quality_marks');
create index conversations_newest on conversations (shop_id, updated_at, conversation_id) where side = 'buyer';
create index promises_conversation on promises (shop_id, conversation_id);
