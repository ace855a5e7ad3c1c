import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
/** A turn as it was taped (null: it was not), with the words that its conversation holds as its answer (null: none was said). */
export type TapedTurn = { readonly turn: number; readonly tape: string | null; readonly sent: string | null };

/** The turns of a conversation in their order, and answers that no tape was kept of; undefined where there is no such
 * conversation. */
export async function tapesOf(data: Reader, conversation: string): Promise<TapedTurn[] | undefined> {
  const known = await data.query("select 1 from conversations where conversation_id = $1", [conversation]);
  if (known.length === 0) return undefined;
  return data.query<TapedTurn>(
    `select turn, tape, sent from (
       select t.at_turn as turn, t.tape, m.body as sent, t.recorded_at, t.run_id from turn_tapes t
         left join messages m on t.said and m.conversation_id = t.conversation_id and m.turn = t.at_turn
        where t.conversation_id = $1
       union all
       select m.turn, null, m.body, m.said_at, '' from messages m where m.conversation_id = $1 and m.said_by = 'agent'
          and not exists (select 1 from turn_tapes t where t.conversation_id = $1 and t.said and t.at_turn = m.turn)
     ) turns order by turn, recorded_at, run_id`,
    [conversation],
  );
}
