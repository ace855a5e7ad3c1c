import type { Answer } from "../agents/answer.ts";
import type { Fact, FactUnit, Source } from "../core/facts.ts";
import { majorOf } from "../core/money.ts";
import type { Dressed } from "./widget/dress-answer.ts";

export type PublicFact = { id: string; label: string; value: Fact["value"]; unit: string; source: Source };
const isMoney = (unit: FactUnit) => unit === "money" || unit === "money_change";

/** A fact as programs read it: money as a decimal number of its currency, which is the unit. */
export const publicFact = ({ id, label, value, unit, currency, source }: Fact): PublicFact =>
  isMoney(unit) && typeof value === "number" && currency
    ? { id, label, value: majorOf(value, currency), unit: currency, source }
    : { id, label, value, unit, source };

/** The JSON of `zhanggui ask`. */
export const askJson = (answer: Answer) => ({
  conversation: answer.conversation,
  answer: answer.answer,
  agents: answer.agents,
  tools: answer.tools,
  facts: answer.facts.map(publicFact),
  actions: answer.actions,
  usage: answer.usage,
});
/** The JSON of `zhanggui reply`. */
export const replyJson = (answer: Answer, { language, cards, asks }: Dressed) => ({
  ...askJson(answer),
  intent: answer.intent,
  confidence: answer.confidence,
  handoff: answer.handoff,
  language,
  cards,
  asks,
});
