import type { ShopData } from "../../../core/context.ts";
import type { Conversations, StoredTurn } from "../../../core/conversation.ts";
import { newId } from "../../../core/ids.ts";

/** What each statement gave, by its text and values. */
export type Remembered = Map<string, unknown[]>;
const keyOf = (text: string, values: readonly unknown[] = []) => `${text}\n${JSON.stringify(values)}`;

/** A shop whose statements are carried out once and remembered: its rows are then read from memory. `source` null: from memory
 * alone. Nothing is written. */
export function rememberedShop(source: ShopData | null, remembered: Remembered): ShopData {
  const query = async <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => {
    const key = keyOf(text, values);
    const known = remembered.get(key);
    if (known) return known as Row[]; // the caller names the row type of its own statement
    if (!source) throw new Error(`Not in memory: ${key.slice(0, 300)}`);
    const rows = await source.query<Row>(text, values);
    remembered.set(key, rows);
    return rows;
  };
  return { query, transaction: (work) => work({ query }) };
}

/** Conversations of one shop in memory, with the turns before each message, as many as the store gives. */
export function conversationsInMemory(side: "buyer" | "merchant"): Conversations {
  const open = new Map<string, StoredTurn[]>();
  return {
    async hear(id, text) {
      const conversation = id ?? newId("con");
      const before = open.get(conversation) ?? [];
      open.set(conversation, [...before, { saidBy: side, body: text, reading: null }]);
      return { conversation: { id: conversation, status: "open", epoch: 0, turns: before }, result: null };
    },
    async finished({ conversation, answer, reading }) {
      const turns = open.get(conversation) ?? [];
      open.set(conversation, [...turns, { saidBy: "agent" as const, body: answer, reading }].slice(-20));
      return true;
    },
  };
}
