import type { ShopTx } from "../../core/context.ts";

export type Mark = "good" | "wrong";
type Marked = { readonly mark: Mark | null; readonly note: string | null; readonly by: object; readonly at: Date };

/** Marks an answer of the machine, or takes the mark away (null). False where that turn is no answer. */
export async function markAnswer(tx: ShopTx, conversation: string, turn: number, marked: Marked): Promise<boolean> {
  const answers = await tx.query(
    "select 1 from messages join conversations using (shop_id, conversation_id) where conversation_id = $1 and turn = $2 and said_by = 'agent' and side = 'buyer'",
    [conversation, turn],
  );
  if (answers.length === 0) return false;
  if (marked.mark === null)
    await tx.query("delete from quality_marks where conversation_id = $1 and turn = $2", [conversation, turn]);
  else
    await tx.query(
      `insert into quality_marks (shop_id, conversation_id, turn, mark, note, marked_by, marked_at)
       values (current_setting('app.shop_id'), $1, $2, $3, $4, $5, $6)
       on conflict (shop_id, conversation_id, turn) do update
         set mark = excluded.mark, note = excluded.note, marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
      [conversation, turn, marked.mark, marked.note, JSON.stringify(marked.by), marked.at],
    );
  return true;
}
