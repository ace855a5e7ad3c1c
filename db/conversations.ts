import type { ShopData } from "../core/context.ts";
import type { Conversations, OpenConversation, Side, StoredTurn } from "../core/conversation.ts";
import { AppError } from "../core/errors.ts";
import { newId } from "../core/ids.ts";
import { keepPromisesSql, promiseRows } from "./promises/keep.ts";

type Speaker = { side: Side; actorId: string };
type Heard = Pick<OpenConversation, "status" | "epoch"> & {
  turn: number | null;
  turns: StoredTurn[] | null;
  before: unknown;
};

const shop = "current_setting('app.shop_id')";
const nextTurn = (c: string) =>
  `coalesce(${c}.turns, (select max(turn) from messages m where m.conversation_id = ${c}.conversation_id), 0) + 1`;

/** Opens the conversation if need be, keeps what was said as its next turn and reads the turns before, all in one statement.
 * No row: it is somebody else's, or was opened at this same moment. */
const hear = `
with known as (
  update conversations c set turns = ${nextTurn("c")}, updated_at = $6
  where conversation_id = $1 and side = $2 and (side <> 'buyer' or actor_id = $3) returning status, epoch, turns
), made as (
  insert into conversations (shop_id, conversation_id, side, actor_id, created_at, updated_at, turns)
  select ${shop}, $1, $2, $3, $6, $6, 1 where not exists (select 1 from conversations where conversation_id = $1)
  on conflict do nothing returning status, epoch, turns
), here as (select * from known union all select * from made
), stored as (
  insert into messages (shop_id, conversation_id, turn, client_message_id, said_by, body, said_at)
  select ${shop}, $1, turns, $4, $2, $5, $6 from here
  on conflict (shop_id, conversation_id, client_message_id) do nothing returning turn
)
select here.status, here.epoch, (select turn from stored) as turn,
  (select jsonb_agg(jsonb_build_object('turn', turn, 'saidBy', said_by, 'body', body, 'reading', reading) order by turn)
     from (select * from messages where conversation_id = $1 order by turn desc limit 20) m) as turns,
  case when $4::text is not null then
    (select result from messages where conversation_id = $1 and client_message_id = $4) end as before
from here`;

/** The run with its facts, the answer as the next turn, and for a message with an id what it got: in one statement. An answer
 * is said only where nobody else took the word since the message was heard; what a step of this same run led to is its own.
 * Words that may not be said lie with the ticket of whoever took the word. */
const finish = (taped: boolean, promising: boolean) => `
with here as (
  update conversations c set turns = case when $7 = '' then turns else ${nextTurn("c")} end, updated_at = $9
   where conversation_id = $2 and (epoch = $12 or stepped_by = $1) returning turns
), run as (
  insert into runs (shop_id, run_id, conversation_id, agent, mind, status, brief, tools, usage, started_at, ended_at)
  select ${shop}, $1, $2, $3, case when $13::jsonb is null then 'playbook' else 'model' end, case when exists (select 1 from here) then 'finished' else 'cancelled' end, $4, $5, $13::jsonb, $9, $9
), found as (
  insert into facts (shop_id, run_id, fact_id, label, value, unit, source)
  select ${shop}, $1, f->>'id', f->>'label', f->'value', f->>'unit', f->'source' from jsonb_array_elements($6::jsonb) f
), answered as (
  -- The reading is kept with the answer: the next turn leans on it.
  insert into messages (shop_id, conversation_id, turn, said_by, body, reading, said_at, run_id)
  select ${shop}, $2, turns, 'agent', $7, $8, $9, $1 from here where $7 <> ''
), remembered as (
  update messages set result = $11 where conversation_id = $2 and client_message_id = $10 and exists (select 1 from here)
), held_back as (
  update tickets set packet = packet || jsonb_build_object('unsent', $7::text)
   where conversation_id = $2 and status <> 'closed' and not exists (select 1 from here)
)${taped ? keepTape : ""}${promising ? keepThem(taped ? "$15" : "$14") : ""}
select exists (select 1 from here) as said`;
/** A recording holds what people wrote: each that is kept takes some old ones with it, so that they never pile up. */
const keepTape = `, forgotten as (
  delete from turn_tapes where run_id in (
    select run_id from turn_tapes where recorded_at < $9::timestamptz - interval '90 days' order by recorded_at limit 20)
), taped as (
  insert into turn_tapes (shop_id, run_id, conversation_id, at_turn, said, tape, recorded_at)
  select ${shop}, $1, $2, coalesce((select turns from here), (select turns from conversations where conversation_id = $2), 0),
    $7 <> '' and exists (select 1 from here), $14, $9
)`;
const keepThem = (given: string) =>
  `, ${keepPromisesSql(given, "$2", "$1", "$9", "$7 <> '' and exists (select 1 from here)")}`;
const finishOnly = [finish(false, false), finish(false, true)] as const;
const finishTaped = [finish(true, false), finish(true, true)] as const;

/** Keeps the conversations of one speaker in the shop's own tables. A stranger's conversation does not exist for him. */
export function conversationsOf(data: ShopData, speaker: Speaker, now: () => Date): Conversations {
  return {
    async hear(id, text, clientMessageId) {
      const wanted = id ?? newId("con");
      const values = [wanted, speaker.side, speaker.actorId, clientMessageId, text, now()];
      // Somebody else opened one of this name at the same moment: it is looked at like any other.
      const row = (await data.query<Heard>(hear, values))[0] ?? (await data.query<Heard>(hear, values))[0];
      if (!row) throw new AppError("not_found", `Conversation ${wanted} was not found in this shop.`);
      const conversation = { id: wanted, status: row.status, epoch: row.epoch, turns: row.turns ?? [] };
      return row.turn === null ? { conversation, result: row.before ?? null } : { conversation, result: null };
    },
    async finished(turn) {
      const tape = turn.tape ?? null;
      const taped = tape !== null;
      const promises = turn.promises ?? [];
      const [plain, promising] = taped ? finishTaped : finishOnly;
      const [row] = await data.query<{ said: boolean }>(promises.length > 0 ? promising : plain, [
        turn.runId,
        turn.conversation,
        turn.agents.at(-1) ?? "",
        turn.brief,
        JSON.stringify(turn.tools),
        JSON.stringify(turn.facts),
        turn.answer,
        JSON.stringify(turn.reading),
        now(),
        turn.clientMessageId,
        JSON.stringify(turn.result),
        turn.heard,
        turn.usage.llmCalls > 0 ? JSON.stringify(turn.usage) : null,
        ...(taped ? [tape] : []),
        ...(promises.length > 0 ? [promiseRows(promises)] : []),
      ]);
      return row?.said ?? false;
    },
  };
}
