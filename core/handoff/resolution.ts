/** What a conversation was about, as far as coming back on it is concerned. */
export type Matter =
  | "delivery"
  | "giving_back"
  | "faulty"
  | "order"
  | "product"
  | "price"
  | "payment"
  | "account"
  | "service";
const matters: Readonly<Record<string, Matter>> = {
  order_status: "delivery",
  urge_shipment: "delivery",
  delivery_problem: "delivery",
  shipping_time: "delivery",
  return_request: "giving_back",
  exchange_request: "giving_back",
  refund_request: "giving_back",
  refund_status: "giving_back",
  return_policy: "giving_back",
  wrong_or_missing_item: "faulty",
  damaged_or_defective: "faulty",
  warranty_repair: "faulty",
  change_address: "order",
  change_order: "order",
  cancel_order: "order",
  campaign_gift: "order",
  invoice_request: "order",
  product_info: "product",
  product_compare: "product",
  product_recommend: "product",
  size_fit: "product",
  stock_availability: "product",
  how_to_use: "product",
  authenticity_warranty: "product",
  customization_note: "product",
  price_discount: "price",
  promotion_rules: "price",
  price_protection: "price",
  shipping_fee: "price",
  payment_problem: "payment",
  payment_methods: "payment",
  account_issue: "account",
  human_agent: "service",
  complaint: "service",
};
/** The matter of an intent; undefined where nothing was asked (a greeting, thanks). */
export const matterOf = (intent: string): Matter | undefined => matters[intent];

/** One visit of a buyer: a conversation, or the part of it after a long silence. */
export type Episode = {
  readonly endedAt: Date;
  readonly matters: readonly Matter[];
  readonly answered: boolean;
  /** With a person, or waiting for one, or in the middle of being said. */
  readonly waits: boolean;
};
/** Something that happened from the visit on, with the row that tells of it. `wanted`: it is what the buyer asked for. */
export type Later = {
  readonly what:
    | "came_back"
    | "reopened"
    | "undone"
    | "not_so"
    | "refunded"
    | "cancelled"
    | "delivered"
    | "done"
    | "bought";
  readonly at: Date;
  readonly source: { readonly table: string; readonly ids: readonly string[] };
};
export type State = "open" | "silent" | "verified" | "not_resolved";
export type Outcome = { readonly state: State; readonly because: string; readonly evidence: readonly Later[] };

/** How long one waits for what happens afterwards; a buyer who comes back on the same matter later still turns it over. */
const hour = 3_600_000;
export const windowMs = 72 * hour;
export const comesBackWithinMs = 30 * 24 * hour;

const givesBack: readonly Matter[] = ["giving_back", "faulty", "price", "payment"];
const asked = ({ matters: own }: Episode, some: readonly Matter[]) => own.some((each) => some.includes(each));

/** Whether something that happened speaks against the visit (true), for it (false), or neither. */
function against(episode: Episode, { what, at }: Later): boolean | null {
  const after = at.getTime() - episode.endedAt.getTime();
  switch (what) {
    case "came_back":
      return after <= comesBackWithinMs ? true : null;
    case "reopened":
    case "undone":
    case "not_so":
      return true;
    case "refunded":
      return after > windowMs ? null : !asked(episode, givesBack);
    case "cancelled":
      return after > windowMs ? null : !asked(episode, ["order", ...givesBack]);
    case "delivered":
      return after <= windowMs && asked(episode, ["delivery"]) ? false : null;
    case "bought":
      return after <= windowMs && asked(episode, ["product", "price"]) ? false : null;
    case "done":
      return false;
    default:
      return what satisfies never;
  }
}

/**
 * What became of a visit, from what happened afterwards and not from what was said: not resolved as soon as something speaks
 * against it; otherwise open until three days are over; then verified where something speaks for it, and silent where nothing
 * does either way. Reckoned anew with more facts it may turn over, either way.
 */
export function resolve(episode: Episode, later: readonly Later[], now: Date): Outcome {
  const inOrder = [...later].filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
  const bad = inOrder.filter((each) => against(episode, each) === true);
  const good = inOrder.filter((each) => against(episode, each) === false);
  const [worst] = bad;
  if (worst) return { state: "not_resolved", because: worst.what, evidence: bad };
  if (episode.waits) return { state: "open", because: "with_person", evidence: [] };
  if (now.getTime() < episode.endedAt.getTime() + windowMs)
    return { state: "open", because: "too_soon", evidence: good };
  if (!episode.answered) return { state: "not_resolved", because: "not_answered", evidence: [] };
  const [best] = good;
  if (best) return { state: "verified", because: best.what, evidence: good };
  return {
    state: "silent",
    because: episode.matters.length === 0 ? "nothing_asked" : "nobody_came_back",
    evidence: [],
  };
}
