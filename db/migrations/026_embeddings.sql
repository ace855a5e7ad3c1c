-- Which words a vector was made of: a passage that is cut otherwise is made anew.
truncate article_vectors;
alter table article_vectors add column words_hash text not null;
