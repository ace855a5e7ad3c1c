-- The advice ledger: what an inspection said would come, how likely it held that to be, and what came. Written once on the
-- day it is said and settled once when its day has come; a wrong prediction stays as it was.
create table predictions (
  shop_id text not null, prediction_id text not null, made_on date not null, due_on date not null,
  -- What made it (its record decides whether it is heard), and what it is about (one open prediction a subject).
  detector text not null, subject text not null, claim jsonb not null, probability double precision not null check (probability between 0 and 1),
  -- Made while its detector was not heard: counted, but not shown.
  muted boolean not null default false,
  outcome text check (outcome in ('right', 'wrong', 'void')), settled_on date, seen jsonb,
  primary key (shop_id, prediction_id)
);
select close_to_shop('predictions');
create index predictions_due on predictions (shop_id, due_on);
