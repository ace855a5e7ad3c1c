import { isGuest, type ShopContext } from "../../core/context.ts";
import type { StoredTurn } from "../../core/conversation.ts";
import type { Language } from "../../core/language.ts";
import type { Reading } from "../playbook/read-brief.ts";

const mostTurns = 8;
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

/** The message with what was said before it and the playbook's reading of it, as a first question to the model. */
export function askedWith(text: string, reading: Reading, turns: readonly StoredTurn[], ctx: ShopContext): string {
  const { brief, language } = reading;
  const likely = [brief.intent, ...brief.alternatives].slice(0, 3).join(", ");
  const slots = Object.keys(brief.slots).length > 0 ? ` with ${JSON.stringify(brief.slots)}` : "";
  const before = turns.slice(-mostTurns).map((turn) => `${saidBy[turn.saidBy]}: ${cut(turn.body)}`);
  return [
    knownLine(ctx, language),
    `A first reading, which was not sure: ${likely}${slots}.`,
    ...(before.length > 0 ? ["Said before:", ...before] : []),
    "Now:",
    text,
  ].join("\n");
}
