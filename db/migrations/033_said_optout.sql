-- A buyer may say in the conversation that he wants to hear nothing more.
alter table flow_optouts drop constraint flow_optouts_how_check;
alter table flow_optouts add constraint flow_optouts_how_check check (how in ('link','one_click','shop','said'));
