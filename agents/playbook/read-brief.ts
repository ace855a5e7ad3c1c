import type { ShopContext } from "../../core/context.ts";
import type { Side, StoredTurn } from "../../core/conversation.ts";
import { type Language, ownLanguage } from "../../core/language.ts";
import type { Where } from "../../core/report.ts";
import type { Day } from "../../core/time.ts";
import { readConsent } from "./consent.ts";
import { likeForLike } from "./like-for-like.ts";
import { plainDates } from "./plain-dates.ts";
import { type Brief, type Expected, slot } from "./play.ts";
import { follow, route } from "./route.ts";
import { settleIntent } from "./settle-intent.ts";
import { skillOf } from "./targets.ts";
import { readDimensions, readDirection, readMetrics } from "./understanding/mentions.ts";
import { readPeriods } from "./understanding/periods.ts";
import { guessTools } from "./understanding/tool-guess.ts";
import { type Understanding, understand } from "./understanding/understand.ts";

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

const languageOf = (read: Understanding, text: string, side: Side, before: Reading | undefined): Language => {
  // A bare number, name, yes or no has no language of its own: the conversation's goes on.
  if (before && readConsent(text)) return before.language;
  if (before && !/\p{L}{2}/u.test(text.replaceAll(/#?\w*\d\w*/g, ""))) return before.language;
  const said = replyIn(read.lang, text);
  if (side === "merchant") return /\p{Script=Han}/u.test(text) ? "zh" : ownLanguage(said);
  if (/\p{Script=Han}/u.test(text)) return said;
  // A product's name that answers a question is in the shop's language, not in the reader's.
  if (before?.expects?.slots && isShort(text)) return before.language;
  return said;
};

/** Short enough to lean on the question before it ("and last week?", "那上周呢", "by device?"). */
const isShort = (text: string) =>
  /\p{Script=Han}/u.test(text) ? text.replaceAll(/\P{Script=Han}/gu, "").length <= 9 : text.split(/\s+/).length <= 6;
const leans = /^(and|what about|how about|same|那|那么|再|换|呢|按|分|by\b|per\b|for\b|vs\b|compared)|呢[??]?$/i;

/** Wishes that end whatever was being asked. */
const breaksOff = ["human_agent", "complaint", "cancel_order", "order_status", "refund_status", "order_lookup", "help"];

const aimless = ({ target, ...brief }: Brief): Brief => brief;

/** An answer to the one thing that a play asked for ("the blue one", "2"), with what was settled before; nothing where the
 * words clearly ask something else. */
function answerTo(brief: Brief, { expects }: Reading): Brief | undefined {
  if (!expects?.slots) return undefined;
  const named = slot(brief, "order_id");
  const said = { said: expects.slots["said"] ?? "" };
  // Another order than the one that was talked about: the wish stays, what was settled for the other does not.
  if (named && expects.orderId !== named && isShort(brief.text))
    return aimless({
      ...brief,
      intent: expects.intent,
      slots: { ...brief.slots, ...(expects.orderId ? said : expects.slots) },
    });
  // A bare number answers; it wishes nothing by itself.
  const sure = brief.confidence >= 0.85 && brief.intent !== expects.intent && /\p{L}{2}/u.test(brief.text);
  if (sure && (breaksOff.includes(brief.intent) || !isShort(brief.text))) return undefined;
  const order = expects.orderId ? { order_id: expects.orderId } : {};
  return aimless({ ...brief, intent: expects.intent, slots: { ...brief.slots, ...order, ...expects.slots } });
}

/** A number, address or product that was asked for answers the question before it. */
function buyerFollowUp(brief: Brief, before: Reading): Brief {
  const last = before.brief;
  const expected = before.expects?.intent;
  const named = brief.slots["order_id"];
  const fits = brief.confidence < 0.6 || (named && isShort(brief.text)) || expected === brief.intent;
  const givesAddress = expected === "change_address" && brief.slots["address"];
  if (!expected || !(fits || givesAddress)) {
    return named || !last.slots["order_id"]
      ? brief
      : { ...brief, slots: { ...brief.slots, order_id: last.slots["order_id"] } };
  }
  const order = before.expects?.orderId ?? last.slots["order_id"];
  const address =
    expected === "change_address" && before.expects?.orderId ? { address: brief.slots["address"] ?? brief.text } : {};
  return { ...brief, intent: expected, slots: { ...(order ? { order_id: order } : {}), ...brief.slots, ...address } };
}

const given = <Value>(list: readonly Value[], else_: readonly Value[]) => (list.length > 0 ? list : else_);

/** "And last week?", "按设备呢": the question before, with what is new laid over it. */
function merchantFollowUp(brief: Brief, before: Reading): Brief {
  const last = before.brief;
  const names = brief.period !== null || brief.dimensions.length > 0 || brief.metrics.length > 0;
  const leansOnIt = leans.test(brief.text.trim()) || brief.confidence < 0.5;
  if (!isShort(brief.text) || !names || !leansOnIt) return brief;
  return follow({
    ...brief,
    intent: last.intent,
    ...(last.target ? { target: last.target } : {}),
    confidence: Math.max(brief.confidence, last.confidence),
    metrics: given(brief.metrics, last.metrics),
    dimensions: given(brief.dimensions, last.dimensions),
    period: brief.period ?? last.period,
    where: { ...last.where, ...brief.where },
    slots: { ...last.slots, ...brief.slots },
  });
}

/** Words that are clear by themselves are not bent by the turns before them. */
function readClearer(side: Side, text: string, context: { role: string; text: string }[]): Understanding {
  const inContext = understand({ role: side, text, context });
  if (context.length === 0 || inContext.confidence >= 0.95) return inContext;
  const alone = understand({ role: side, text });
  return alone.intent !== inContext.intent && alone.confidence >= 0.9 ? alone : inContext;
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
  const read = side === "buyer" ? settleIntent(clearer, text) : clearer;
  const { period, compare } = readPeriods(text, { lastDay: ctx.asOf });
  const where: Where = {};
  const brief: Brief = {
    intent: read.intent,
    text,
    confidence: read.confidence,
    alternatives: read.alternatives.filter((each) => each.confidence > 0.04).map((each) => each.intent),
    slots: read.slots,
    sentiment: read.sentiment,
    period: period ? { from: period.from, to: period.to } : null,
    compare: compare ? { from: compare.from, to: compare.to } : null,
    metrics: readMetrics(text).map((mention) => mention.metric),
    dimensions: readDimensions(text),
    direction: readDirection(text) ?? null,
    where,
  };
  const asked = side === "merchant" ? soFar(targeted(brief, read), ctx.asOf) : brief;
  return {
    brief: before
      ? (answerTo(asked, before) ?? (side === "buyer" ? buyerFollowUp : merchantFollowUp)(asked, before))
      : asked,
    language: languageOf(read, text, side, before),
    read,
  };
}
