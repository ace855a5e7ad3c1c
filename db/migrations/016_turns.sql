-- The last turn of a conversation: counted where two messages at once wait for each other, and read without looking
-- through the messages. Null for conversations that are older than this column.
alter table conversations add column turns int;
