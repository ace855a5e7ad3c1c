-- What was searched in the shop itself is a thin slice of its events; without this index every day of them is read.
create index events_searches on events (shop_id, on_date) where event_name = 'view_search_results';
-- The newest answer of a conversation, for "export that".
create index runs_conversation on runs (shop_id, conversation_id, started_at);
