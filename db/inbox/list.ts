import type { ShopData } from "../../core/context.ts";
import { type Page, pageOf, type Wanted } from "../page.ts";

type Reader = Pick<ShopData, "query">;
export const inboxViews = ["all", "needs_person", "mine", "with_person", "machine", "closed"] as const;
export type InboxView = (typeof inboxViews)[number];
export type InboxFilter = {
  readonly view: InboxView;
  readonly language?: string | undefined;
  readonly feeling?: string | undefined;
  /** Something that was promised there is about to break. */
  readonly promise?: boolean | undefined;
  readonly mark?: "good" | "wrong" | undefined;
  readonly search?: string | undefined;
};
export type InboxRow = {
  conversation_id: string;
  actor_id: string;
  customer_name: string | null;
  vip_tier: string | null;
  status: "open" | "handed_over" | "closed";
  held_by: string | null;
  held_until: Date | null;
  owed: boolean;
  updated_at: Date;
  turns: number;
  last_by: string | null;
  last_text: string | null;
  language: string | null;
  feeling: string | null;
  intent: string | null;
  ticket_id: string | null;
  ticket_kind: string | null;
  urgency: string | null;
  due_at: Date | null;
  breaking: number;
  breaks_at: Date | null;
  good: number;
  wrong: number;
};

/** As db/promises/read.ts has it. */
const breaking =
  "p.status = 'open' and p.due_at is not null and $4::timestamptz >= p.due_at - least(interval '1 day', greatest(interval '0', (p.due_at - p.created_at) / 2))";
/** Nobody has the word, or who had it is gone while the buyer waits. */
const wanted = "status = 'handed_over' and (held_by is null or (owed and held_until <= $4))";
const from = `(select c.conversation_id, c.actor_id, c.status, c.held_by, c.held_until, c.owed, c.updated_at, coalesce(c.turns, 0) as turns,
    cu.name as customer_name, cu.vip_tier, l.said_by as last_by, left(l.body, 200) as last_text,
    coalesce(r.reading->>'language', t.language) as language, r.reading->'brief'->>'sentiment' as feeling, r.reading->'brief'->>'intent' as intent,
    t.ticket_id, t.kind as ticket_kind, t.urgency, t.due_at, t.order_id, p.n as breaking, p.due as breaks_at, k.good, k.wrong
  from conversations c
  left join customers cu on cu.customer_id = c.actor_id
  left join tickets t on t.conversation_id = c.conversation_id and t.status <> 'closed'
  left join lateral (select said_by, body from messages m where m.conversation_id = c.conversation_id order by turn desc limit 1) l on true
  left join lateral (select reading from messages m where m.conversation_id = c.conversation_id and m.reading is not null order by turn desc limit 1) r on true
  left join lateral (select count(*)::int as n, min(p.due_at) as due from promises p where p.conversation_id = c.conversation_id and ${breaking}) p on true
  left join lateral (select count(*) filter (where q.mark = 'good')::int as good, count(*) filter (where q.mark = 'wrong')::int as wrong
     from quality_marks q where q.conversation_id = c.conversation_id) k on true
  where c.side = 'buyer') inbox`;
/** Where a word, a language or a feeling stands at all, found in one go over what was said: what else is known of a
 * conversation is gathered for these only. */
const found = `select m.conversation_id from messages m where m.body ilike $11
  union all select x.conversation_id from conversations x left join customers cu on cu.customer_id = x.actor_id
    where x.actor_id ilike $11 or x.conversation_id ilike $11 or cu.name ilike $11
  union all select t.conversation_id from tickets t where t.status <> 'closed' and t.order_id ilike $11`;
const spoken = `select m.conversation_id from messages m where m.reading->>'language' = $7
  union all select t.conversation_id from tickets t where t.status <> 'closed' and t.language = $7`;
const felt = "select m.conversation_id from messages m where m.reading->'brief'->>'sentiment' = $8";
const where = `(case $5 when 'needs_person' then ${wanted} when 'mine' then held_by = $6 when 'with_person' then held_by is not null
    when 'machine' then status = 'open' when 'closed' then status = 'closed' else true end)
  and ($7::text is null or conversation_id in (${spoken})) and ($7::text is null or language = $7)
  and ($8::text is null or conversation_id in (${felt})) and ($8::text is null or feeling = $8)
  and (not $9 or breaking > 0)
  and ($10::text is null or case $10 when 'good' then good > 0 else wrong > 0 end)
  and ($11::text is null or conversation_id in (${found}))`;

const anywhere = (text: string) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** Buyers' conversations as they stand, the one that moved last first. `me` is whose "mine" is. */
export const listInbox = (
  data: Reader,
  filter: InboxFilter,
  { me, now }: { me: string; now: Date },
  page: Wanted,
): Promise<Page<InboxRow>> =>
  pageOf<InboxRow>(
    data,
    {
      from,
      where,
      values: [
        now,
        filter.view,
        me,
        filter.language ?? null,
        filter.feeling ?? null,
        filter.promise ?? false,
        filter.mark ?? null,
        filter.search ? anywhere(filter.search) : null,
      ],
      at: "updated_at",
      id: "conversation_id",
    },
    page,
  );

export type InboxCounts = { needsPerson: number; mine: number; breaking: number };
/** How many conversations want somebody, are mine, and hold a promise that is about to break. */
export async function inboxCounts(data: Reader, { me, now }: { me: string; now: Date }): Promise<InboxCounts> {
  const [row] = await data.query<InboxCounts>(
    `select count(*) filter (where status = 'handed_over' and (held_by is null or (owed and held_until <= $1)))::int as "needsPerson",
       count(*) filter (where held_by = $2)::int as mine,
       (select count(distinct p.conversation_id)::int from promises p where ${breaking.replaceAll("$4", "$1")}) as breaking
     from conversations where side = 'buyer' and status = 'handed_over'`,
    [now, me],
  );
  return row ?? { needsPerson: 0, mine: 0, breaking: 0 };
}
