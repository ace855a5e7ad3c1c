-- Every question to a language model and what came back: enough to give the same answer again without the model.
create table model_calls (
  shop_id text not null, run_id text not null, step int not null, conversation_id text, agent text not null, prompt text not null,
  request_hash text not null, answer jsonb, fault text, model text, input_tokens int, cached_tokens int, output_tokens int,
  cost_micro bigint, seconds double precision not null, asked_at timestamptz not null default now(),
  primary key (shop_id, run_id, step)
);
create index model_calls_conversation on model_calls (shop_id, conversation_id, asked_at);
create index model_calls_asked on model_calls (shop_id, asked_at);
select close_to_shop('model_calls');
-- What was spent, or is bound by a call under way, by day and by conversation: looked at and raised in one statement, so that
-- no number of turns at once passes a limit.
create table model_spending (
  shop_id text not null, scope text not null, calls bigint not null default 0, tokens bigint not null default 0, cost_micro bigint not null default 0,
  primary key (shop_id, scope)
);
select close_to_shop('model_spending');
