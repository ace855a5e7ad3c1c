import type { ShopTx } from "../../core/context.ts";

type Reader = Pick<ShopTx, "query">;
export type Line = {
  turn: number;
  said_by: "merchant" | "buyer" | "agent" | "person";
  person_id: string | null;
  body: string;
  said_at: Date;
};

/** Adds a turn that is no answer of a run: a person's, or what the buyer is told of a change of the word. The same id of the
 * client twice is the same turn. */
export async function addTurn(
  tx: ShopTx,
  conversation: string,
  line: { by: "agent" | "person"; person: string | null; text: string; clientId: string | null; at: Date },
): Promise<number> {
  const [added] = await tx.query<{ turn: number }>(
    `with here as (
       update conversations c set updated_at = $6,
         turns = coalesce(c.turns, (select max(turn) from messages m where m.conversation_id = c.conversation_id), 0) + 1
       where conversation_id = $1 returning turns
     )
     insert into messages (shop_id, conversation_id, turn, client_message_id, said_by, person_id, body, said_at)
     select current_setting('app.shop_id'), $1, turns, $5, $2, $3, $4, $6 from here
     on conflict (shop_id, conversation_id, client_message_id) do nothing returning turn`,
    [conversation, line.by, line.person, line.text, line.clientId, line.at],
  );
  return added?.turn ?? (await turnOf(tx, conversation, line.clientId ?? "")) ?? 0;
}

/** The turn that came with an id of a client. */
export async function turnOf(tx: Reader, conversation: string, clientId: string): Promise<number | undefined> {
  const [row] = await tx.query<{ turn: number }>(
    "select turn from messages where conversation_id = $1 and client_message_id = $2",
    [conversation, clientId],
  );
  return row?.turn;
}

/** What was said after a turn, oldest first. */
export const linesAfter = (data: Reader, conversation: string, after: number, limit: number): Promise<Line[]> =>
  data.query<Line>(
    "select turn, said_by, person_id, body, said_at from messages where conversation_id = $1 and turn > $2 order by turn limit $3",
    [conversation, after, limit],
  );
