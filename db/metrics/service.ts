import type { Measure } from "./measures.ts";
import { type Binder, binder, during, grouped, localDate, type MeasureRows, ofProducts, type Scope } from "./scope.ts";

function reviews(scope: Scope, measure: "stars" | "reviews"): Promise<MeasureRows> {
  const params = binder();
  const relation = `select v.*, o.channel, o.device, o.region, ${localDate("v.created_at", scope, params)} as on_date
    from reviews v left join current_orders o on o.shop_id = v.shop_id and o.order_id = v.order_id
    where ${during("v.created_at", scope, params)}`;
  return grouped({ ...scope }, params, relation, measure === "stars" ? "sum(r.rating)" : "count(*)");
}

/** Orders by the day they were shipped: what was promised long ago and went out today counts today. By product each order
 * counts once, however many sizes of it were in the box. */
function shipped(scope: Scope, measure: "ship_hours" | "shipped_orders"): Promise<MeasureRows> {
  const params = binder();
  const sku = scope.where.sku === undefined ? "null::text as sku" : "l.sku";
  const lines = ofProducts(scope)
    ? `join (select distinct l.shop_id, l.order_id, v.product_id, ${sku} from current_order_lines l
        join current_variants v on v.shop_id = l.shop_id and v.sku = l.sku) l on l.shop_id = s.shop_id and l.order_id = s.order_id`
    : "";
  const relation = `select s.*, ${localDate("s.at", scope, params)} as on_date ${lines ? ", l.product_id, l.sku" : ""} from (
      select o.shop_id, o.order_id, o.channel, o.device, o.region, o.shipped_at as at,
        extract(epoch from o.shipped_at - o.paid_at) / 3600 as hours
      from current_orders o where o.paid_at is not null and ${during("o.shipped_at", scope, params)}
    ) s ${lines}`;
  const value = measure === "ship_hours" ? "sum(r.hours)" : "count(*)";
  return grouped(scope, params, relation, value, true);
}

/** One row a conversation (past or held here) whose buyer's first message lies in the period: first_at, answered_at, by_person, by_bot. */
export const conversationRows = (scope: Scope, params: Binder): string =>
  `select c.*, ${localDate("c.first_at", scope, params)} as on_date, o.channel, o.device, o.region from (
      select t.shop_id, t.conversation_id, max(t.customer_id) as customer_id, max(t.product_id) as product_id, max(t.order_id) as order_id,
        min(t.said_at) filter (where t.said_by = 'buyer') as first_at, bool_or(t.said_by = 'agent') as by_person, bool_or(t.said_by = 'bot') as by_bot,
        min(t.said_at) filter (where t.said_by <> 'buyer' and t.said_at >= f.first_at) as answered_at
      from past_turns t join (select shop_id, conversation_id, min(said_at) as first_at from past_turns where said_by = 'buyer' group by 1, 2) f
        on f.shop_id = t.shop_id and f.conversation_id = t.conversation_id
      group by t.shop_id, t.conversation_id
      union all
      select m.shop_id, m.conversation_id, max(v.actor_id), null, null,
        min(m.said_at) filter (where m.said_by = 'buyer'),
        bool_or(m.said_by = 'person') or bool_or(v.status = 'handed_over') or exists (
          select 1 from tickets k where k.shop_id = m.shop_id and k.conversation_id = m.conversation_id), true,
        min(m.said_at) filter (where m.said_by <> 'buyer')
      from messages m join conversations v on v.shop_id = m.shop_id and v.conversation_id = m.conversation_id
      where v.side = 'buyer' group by m.shop_id, m.conversation_id
    ) c left join current_orders o on o.shop_id = c.shop_id and o.order_id = c.order_id
    where ${during("c.first_at", scope, params)}`;

/** Conversations by the day of their buyer's first message, brought from elsewhere or held here. */
function conversations(
  scope: Scope,
  measure: "response_seconds" | "answered" | "resolved" | "conversations",
): Promise<MeasureRows> {
  const params = binder();
  const relation = conversationRows(scope, params);
  const seconds = "extract(epoch from r.answered_at - r.first_at)";
  const cameBack = `exists (select 1 from past_turns n where n.shop_id = r.shop_id and n.customer_id = r.customer_id
    and n.conversation_id <> r.conversation_id and n.said_at > r.first_at and n.said_at < r.first_at + interval '72 hours')`;
  const values = {
    response_seconds: `sum(${seconds})`,
    answered: "count(r.answered_at)",
    resolved: `count(*) filter (where not r.by_person and r.answered_at is not null and not ${cameBack})`,
    conversations: "count(*)",
  };
  return grouped(scope, params, relation, values[measure], false);
}

export type ServiceMeasure =
  | "stars"
  | "reviews"
  | "ship_hours"
  | "shipped_orders"
  | "response_seconds"
  | "answered"
  | "resolved"
  | "conversations";
const names: readonly string[] = [
  "stars",
  "reviews",
  "ship_hours",
  "shipped_orders",
  "response_seconds",
  "answered",
  "resolved",
  "conversations",
] satisfies ServiceMeasure[];
export const isService = (measure: Measure): measure is ServiceMeasure => names.includes(measure);

/** Reviews, dispatch and conversations. */
export function readService(scope: Scope, measure: ServiceMeasure): Promise<MeasureRows> {
  if (measure === "stars" || measure === "reviews") return reviews(scope, measure);
  if (measure === "ship_hours" || measure === "shipped_orders") return shipped(scope, measure);
  return conversations(scope, measure);
}
