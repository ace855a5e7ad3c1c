import { answerTurn } from "../../../agents/answer.ts";
import type { Shop, ShopData } from "../../../core/context.ts";
import { buyer } from "../../../server/actors.ts";
import { type House, shopContext } from "../../../server/shop-context.ts";
import { conversationsInMemory } from "./remembered-shop.ts";

export type Talk = { readonly customer: string; readonly lines: readonly string[] };
export type InMemory = { readonly shop: Shop; readonly data: ShopData; readonly now: Date };

/** The talks in turn, each from its first line to its last, as customer service answers them; milliseconds of each answer.
 * `over` is asked before every talk. */
export async function answerTalks(
  { shop, data, now }: InMemory,
  talks: readonly Talk[],
  over: (talksDone: number) => boolean,
): Promise<number[]> {
  const took: number[] = [];
  // A turn asks nothing else of a house.
  const house = { db: { shop: () => data }, log: { error() {} }, now: () => now } as unknown as House;
  for (let at = 0; !over(at); at++) {
    const talk = talks[at % talks.length];
    if (!talk) break;
    const speaker = buyer(talk.customer);
    const conversations = conversationsInMemory("buyer");
    let conversation: string | null = null;
    for (const text of talk.lines) {
      const began = performance.now();
      const ctx = await shopContext(house, shop, speaker);
      const answer = await answerTurn({ side: "buyer", text, conversation }, ctx, conversations);
      took.push(performance.now() - began);
      conversation = answer.conversation;
    }
  }
  return took;
}
