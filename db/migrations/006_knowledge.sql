create table articles (
  shop_id text not null, article_id text not null, version int not null default 1,
  title text not null, body text not null, intents text[], products text[], locale text,
  valid_from timestamptz, valid_until timestamptz, status text not null default 'live' check (status in ('draft','live','deleted')),
  lexemes text not null default '', source_hash text, extra jsonb, updated_at timestamptz not null default now(),
  primary key (shop_id, article_id, version)
);
create index articles_words on articles using gin (to_tsvector('simple', lexemes));
create table article_vectors (
  shop_id text not null, article_id text not null, version int not null, chunk int not null, body text not null, embedding vector(384) not null,
  primary key (shop_id, article_id, version, chunk)
);
-- Conversations brought from elsewhere: material for inspection and learning, never replayed to a buyer.
create table past_turns (
  shop_id text not null, conversation_id text not null, turn int not null, said_at timestamptz not null,
  said_by text not null check (said_by in ('buyer','agent','bot')), body text not null,
  customer_id text, product_id text, order_id text, extra jsonb,
  primary key (shop_id, conversation_id, turn)
);
create index past_turns_time on past_turns (shop_id, said_at);
select close_to_shop(t) from unnest(array['articles','article_vectors','past_turns']::regclass[]) t;
