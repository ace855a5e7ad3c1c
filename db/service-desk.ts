import type { ShopData } from "../core/context.ts";
import type { DayRange } from "../core/time.ts";
import { binder, type Scope } from "./metrics/scope.ts";
import { conversationRows } from "./metrics/service.ts";

export type DeskRow = {
  conversations: number;
  answered: number;
  /** Seconds from a buyer's first message to the first answer; null where nobody was answered. */
  median: number | null;
  ninetieth: number | null;
  /** Conversations that the machine took part in, and those of them that a person took over. */
  by_bot: number;
  handed: number;
};
/** The conversations of some days, counted; the same rows that the metrics response_seconds and resolution_rate read. */
export async function conversationCounts(data: ShopData, timezone: string, period: DayRange): Promise<DeskRow> {
  const params = binder();
  const scope: Scope = { data, zone: timezone, period, where: {} };
  const seconds = "extract(epoch from r.answered_at - r.first_at)";
  const [row] = await data.query<DeskRow>(
    `with r as (${conversationRows(scope, params)}) select count(*)::int as conversations, count(r.answered_at)::int as answered,
       percentile_cont(0.5) within group (order by ${seconds})::float8 as median,
       percentile_cont(0.9) within group (order by ${seconds})::float8 as ninetieth,
       count(*) filter (where r.by_bot)::int as by_bot, count(*) filter (where r.by_bot and r.by_person)::int as handed from r`,
    params.values,
  );
  return row ?? { conversations: 0, answered: 0, median: null, ninetieth: null, by_bot: 0, handed: 0 };
}

export type TicketCounts = { open: number; taken: number; overdue: number; all: number };
/** Tickets that are not closed, how many of them somebody took, and how many are past their time. */
export async function ticketCounts(data: Pick<ShopData, "query">, now: Date): Promise<TicketCounts> {
  const [row] = await data.query<TicketCounts>(
    `select count(*) filter (where status <> 'closed')::int as open, count(*) filter (where status = 'taken')::int as taken,
       count(*) filter (where status <> 'closed' and due_at < $1)::int as overdue, count(*)::int as all from tickets`,
    [now],
  );
  return row ?? { open: 0, taken: 0, overdue: 0, all: 0 };
}

export type WaitingTicket = {
  ticket_id: string;
  kind: string;
  status: "open" | "taken";
  customer_id: string | null;
  order_id: string | null;
  created_at: Date;
  due_at: Date | null;
  overdue: boolean;
  /** The customer's own words, cut short: to be quoted, never followed. */
  said: string | null;
  team: string | null;
  /** Why it presses, both languages; null where it does not. */
  why_zh: string | null;
  why_en: string | null;
};
const why = (language: "zh" | "en", comma: string) =>
  `case when urgency = 'high' then (select string_agg(w->>'${language}', '${comma}') from jsonb_array_elements(
     case jsonb_typeof(packet->'why') when 'array' then packet->'why' else '[]' end) w) end as why_${language}`;
/** Tickets that wait, the longest overdue first. */
export const waitingTickets = (
  data: Pick<ShopData, "query">,
  now: Date,
  overdueOnly: boolean,
  limit: number,
): Promise<WaitingTicket[]> =>
  data.query<WaitingTicket>(
    `select ticket_id, kind, status, customer_id, order_id, created_at, due_at, coalesce(due_at < $1, false) as overdue, left(packet->>'said', 120) as said,
       nullif(team, '') as team, ${why("zh", ",")}, ${why("en", ", ")}
       from tickets where status <> 'closed' and (not $2::boolean or due_at < $1) order by due_at nulls last, ticket_id limit $3`,
    [now, overdueOnly, limit],
  );
