import type { ShopData } from "../core/context.ts";
import { type Page, pageOf, type Wanted } from "./page.ts";

export type AskedRow = { conversation_id: string; updated_at: Date; title: string; turns: number };

/** What the merchant asked, by conversation, the last one first; the title is its first question. */
export const listAsked = (data: ShopData, wanted: Wanted): Promise<Page<AskedRow>> =>
  pageOf<AskedRow>(
    data,
    {
      from: `(select c.conversation_id, c.updated_at, left(f.body, 120) as title, coalesce(c.turns, 0) as turns
        from conversations c join lateral (select body from messages m where m.conversation_id = c.conversation_id
          and m.said_by = 'merchant' order by turn limit 1) f on true where c.side = 'merchant') asked`,
      where: "true",
      values: [],
      at: "updated_at",
      id: "conversation_id",
    },
    wanted,
  );

export type SaidRow = { turn: number; said_by: string; body: string; result: unknown; said_at: Date };
const mostTurns = 400;
/** The turns of one of the merchant's conversations, oldest first. A question with an id holds what it got. */
export const askedTurns = (data: ShopData, conversation: string): Promise<SaidRow[]> =>
  data.query(
    `select turn, said_by, body, result, said_at from (select m.* from messages m join conversations c using (shop_id, conversation_id)
       where m.conversation_id = $1 and c.side = 'merchant' order by turn desc limit ${mostTurns}) newest order by turn`,
    [conversation],
  );
