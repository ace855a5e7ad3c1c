-- Whom a draft is for: a stored segment at the version that counted when the draft was written. Null: everybody.
alter table campaign_plans add column audience jsonb;
