-- What a turn heard, asked of the world and answered: enough to give it again without tools, network or model. The text is kept
-- as it was written: another order of keys would be another question to a model. at_turn is the newest turn of the
-- conversation when it ended, the answer itself where one was said.
create table turn_tapes (
  shop_id text not null, run_id text not null, conversation_id text not null, at_turn int not null, said boolean not null,
  tape text not null, recorded_at timestamptz not null,
  primary key (shop_id, run_id)
);
create index turn_tapes_conversation on turn_tapes (shop_id, conversation_id, at_turn);
select close_to_shop('turn_tapes');
