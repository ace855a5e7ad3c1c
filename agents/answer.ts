import type { ShopContext } from "../core/context.ts";
import type { Conversations, OpenConversation, Side } from "../core/conversation.ts";
import { AppError } from "../core/errors.ts";
import type { Fact } from "../core/facts.ts";
import type { Language } from "../core/format.ts";
import { renderReply } from "../prompts/render.ts";
import { approve, reject, waitingHere } from "../tools/decide-change.ts";
import { writeToolNamed } from "../tools/directory.ts";
import { dataAnalyst } from "./data-analyst/charter.ts";
import { type Answered, exporting, listWished } from "./data-analyst/export-plays.ts";
import { exportWish } from "./data-analyst/export-wish.ts";
import { assign } from "./directory.ts";
import { checkNumbers } from "./guards/bound-numbers.ts";
import { readConsent } from "./playbook/consent.ts";
import { type ActionNote, openDesk, type ToolTrace } from "./playbook/desk.ts";
import { refusal } from "./playbook/outcomes.ts";
import type { PlayResult } from "./playbook/play.ts";
import { lastReading, type Reading, readBrief } from "./playbook/read-brief.ts";
import { partsOf } from "./playbook/split.ts";
import { readBriefAgain, staleNote, staleness } from "./playbook/stale.ts";
import { whereIn } from "./playbook/where.ts";

export type Turn = { side: Side; text: string; conversation: string | null; clientMessageId?: string | null };
export type TurnEvents = { tool?(trace: ToolTrace): void; action?(note: ActionNote): void; delta?(text: string): void };
export type Answer = {
  conversation: string;
  answer: string;
  agents: string[];
  tools: ToolTrace[];
  facts: readonly Fact[];
  actions: ActionNote[];
  usage: { llmCalls: number; inputTokens: number; outputTokens: number };
  intent: string;
  confidence: number;
  handoff: { reason: string; ticket: string } | null;
};
type Part = {
  rendered: string;
  cites: readonly Fact[];
  agent: string;
  tools: ToolTrace[];
  actions: ActionNote[];
  reading: Reading;
  handoff?: { reason: string; ticket: string };
};

/** One turn, whole: stored, read, carried out, worded, checked, stored. The same client message twice is answered once. */
export async function answerTurn(
  turn: Turn,
  ctx: ShopContext,
  conversations: Conversations,
  events: TurnEvents = {},
): Promise<Answer> {
  const open = await conversations.open(turn.conversation);
  const here: ShopContext = { ...ctx, conversationId: open.id };
  const said = await conversations.said(open.id, turn.text, turn.clientMessageId ?? null);
  if (!said.fresh && said.result) return said.result as Answer; // stored by this same function
  const facts: Fact[] = [];
  const parts = await carryOut(turn, here, open, facts);
  for (const part of parts) {
    for (const trace of part.tools) events.tool?.(trace);
    for (const note of part.actions) events.action?.(note);
  }
  const checked = checkNumbers(parts.map((part) => part.rendered).join("\n\n"), facts);
  events.delta?.(checked.text);
  const [first] = parts;
  const answer: Answer = {
    conversation: open.id,
    answer: checked.text,
    agents: agentsOf(turn.side, parts),
    tools: parts.flatMap((part) => part.tools),
    facts: numbered([...new Set([...checked.facts, ...parts.flatMap((part) => part.cites)])]),
    actions: parts.flatMap((part) => part.actions),
    usage: { llmCalls: 0, inputTokens: 0, outputTokens: 0 },
    intent: first?.reading.brief.intent ?? "out_of_scope",
    confidence: first?.reading.brief.confidence ?? 0,
    handoff: parts.find((part) => part.handoff)?.handoff ?? null,
  };
  await conversations.finished({
    conversation: open.id,
    runId: ctx.runId,
    agents: answer.agents,
    brief: turn.text,
    answer: answer.answer,
    reading: withShown(parts),
    tools: answer.tools,
    facts: answer.facts,
    result: answer,
    clientMessageId: turn.clientMessageId ?? null,
  });
  return answer;
}

const agentsOf = (side: Side, parts: readonly Part[]) => [
  ...new Set([...(side === "merchant" ? ["store-manager"] : []), ...parts.map((part) => part.agent)]),
];
const numbered = (facts: readonly Fact[]): Fact[] => facts.map((fact, index) => ({ ...fact, id: `f${index + 1}` }));

async function carryOut(said: Turn, ctx: ShopContext, open: OpenConversation, facts: Fact[]): Promise<Part[]> {
  const wish = said.side === "merchant" ? exportWish(said.text) : null;
  const turn = wish?.rest ? { ...said, text: wish.rest } : said;
  const whole = readBrief(turn.text, turn.side, open.turns, ctx);
  if (open.status === "handed_over" && turn.side === "buyer")
    return [say("waiting-for-person", {}, whole, ctx, "customer-service")];
  const decided = await decideWaiting(turn, whole, open, ctx, facts);
  if (decided) return [decided];
  const alone = wish?.rest === "" || (wish && listWished(whole.brief));
  if (alone) return [await table(null, wish.rest ? whole : (lastReading(open.turns) ?? whole), whole, ctx, facts)];
  const readings = turn.side === "merchant" ? separate(turn, whole, open, ctx) : [whole];
  const parts: Part[] = [];
  for (const reading of readings) parts.push(await play(reading, turn.side, ctx, facts));
  if (!wish) return parts;
  const stated = checkNumbers(parts.map((part) => part.rendered).join("\n"), facts).facts;
  const cited = [...new Set([...stated, ...parts.flatMap((part) => part.cites)])];
  const answered = { tools: parts.flatMap((part) => part.tools), facts: cited };
  return [...parts, await table(answered, parts.at(-1)?.reading ?? whole, whole, ctx, facts)];
}

/** A message with two questions becomes two, where both halves read clearly and differ. */
function separate(turn: Turn, whole: Reading, open: OpenConversation, ctx: ShopContext): Reading[] {
  const parts = partsOf(turn.text);
  if (parts.length < 2) return [whole];
  const readings = parts.map((part) => readBrief(part, turn.side, open.turns, ctx));
  const clear = readings.every(({ brief }) => brief.confidence >= 0.4 && brief.intent !== "out_of_scope");
  const differ =
    new Set(readings.map(({ brief }) => `${brief.intent} ${brief.metrics.join()} ${brief.period?.from}`)).size > 1;
  return clear && differ ? readings.slice(0, 4) : [whole];
}

/** A yes or no to the change that waits here: decided by the gate, never by an agent. */
async function decideWaiting(
  turn: Turn,
  reading: Reading,
  open: OpenConversation,
  ctx: ShopContext,
  facts: Fact[],
): Promise<Part | undefined> {
  const consent = readConsent(turn.text);
  const shown = lastReading(open.turns)?.shown ?? [];
  const waiting = consent ? await waitingHere(shown, ctx) : undefined;
  const tool = waiting ? writeToolNamed(waiting.tool) : undefined;
  if (!consent || !waiting || !tool) return undefined;
  const summary = String(JSON.parse(waiting.summary)[reading.language]);
  const note = (status: string): ActionNote => ({ id: waiting.proposal_id, kind: waiting.tool, status, summary });
  const trace = (ok: boolean): ToolTrace => ({ name: waiting.tool, input: waiting.input, ok });
  try {
    if (consent === "no") {
      await reject(waiting.proposal_id, turn.text, ctx);
      return { ...say("change-dropped", {}, reading, ctx, "order-handling"), actions: [note("rejected")] };
    }
    facts.push(...(await approve(tool, waiting.proposal_id, ctx)).facts);
    return {
      ...say("change-done", { summary }, reading, ctx, "order-handling"),
      actions: [note("executed")],
      tools: [trace(true)],
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const sentence = refusal(error.message, reading.language);
    return {
      ...say("refused", { sentence, offer: true }, reading, ctx, "order-handling"),
      actions: [note(waiting.status)],
      tools: [trace(false)],
    };
  }
}

/** What the next turn leans on: the last reading, and which changes were just shown, since only these a yes can mean. */
function withShown(parts: readonly Part[]): Reading | null {
  const reading = parts.at(-1)?.reading;
  const waiting = parts.flatMap((part) => part.actions).filter(({ status }) => status === "awaiting_approval");
  return reading ? { ...reading, shown: waiting.map(({ id }) => id) } : null;
}

const render = (result: PlayResult, language: Language, ctx: ShopContext) =>
  renderReply(result.template, result.view, { language, timezone: ctx.shop.timezone });
const say = (
  template: string,
  view: Record<string, unknown>,
  reading: Reading,
  ctx: ShopContext,
  agent: string,
): Part => ({
  rendered: render({ template, view }, reading.language, ctx),
  agent,
  cites: [],
  tools: [],
  actions: [],
  reading,
});

/** The table that was wished for. What the next turn leans on is the question behind it. */
async function table(done: Answered | null, kept: Reading, asked: Reading, ctx: ShopContext, facts: Fact[]) {
  const stale = done ? null : staleness(asked.brief, ctx);
  const at: ShopContext = stale ? { ...ctx, asOf: stale } : ctx;
  const { brief, language } = stale ? readBriefAgain(asked, "merchant", at) : asked;
  const desk = openDesk(dataAnalyst, at, language, facts);
  const made = await exporting(done)(brief, desk);
  const said = say(made.template, made.view, { ...kept, language }, at, dataAnalyst.name);
  return { ...said, cites: made.cites ?? [], tools: desk.trace };
}

async function play(reading: Reading, side: Side, ctx: ShopContext, facts: Fact[]): Promise<Part> {
  const stale = side === "merchant" ? staleness(reading.brief, ctx) : null;
  const at: ShopContext = stale ? { ...ctx, asOf: stale } : ctx;
  const base = stale ? readBriefAgain(reading, side, at) : reading;
  const { charter, play: run, looked } = assign(side, base.brief);
  const desk = openDesk(charter, at, base.language, facts);
  const asked = await whereIn(base.brief, side, at);
  const brief = looked ? { ...asked, slots: { ...asked.slots, looked } } : asked;
  const result = await run(brief, desk);
  const note = stale ? `${staleNote(stale, base.language)}\n` : "";
  return {
    rendered: note + render(result, base.language, at),
    agent: charter.name,
    cites: result.cites ?? [],
    tools: desk.trace,
    actions: desk.actions,
    reading: { brief, language: base.language, ...(result.expects ? { expects: result.expects } : {}) },
    ...(result.handoff ? { handoff: result.handoff } : {}),
  };
}
