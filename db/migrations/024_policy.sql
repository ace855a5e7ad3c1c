-- A shop's own table of who answers buyers, written while it runs: over the file's, which imports go on replacing beneath it.
-- It is read with the shop's row at the begin of every request, so every server has it from the next message on.
alter table shops add column own_policies jsonb not null default '{}';
grant update (own_policies) on shops to app;
create policy own_policies on shops for update to app
  using (shop_id = current_setting('app.shop_id', true)) with check (shop_id = current_setting('app.shop_id', true));
-- source null: the file's own table again.
create table policy_versions (
  shop_id text not null, version int not null, source text, made_at timestamptz not null, made_by jsonb not null, note text,
  restored_from int, primary key (shop_id, version)
);
select close_to_shop('policy_versions');
revoke update, delete on policy_versions from app;
