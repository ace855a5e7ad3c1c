-- A version of an article never changes once it is written. The newest version that is no draft says what is so now: live is
-- quoted, withdrawn is not. Search words and passages are made from the text where it is read.
alter table articles no force row level security;
alter table articles drop constraint articles_status_check;
update articles a set status = case when exists
    (select 1 from articles b where b.shop_id = a.shop_id and b.article_id = a.article_id and b.version > a.version and b.status <> 'draft')
  then 'live' else 'withdrawn' end where a.status = 'deleted';
alter table articles add constraint articles_status_check check (status in ('draft','live','withdrawn'));
alter table articles force row level security;
drop index articles_words;
alter table articles drop column lexemes;
-- Where it was written: a file of the import, the console, or a reply that somebody gave.
alter table articles add column source text;

-- One number a shop that grows with every change of its articles, whoever makes it: what is kept in memory is compared with
-- it before each answer.
create table knowledge_revisions (shop_id text primary key, revision bigint not null);
select close_to_shop('knowledge_revisions');
create function articles_changed() returns trigger language plpgsql as $$
begin
  insert into knowledge_revisions as k (shop_id, revision) values (coalesce(new.shop_id, old.shop_id), 1)
    on conflict (shop_id) do update set revision = k.revision + 1;
  return null;
end $$;
create trigger articles_changed after insert or update or delete on articles for each row execute function articles_changed();

-- Vectors of passages, by the embedder that made them; of any length, since each embedder has its own.
drop table article_vectors;
create table article_vectors (
  shop_id text not null, article_id text not null, version int not null, passage int not null, embedder text not null, embedding vector not null,
  primary key (shop_id, embedder, article_id, version, passage)
);
select close_to_shop('article_vectors');
-- Questions for which something was looked up: what the articles leave unanswered is found among them.
create index runs_knowledge on runs (shop_id, started_at) where tools @> '[{"name":"search_knowledge"}]';
