-- What customers had of a campaign: one row a claim, numbered under its customer (or, where the campaign has so many in all,
-- under the campaign), so that of two claims at the same moment one is refused by its key.
create table campaign_claims (
  shop_id text not null, claim_id text not null, campaign_id text not null, customer_id text not null, order_id text not null,
  units int not null check (units > 0), claimed_at timestamptz, extra jsonb,
  primary key (shop_id, claim_id)
);
select close_to_shop('campaign_claims');
create unique index campaign_claims_order on campaign_claims (shop_id, order_id, campaign_id);
create index campaign_claims_customer on campaign_claims (shop_id, customer_id);
