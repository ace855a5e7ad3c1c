/** What the server says, as the OpenAPI document describes it. */
export type Money = { amountMinor: number; currency: string };
export type ProductCard = {
  kind: "product";
  productId: string;
  title: string;
  image: string | null;
  from: Money | null;
  to: Money | null;
  inStock: boolean | null;
  say: string;
};
export type OrderCard = {
  kind: "order";
  orderId: string;
  statusWord: string;
  total: Money;
  placedAt: string | null;
  lines: { title: string; quantity: number; image: string | null }[];
  parcel: { carrier: string | null; number: string; promisedAt: string | null } | null;
  say: string;
};
export type OfferCard = {
  kind: "offer";
  from: "coupon" | "campaign";
  name: string;
  code: string | null;
  endsAt: string | null;
};
export type GuideCard = { kind: "guide"; title: string; version: number; steps: string[] };
export type ChangeCard = {
  kind: "change";
  action: string;
  status: string;
  summary: string;
  approver: "buyer" | "merchant";
  rows: { field: string; before: string | null; after: string }[];
};
export type Card = ProductCard | OrderCard | OfferCard | GuideCard | ChangeCard;
export type Option = { label: string; say: string };
export type Asks =
  | { kind: "choice"; options: Option[] }
  | { kind: "address"; orderId: string }
  | { kind: "order" }
  | { kind: "product" };
export type Line = {
  turn: number;
  by: "buyer" | "machine" | "person";
  name: string | null;
  text: string;
  id: string | null;
  language: string | null;
  at: string;
  cards: Card[];
  asks: Asks | null;
};
export type Speaker = "machine" | "waiting" | "person" | "closed";
export type Talk = {
  conversation: string;
  speaker: Speaker;
  person: string | null;
  lines: Line[];
};
export type Session = {
  token: string;
  expiresAt: string;
  as: "customer" | "visitor";
  conversation: string;
  shop: { id: string; name: string };
  longest: number;
};
