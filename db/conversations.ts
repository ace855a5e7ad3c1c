import type { ShopData } from "../core/context.ts";
import type { Conversations, OpenConversation, Side, StoredTurn } from "../core/conversation.ts";
import { AppError } from "../core/errors.ts";
import { newId } from "../core/ids.ts";

type Speaker = { side: Side; actorId: string };
type Row = { status: OpenConversation["status"]; side: Side; actor_id: string };

/** Keeps the conversations of one speaker in the shop's own tables. A stranger's conversation does not exist for him. */
export function conversationsOf(data: ShopData, speaker: Speaker, now: () => Date): Conversations {
  return {
    async open(id) {
      const wanted = id ?? newId("con");
      const find = () =>
        data.query<Row>("select status, side, actor_id from conversations where conversation_id = $1", [wanted]);
      let [row] = await find();
      if (!row) {
        const made = await data.query(
          "insert into conversations (shop_id, conversation_id, side, actor_id, created_at, updated_at) values (current_setting('app.shop_id'), $1, $2, $3, $4, $4) on conflict do nothing returning 1",
          [wanted, speaker.side, speaker.actorId, now()],
        );
        // Somebody else opened one of this name at the same moment: it is looked at like any other.
        if (made.length === 0) [row] = await find();
      }
      if (row && (row.side !== speaker.side || (speaker.side === "buyer" && row.actor_id !== speaker.actorId)))
        throw new AppError("not_found", `Conversation ${wanted} was not found in this shop.`);
      const turns = row
        ? await data.query<StoredTurn>(
            `select said_by as "saidBy", body, reading from (select * from messages where conversation_id = $1 order by turn desc limit 20) m order by turn`,
            [wanted],
          )
        : [];
      return { id: wanted, status: row?.status ?? "open", turns };
    },
    async said(conversation, text, clientMessageId) {
      const stored = await data.query(
        `insert into messages (shop_id, conversation_id, turn, client_message_id, said_by, body, said_at)
         select current_setting('app.shop_id'), $1, coalesce(max(turn), 0) + 1, $2, $3, $4, $5 from messages where conversation_id = $1
         on conflict (shop_id, conversation_id, client_message_id) do nothing returning turn`,
        [conversation, clientMessageId, speaker.side, text, now()],
      );
      if (stored.length > 0) return { fresh: true };
      const [before] = await data.query<{ result: unknown }>(
        "select result from messages where conversation_id = $1 and client_message_id = $2",
        [conversation, clientMessageId],
      );
      return { fresh: false, result: before?.result ?? null };
    },
    finished: (turn) =>
      data.transaction(async (tx) => {
        const shop = "current_setting('app.shop_id')";
        await tx.query(
          `insert into runs (shop_id, run_id, conversation_id, agent, mind, status, brief, tools, started_at, ended_at)
           values (${shop}, $1, $2, $3, 'playbook', 'finished', $4, $5, $6, $6)`,
          [turn.runId, turn.conversation, turn.agents.at(-1) ?? "", turn.brief, JSON.stringify(turn.tools), now()],
        );
        await tx.query(
          `insert into facts (shop_id, run_id, fact_id, label, value, unit, source)
           select ${shop}, $1, f->>'id', f->>'label', f->'value', f->>'unit', f->'source' from jsonb_array_elements($2::jsonb) f`,
          [turn.runId, JSON.stringify(turn.facts)],
        );
        // The reading is kept with the answer: the next turn leans on it.
        await tx.query(
          `insert into messages (shop_id, conversation_id, turn, said_by, body, reading, said_at)
           select ${shop}, $1, coalesce(max(turn), 0) + 1, 'agent', $2, $3, $4 from messages where conversation_id = $1`,
          [turn.conversation, turn.answer, JSON.stringify(turn.reading), now()],
        );
        if (turn.clientMessageId !== null)
          await tx.query("update messages set result = $3 where conversation_id = $1 and client_message_id = $2", [
            turn.conversation,
            turn.clientMessageId,
            JSON.stringify(turn.result),
          ]);
        await tx.query("update conversations set updated_at = $2 where conversation_id = $1", [
          turn.conversation,
          now(),
        ]);
      }),
  };
}
