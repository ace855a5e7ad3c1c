-- Flows: what a shop writes to its buyers by itself (docs/flows.md). Each version of a flow stays as it was written; the newest
-- says what is so now, and whether it is on. A shop without a row has the ready-made flows, all off.
create table flows (
  shop_id text not null, flow_id text not null, version int not null, turned_on boolean not null, definition jsonb not null,
  updated_at timestamptz not null,
  primary key (shop_id, flow_id, version)
);
-- A buyer inside a flow: one row for each transition (an order that is unpaid, a price that fell), so that it happens once
-- whoever looks. version and step: what is due next. step_due_at: when it was due first; look_at: when it is looked at next.
create table flow_enrolments (
  shop_id text not null, flow_id text not null, transition_key text not null, version int not null, step int not null default 0,
  state text not null default 'waiting' check (state in ('waiting','done','ended')), why text,
  customer_id text, order_id text, product_id text, sku text, detail jsonb not null default '{}',
  happened_at timestamptz not null, entered_at timestamptz not null, step_due_at timestamptz not null, look_at timestamptz not null,
  held_out boolean, exposed_at timestamptz, ended_at timestamptz,
  primary key (shop_id, flow_id, transition_key)
);
create index flow_enrolments_due on flow_enrolments (shop_id, look_at) where state = 'waiting';
create index flow_enrolments_customer on flow_enrolments (shop_id, customer_id) where state = 'waiting';
create index flow_enrolments_exposed on flow_enrolments (shop_id, flow_id, exposed_at) where exposed_at is not null;
-- The outbox of messages: written in the transaction that decides, one for each step of an enrolment. handed_at: when a try
-- last began; a message that was handed over and of which nobody knows how it ended is never sent again.
create table flow_messages (
  shop_id text not null, message_id text not null, flow_id text not null, transition_key text not null, step int not null, version int not null,
  kind text not null check (kind in ('service','marketing')), channel text not null, customer_id text not null, address text, address_hash text,
  language text not null, subject text not null, body text not null,
  state text not null default 'waiting' check (state in ('waiting','sending','accepted','unknown','refused','called_off')), why text,
  decided_at timestamptz not null, step_due_at timestamptz not null, retry_at timestamptz not null, tries int not null default 0,
  handed_at timestamptz, settled_at timestamptz,
  primary key (shop_id, message_id)
);
create unique index flow_messages_once on flow_messages (shop_id, flow_id, transition_key, step);
create index flow_messages_waiting on flow_messages (shop_id, retry_at) where state in ('waiting','sending');
create index flow_messages_customer on flow_messages (shop_id, customer_id, decided_at);
create index flow_messages_address on flow_messages (shop_id, address_hash, decided_at) where address_hash is not null;
-- Who wants to hear nothing any more, for ever: the customer and the address, each by itself. No import touches it.
create table flow_optouts (
  shop_id text not null, kind text not null check (kind in ('customer','address')), value text not null, at timestamptz not null,
  how text not null check (how in ('link','one_click','shop')), message_id text,
  primary key (shop_id, kind, value)
);
-- What the links to unsubscribe are signed with; made when the first is needed.
create table flow_secrets (shop_id text not null, secret text not null, made_at timestamptz not null, primary key (shop_id));
select close_to_shop(t) from unnest(array['flows','flow_enrolments','flow_messages','flow_optouts','flow_secrets']::regclass[]) t;
revoke update, delete on flow_optouts from app;

-- The scheduler sees in which shops something is to be done, and nothing of what or for whom.
grant select (shop_id, flow_id, version, turned_on) on flows to scheduler;
grant select (shop_id, state) on flow_enrolments to scheduler;
grant select (shop_id, state) on flow_messages to scheduler;
create policy see_flows on flows for select to scheduler using (true);
create policy see_waiting on flow_enrolments for select to scheduler using (state = 'waiting');
create policy see_waiting on flow_messages for select to scheduler using (state in ('waiting','sending'));

-- Which customer a visitor is, is known from what he bought.
create index events_bought on events (shop_id, visitor_id) where order_id is not null;
