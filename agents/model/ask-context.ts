import { isGuest, type ShopContext } from "../../core/context.ts";
import type { StoredTurn } from "../../core/conversation.ts";
import type { Language } from "../../core/language.ts";
import type { Reading } from "../playbook/read-brief.ts";

const fewestTurns = 4;
const step = 8;
const longestTurn = 400;
const names: Record<Language, string> = {
  zh: "Chinese",
  "zh-Hant": "Chinese in traditional script",
  en: "English",
  es: "Spanish",
  pt: "Portuguese",
  ja: "Japanese",
  id: "Indonesian",
  th: "Thai",
  vi: "Vietnamese",
  ru: "Russian",
};

/** What every agent of a turn needs to know beside its brief; it changes from turn to turn, and so comes after the prompt. */
export function knownLine({ shop, actor, asOf }: ShopContext, language: Language): string {
  const speaker =
    actor.kind === "merchant"
      ? "the merchant"
      : isGuest(actor)
        ? "a guest who is not signed in"
        : `the buyer ${actor.id}`;
  return `Known: shop ${shop.name}, currency ${shop.currency}, last complete day ("yesterday") ${asOf}. Speaking: ${speaker}. Answer in ${names[language]}.`;
}

const saidBy = { buyer: "Buyer", merchant: "Merchant", agent: "You", person: "A colleague" } as const;
const cut = (text: string) => (text.length > longestTurn ? `${text.slice(0, longestTurn)} …` : text);

/** Turns as they were said, from the newest full step on; a window that moves by one would make each question new to a
 * provider's cache. */
function cutAt(turns: readonly StoredTurn[]): number {
  const first = (turns.at(0)?.turn ?? 1) - 1;
  const last = first + turns.length;
  const from = Math.floor(Math.max(0, last - fewestTurns) / step) * step;
  return Math.max(0, from - first);
}

/** What earlier turns were about, a line for all of them: what was wished for, and which orders and things were named. */
function inShort(turns: readonly StoredTurn[]): string[] {
  const wishes = turns.flatMap(({ reading }) => {
    const { intent, slots } = (reading as Partial<Reading> | null)?.brief ?? {}; // as it was stored by a turn, or nothing
    if (!intent) return [];
    return [Object.keys(slots ?? {}).length > 0 ? `${intent} ${JSON.stringify(slots)}` : intent];
  });
  return wishes.length > 0 ? [`Earlier it was about: ${[...new Set(wishes)].map(cut).join("; ")}.`] : [];
}

/** The message with what was said before it and the playbook's reading of it, as a first question to the model. What changes
 * least stands first. */
export function askedWith(text: string, reading: Reading, turns: readonly StoredTurn[], ctx: ShopContext): string {
  const { brief, language } = reading;
  const likely = [brief.intent, ...brief.alternatives].slice(0, 3).join(", ");
  const slots = Object.keys(brief.slots).length > 0 ? ` with ${JSON.stringify(brief.slots)}` : "";
  const from = cutAt(turns);
  const before = turns.slice(from).map((turn) => `${saidBy[turn.saidBy]}: ${cut(turn.body)}`);
  return [
    knownLine(ctx, language),
    ...inShort(turns.slice(0, from)),
    ...(before.length > 0 ? ["Said before:", ...before] : []),
    `A first reading, which was not sure: ${likely}${slots}.`,
    "Now:",
    text,
  ].join("\n");
}
