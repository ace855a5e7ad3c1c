-- Recordings that are a quarter of a year old go with the next one that is kept.
create index turn_tapes_age on turn_tapes (shop_id, recorded_at);
