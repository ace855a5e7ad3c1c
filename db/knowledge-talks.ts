import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
export type GivenReply = { question: string; reply: string; at: Date; source: string };

/** What people of the shop replied to buyers, with the question before it: in conversations here and in those brought from
 * elsewhere, newest first. */
export const repliesOfPeople = (data: Reader, since: Date, limit: number): Promise<GivenReply[]> =>
  data.query<GivenReply>(
    `with said as (
       select conversation_id, turn, said_by, body, said_at, 'conversation/' || conversation_id as source from messages where said_at >= $1
       union all
       select conversation_id, turn, said_by, body, said_at, 'past/' || conversation_id from past_turns where said_at >= $1),
     pairs as (
       select said_by, body as reply, said_at as at, source, lag(body) over w as question, lag(said_by) over w as before
         from said window w as (partition by source order by turn))
     select question, reply, at, source from pairs
      where before = 'buyer' and (said_by = 'person' or (said_by = 'agent' and source like 'past/%'))
        and length(question) between 4 and 300 and length(reply) between 6 and 1000
      order by at desc limit $2`,
    [since, limit],
  );

export type OpenQuestion = { question: string; intent: string | null; times: number; last_at: Date };
/** Questions for which articles were looked for and none was quoted, the most frequent first. */
export const unansweredQuestions = (data: Reader, since: Date, limit: number): Promise<OpenQuestion[]> =>
  data.query<OpenQuestion>(
    `select r.brief as question, max(m.intent) as intent, count(*)::int as times, max(r.started_at) as last_at
       from runs r, lateral (select t->'input'->>'intent' as intent from jsonb_array_elements(r.tools) t where t->>'name' = 'search_knowledge' limit 1) m
      where r.started_at >= $1 and r.tools @> '[{"name":"search_knowledge"}]' and r.brief is not null
        and not exists (select 1 from facts f where f.run_id = r.run_id and f.source->>'table' in ('articles', 'packs'))
      group by r.brief order by times desc, last_at desc limit $2`,
    [since, limit],
  );
