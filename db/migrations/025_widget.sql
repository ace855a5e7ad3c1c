-- The buyers' window on a shop's own site: the secret that the shop's server signs its customers' tokens with, and the
-- sites that may ask (https://shop.example.com). A row is made when the shop first needs one.
create table widgets (
  shop_id text not null, secret text not null, secret_made_at timestamptz not null, origins text[] not null default '{}',
  primary key (shop_id)
);
select close_to_shop('widgets');
-- Which conversation a buyer goes on with.
create index conversations_actor on conversations (shop_id, actor_id, updated_at desc) where side = 'buyer';
-- Visitors' tokens run out in great numbers and are swept.
create index tokens_expired on tokens (expires_at) where expires_at is not null;
