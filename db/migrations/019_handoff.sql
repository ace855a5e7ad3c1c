-- Who has the word in a buyer's conversation (core/handoff/who-speaks.ts): the machine where it is open, nobody yet where it
-- is handed over, a person where it is held. A step is kept by comparing the epoch and setting it, so of two at once one holds.
alter table conversations
  add column held_by text, add column held_until timestamptz, add column wanted_for text, add column epoch int not null default 0,
  add column stepped_by text, add column owed boolean not null default false, add column told boolean not null default false,
  add column settled text[] not null default '{}',
  add constraint held check ((held_by is null) = (held_until is null) and (held_by is null or status = 'handed_over'));
create index conversations_held on conversations (shop_id, held_until) where held_by is not null;

alter table tickets
  add column language text, add column urgency text, add column team text, add column taken_at timestamptz,
  add column answered_at timestamptz, add column ended_as text check (ended_as in ('given_back','called_off','closed'));
create index tickets_ended on tickets (shop_id, closed_at) where status = 'closed';
create index tickets_conversation on tickets (shop_id, conversation_id);

-- Conversations that wait from before know why.
alter table conversations no force row level security;
alter table tickets no force row level security;
update conversations c set owed = true, wanted_for = coalesce((select min(t.reason) from tickets t
    where t.shop_id = c.shop_id and t.conversation_id = c.conversation_id and t.status <> 'closed'), 'a person was wanted')
  where status = 'handed_over';
alter table conversations force row level security;
alter table tickets force row level security;

-- What became of a conversation, from what happened afterwards (core/handoff/resolution.ts): reckoned anew as often as one likes.
create table outcomes (
  shop_id text not null, conversation_id text not null, episode int not null, customer_id text, began_at timestamptz not null,
  ended_at timestamptz not null, with_person boolean not null,
  state text not null check (state in ('open','silent','verified','not_resolved')), because text not null,
  evidence jsonb not null default '[]', history jsonb not null default '[]', decided_at timestamptz not null,
  primary key (shop_id, conversation_id, episode)
);
create index outcomes_began on outcomes (shop_id, began_at);
select close_to_shop('outcomes');
-- Which person wrote a turn.
alter table messages add column person_id text;
-- The clock is looked at over all shops: which lock ran out, and nothing of what was said.
grant select (shop_id, conversation_id, held_by, held_until, owed) on conversations to scheduler;
create policy see_held on conversations for select to scheduler using (held_by is not null);
