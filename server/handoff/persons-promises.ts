import type { Actor, Shop, ShopTx } from "../../core/context.ts";
import { type NewPromise, promiseId } from "../../core/promises/promise.ts";
import { readPromises } from "../../core/promises/read.ts";
import { ordersNamed } from "../../db/promises/about.ts";
import { keepPromises } from "../../db/promises/keep.ts";

type Said = { readonly conversation: string; readonly turn: number; readonly text: string; readonly at: Date };

/** What a person promises a buyer, read in Chinese and English and kept as theirs; nothing is held back for it. It is about the
 * order that the reply names, else the ticket's. */
export async function keepPersonsPromises(tx: ShopTx, shop: Shop, actor: Actor, said: Said): Promise<void> {
  const { conversation, turn, text, at } = said;
  const read = readPromises(text, { at, timezone: shop.timezone });
  if (read.length === 0) return;
  const { order, customer } = await ordersNamed(tx, conversation, text);
  const promises = read.map(({ kind, due, words }): NewPromise => {
    const ofOrder = order !== null && kind !== "answer" && kind !== "call";
    const about = ofOrder
      ? ({ table: "orders", id: order } as const)
      : ({ table: "conversations", id: conversation } as const);
    const promised = { kind, about, order, dueAt: due?.at.toISOString() ?? null };
    return {
      ...promised,
      id: promiseId(promised, conversation),
      customer,
      timezone: shop.timezone,
      by: { kind: "person", id: actor.id },
      words: words.slice(0, 500),
      proof: [{ label: "a person's own words", source: { table: "messages", ids: [`${conversation}/${turn}`] } }],
    };
  });
  await keepPromises(tx, promises, { conversation, run: `person/${actor.id}`, at });
}
