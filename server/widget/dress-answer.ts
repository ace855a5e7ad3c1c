import type { Answer, Given } from "../../agents/answer.ts";
import type { Reading } from "../../agents/playbook/read-brief.ts";
import type { Language } from "../../core/language.ts";
import { newestAnswer } from "../../db/buyer-window.ts";
import { asksOf } from "./asks.ts";
import type { Asks, Card } from "./card.ts";
import { cardsOf, type Reader } from "./cards.ts";

/** What stands beside an answer: the same on every channel, and the answer's words are whole without it. */
export type Dressed = { readonly language: Language; readonly cards: Card[]; readonly asks: Asks | null };

export const readingOf = (kept: unknown): Reading | null =>
  typeof kept === "object" && kept !== null && "brief" in kept ? (kept as Reading) : null; // stored by agents/answer.ts

/** The cards of an answer and what it waits for, with the reading that was kept with it. */
export async function dress(
  answer: Pick<Answer, "facts" | "actions">,
  reading: Reading | null,
  reader: Reader,
): Promise<Dressed> {
  const language = reading?.language ?? (reader.shop.locale.startsWith("zh") ? "zh" : "en");
  const cards = await cardsOf(answer, reader, language);
  return { language, cards, asks: await asksOf(reading, { cards, facts: answer.facts }, reader) };
}

/** What was kept with an answer that was given before: a message that came twice. */
async function keptReading(answer: Answer, { data }: Reader): Promise<Reading | null> {
  const newest = answer.answer === "" ? undefined : await newestAnswer(data, answer.conversation);
  return newest && newest.body === answer.answer ? readingOf(newest.reading) : null;
}

/** The same for an answer that was just given, or given before. */
export const dressAnswer = async (answer: Given, reader: Reader): Promise<Dressed> =>
  dress(answer, answer.reading === undefined ? await keptReading(answer, reader) : answer.reading, reader);
