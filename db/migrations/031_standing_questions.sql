-- Questions that are asked again and again by themselves. All answers of one lie in one conversation, named by the question.
create table standing_questions (
  shop_id text not null, question_id text not null, body text not null, at text not null check (at ~ '^[0-2]\d:[0-5]\d$'),
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7), actor_id text not null,
  created_at timestamptz not null, next_at timestamptz, last_at timestamptz,
  primary key (shop_id, question_id)
);
select close_to_shop('standing_questions');
-- next_at null: paused. The scheduler sees what is due over all shops, and no words.
create index standing_due on standing_questions (next_at) where next_at is not null;
grant select (shop_id, question_id, next_at) on standing_questions to scheduler;
create policy see_due on standing_questions for select to scheduler using (true);
