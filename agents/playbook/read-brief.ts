import type { ShopContext } from "../../core/context.ts";
import type { Side, StoredTurn } from "../../core/conversation.ts";
import { type Language, ownLanguage } from "../../core/language.ts";
import type { Where } from "../../core/report.ts";
import type { Day } from "../../core/time.ts";
import { readConsent } from "./consent.ts";
import { followUp, isShort } from "./follow-up.ts";
import { likeForLike } from "./like-for-like.ts";
import { metricsMeant } from "./metrics-meant.ts";
import { affirmed } from "./negation.ts";
import { plainDates } from "./plain-dates.ts";
import { type Brief, type Expected, slot } from "./play.ts";
import { route } from "./route.ts";
import { settleIntent } from "./settle-intent.ts";
import { noMoreMessages } from "./signs/no-more-messages.ts";
import { skillOf } from "./targets.ts";
import { readDimensions, readDirection } from "./understanding/mentions.ts";
import { readPeriods } from "./understanding/periods.ts";
import { guessTools } from "./understanding/tool-guess.ts";
import { likeliest, type Understanding, understand } from "./understanding/understand.ts";

/** What a turn leaves for the next one. */
export type Reading = {
  readonly brief: Brief;
  readonly language: Language;
  readonly expects?: Expected;
  /** Changes that were shown with the answer and wait for a yes. */
  readonly shown?: readonly string[];
};
const isReading = (value: unknown): value is Reading => typeof value === "object" && value !== null && "brief" in value;

/** The newest turn of this speaker that was read. */
export const lastReading = (turns: readonly StoredTurn[]): Reading | undefined =>
  turns
    .map((turn) => turn.reading)
    .filter(isReading)
    .at(-1);

/** Whoever mixes Chinese and English writes in the script that most of it is in. */
const replyIn = (lang: Understanding["lang"], text: string): Language =>
  lang !== "mixed" ? lang : /\p{Script=Han}/u.test(text) ? "zh" : "en";

/** One or two borrowed words ("hello", "ok") and marks are of no language: the shop's own is the likelier one. */
const saysLittle = (text: string): boolean =>
  !/\p{Script=Han}/u.test(text) && (text.match(/\p{L}+/gu)?.length ?? 0) <= 1;

/** "Hello", "ok": said in the middle of any talk. */
const oneLatinWord = /^\P{L}*\p{Script=Latin}+\P{L}*$/u;

/** A Chinese product's name in an English sentence does not make it Chinese, nor "google ads" a Chinese one English. */
function merchantsLanguage(text: string, said: Language): "zh" | "en" {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return ownLanguage(said);
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return words >= 4 && /\b(?:the|of|is|are|do|does|did|how|what|why|which|if|i|we|my|our|for|to)\b/i.test(text)
    ? "en"
    : "zh";
}

const languageOf = (
  read: Understanding,
  text: string,
  side: Side,
  before: Reading | undefined,
  { shop }: ShopContext,
): Language => {
  // A bare number, name, yes or no has no language of its own: the conversation's goes on.
  if (before && readConsent(text)) return before.language;
  if (before && !/\p{L}{2}/u.test(text.replaceAll(/#?\w*\d\w*/g, ""))) return before.language;
  if (before && oneLatinWord.test(text)) return before.language;
  const said = replyIn(read.lang, text);
  if (!before && said === "zh" && saysLittle(text)) return shop.locale.startsWith("zh") ? "zh" : "en";
  if (side === "merchant") return merchantsLanguage(text, said);
  if (/\p{Script=Han}/u.test(text)) return said;
  // A product's name that answers a question is in the shop's language, not in the reader's.
  if (before?.expects?.slots && isShort(text)) return before.language;
  return said;
};

/** Words that are clear by themselves are not bent by the turns before them. */
function readClearer(side: Side, text: string, context: { role: string; text: string }[]): Understanding {
  const inContext = understand({ role: side, text, context });
  if (context.length === 0 || inContext.confidence >= 0.95) return inContext;
  const alone = likeliest({ role: side, text });
  return alone.intent !== inContext.intent && alone.confidence >= 0.9 ? understand({ role: side, text }) : inContext;
}

/** A merchant's question with what it asks for; its skill is the one that this belongs to. */
function targeted(brief: Brief, read: Understanding): Brief {
  const text = slot(brief, "order_id") === undefined ? plainDates(brief.text) : brief.text;
  const skills = text === brief.text ? read : understand({ role: "merchant", text });
  const guesses = { skills: [skills, ...skills.alternatives], tools: guessTools(text) };
  const { target, confidence } = route(brief, guesses);
  return { ...brief, target, intent: skillOf[target], confidence };
}

/** What is planned has days to come; everything else looks at days that are over. */
const soFar = (brief: Brief, lastDay: Day): Brief =>
  brief.intent === "campaign_plan" || brief.intent === "forecast"
    ? brief
    : { ...brief, ...likeForLike(brief, lastDay) };

type Figures = Pick<Brief, "period" | "compare" | "metrics" | "dimensions" | "direction">;
/** Buyers ask for no figures of the shop. */
const noFigures: Figures = { period: null, compare: null, metrics: [], dimensions: [], direction: null };
/** What a merchant wants to see: of which days, which metrics, split how. */
function figuresIn(text: string, lastDay: Day): Figures {
  const { period, compare } = readPeriods(text, { lastDay });
  const dimensions = readDimensions(text);
  return {
    period: period ? { from: period.from, to: period.to } : null,
    compare: compare ? { from: compare.from, to: compare.to } : null,
    metrics: metricsMeant(text, dimensions),
    dimensions,
    direction: readDirection(text) ?? null,
  };
}

/** Reads one message in its conversation: intent, slots, days in the shop's zone, metrics and dimensions. */
export function readBrief(
  text: string,
  side: Side,
  turns: readonly StoredTurn[],
  ctx: ShopContext,
): Reading & { read: Understanding } {
  const before = lastReading(turns);
  const context = turns.slice(-6).map((turn) => ({
    role:
      turn.saidBy === "merchant" || turn.saidBy === "buyer" ? turn.saidBy : side === "buyer" ? "agent" : "assistant",
    text: turn.body,
  }));
  const clearer = readClearer(side, text, context);
  const meant =
    side === "buyer" ? affirmed(text, clearer, (part) => understand({ role: side, text: part })) : undefined;
  const words = meant?.text ?? text;
  const read = side === "buyer" ? settleIntent(meant?.read ?? clearer, words) : clearer;
  const where: Where = {};
  const brief: Brief = {
    intent: read.intent,
    text: words,
    confidence: read.confidence,
    alternatives: read.alternatives.filter((each) => each.confidence > 0.04).map((each) => each.intent),
    slots: read.slots,
    sentiment: read.sentiment,
    ...(side === "merchant" ? figuresIn(text, ctx.asOf) : noFigures),
    where,
  };
  const language = languageOf(read, text, side, before, ctx);
  // Whoever wants no more messages says so plainly, in the middle of anything, and is not asked again.
  if (side === "buyer" && noMoreMessages(text) !== undefined)
    return { brief: { ...brief, intent: "stop_messages", text, confidence: 1, alternatives: [] }, language, read };
  const asked = side === "merchant" ? soFar(targeted(brief, read), ctx.asOf) : brief;
  return {
    brief: before ? followUp(asked, before, side) : asked,
    language,
    read,
  };
}
