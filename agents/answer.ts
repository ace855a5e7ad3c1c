import type { Progress, ShopContext } from "../core/context.ts";
import type { Conversations, Side } from "../core/conversation.ts";
import type { Fact } from "../core/facts.ts";
import { checkNumbers } from "./guards/bound-numbers.ts";
import type { ModelMind } from "./model/mind.ts";
import type { ActionNote, ToolTrace } from "./playbook/desk.ts";
import type { Reading } from "./playbook/read-brief.ts";
import { carryOut } from "./turn/carry-out.ts";
import type { Part, PartUsage } from "./turn/part.ts";
import { promisesIn } from "./turn/promises-in.ts";

export type Turn = {
  side: Side;
  text: string;
  conversation: string | null;
  clientMessageId?: string | null;
  /** Asked where the playbook is not sure. */
  mind?: ModelMind | null;
};
/** Told while a turn runs: `agent` and `tool` as they set to work and come back, `action` when a change is proposed, `delta` once
 * the answer is checked: no word of it leaves before. */
export type TurnEvents = {
  agent?(name: string): void;
  tool?(trace: ToolTrace, agent?: string): void;
  action?(note: ActionNote): void;
  delta?(text: string): void;
};
/** Passes steps on as they happen, and afterwards what happened elsewhere than at an agent's desk. */
function live(events: TurnEvents): Progress & { rest(part: Part): void } {
  const told = new Set<object>();
  let atWork = "";
  const once = <Step extends object>(step: Step, tell: (step: Step) => void) => {
    if (told.has(step)) return;
    told.add(step);
    tell(step);
  };
  return {
    agent(name) {
      if (name !== atWork) events.agent?.(name);
      atWork = name;
    },
    // Desks pass what they keep themselves.
    tool: (step, agent) => once(step as ToolTrace, (trace) => events.tool?.(trace, agent)),
    action: (note) => once(note as ActionNote, (each) => events.action?.(each)),
    rest(part) {
      for (const trace of part.tools) once(trace, (each) => events.tool?.(each));
      for (const note of part.actions) once(note, (each) => events.action?.(each));
    },
  };
}

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
/** An answer as it is given. What the turn leaves for the next one is with it, but for one that was given before: a message that
 * came twice. */
export type Given = Answer & { readonly reading?: Reading | null };
/** One turn, whole: stored, read, carried out, worded, checked, stored. The same client message twice is answered once. */
export async function answerTurn(
  turn: Turn,
  ctx: ShopContext,
  conversations: Conversations,
  events: TurnEvents = {},
): Promise<Given> {
  const heard = await conversations.hear(turn.conversation, turn.text, turn.clientMessageId ?? null);
  if (heard.result) return heard.result as Answer; // stored by this same function
  const open = heard.conversation;
  const progress = live(events);
  const here: ShopContext = { ...ctx, conversationId: open.id, progress };
  const facts: Fact[] = [];
  const parts = await carryOut(turn, here, open, facts);
  for (const part of parts) progress.rest(part);
  const readers = [...new Set(parts.map(({ reading }) => reading.language))].map((language) => ({
    language,
    timezone: ctx.shop.timezone,
  }));
  const checked = checkNumbers(parts.map((part) => part.rendered).join("\n\n"), facts, readers);
  const [first] = parts;
  const answer: Answer = {
    conversation: open.id,
    answer: checked.text,
    agents: agentsOf(turn.side, parts),
    tools: parts.flatMap((part) => part.tools),
    facts: numbered([...new Set([...checked.facts, ...parts.flatMap((part) => part.cites)])]),
    actions: parts.flatMap((part) => part.actions),
    usage: usageOf(parts),
    intent: first?.reading.brief.intent ?? "out_of_scope",
    confidence: first?.reading.brief.confidence ?? 0,
    handoff: parts.find((part) => part.handoff)?.handoff ?? null,
  };
  const reading = withShown(parts);
  const mine = await conversations.finished({
    conversation: open.id,
    runId: ctx.runId,
    heard: open.epoch,
    agents: answer.agents,
    brief: turn.text,
    answer: answer.answer,
    reading,
    tools: answer.tools,
    facts: answer.facts,
    result: answer,
    usage: answer.usage,
    promises: turn.side === "buyer" ? promisesIn(checked, readers, here, answer.agents.at(-1) ?? "") : [],
    clientMessageId: turn.clientMessageId ?? null,
  });
  // A person took the word while this was written: two never speak at once. What would have been said lies with the ticket.
  if (!mine) return { ...answer, answer: "", facts: [] };
  events.delta?.(answer.answer);
  return { ...answer, reading };
}

const agentsOf = (side: Side, parts: readonly Part[]) => [
  ...new Set([
    ...(side === "merchant" ? ["store-manager"] : []),
    ...parts.flatMap((part) => [part.agent, ...(part.helpers ?? [])]),
  ]),
];
const usageOf = (parts: readonly Part[]): Answer["usage"] => {
  const sum = (of: (usage: PartUsage) => number) => parts.reduce((all, { usage }) => all + (usage ? of(usage) : 0), 0);
  return {
    llmCalls: sum((each) => each.calls),
    inputTokens: sum((each) => each.input),
    outputTokens: sum((each) => each.output),
  };
};
const numbered = (facts: readonly Fact[]): Fact[] => facts.map((fact, index) => ({ ...fact, id: `f${index + 1}` }));

/** What the next turn leans on: the last reading, and which changes were just shown, since only these a yes can mean. */
function withShown(parts: readonly Part[]): Reading | null {
  const reading = parts.at(-1)?.reading;
  const waiting = parts.flatMap((part) => part.actions).filter(({ status }) => status === "awaiting_approval");
  return reading
    ? { ...reading, shown: waiting.length > 0 ? waiting.map(({ id }) => id) : (reading.shown ?? []) }
    : null;
}
