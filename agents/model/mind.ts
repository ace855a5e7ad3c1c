import type { Shop, ShopContext } from "../../core/context.ts";
import type { OpenConversation, Side } from "../../core/conversation.ts";
import type { Fact } from "../../core/facts.ts";
import { type KeptCall, ModelFailure, type ModelRoad, type ModelUsage } from "../../core/model.ts";
import { agentPrompt } from "../../prompts/agent-prompts.ts";
import type { Charter } from "../charter.ts";
import { bindAnswer } from "../guards/bind-answer.ts";
import { leaks } from "../guards/promises.ts";
import { truthFaults } from "../guards/truth.ts";
import type { ActionNote, ToolTrace } from "../playbook/desk.ts";
import type { Reading } from "../playbook/read-brief.ts";
import { askedWith } from "./ask-context.ts";
import { type FactBook, openFactBook } from "./fact-book.ts";
import { runAgent } from "./run-agent.ts";
import { openSession, type Purse, type Session, type TurnBudget } from "./session.ts";
import { openStaff, type Prepared, type Staff } from "./staff.ts";
import { watchOf } from "./watch.ts";

/** A model that may carry out what the playbook is not sure of. */
export type ModelMind = {
  readonly road: ModelRoad;
  readonly budget: TurnBudget;
  readonly mostOutput: number;
  /** The model whose price stands for a call that is still to come. */
  readonly dearest: string;
  purse(ctx: ShopContext): Purse;
  /** What a shop may spend in a day, for whoever looks; money in millionths of a dollar. */
  limits?(shop: Shop): { off: boolean; calls: number; tokens: number; costMicro: number };
  /** Keeps what was asked and answered, so that the turn can be told again without the model. */
  keep(ctx: ShopContext, calls: readonly KeptCall[]): Promise<void>;
  /** Told of every fault, so that whoever can act hears of it. */
  failed(ctx: ShopContext, failure: ModelFailure): void;
};
export type MindAnswer = {
  readonly rendered: string;
  readonly facts: readonly Fact[];
  readonly agents: readonly string[];
  readonly tools: readonly ToolTrace[];
  readonly actions: readonly ActionNote[];
  readonly prepared: readonly Prepared[];
  readonly person: string | null;
  readonly used: { readonly calls: number } & Pick<ModelUsage, "input" | "output">;
};
type Question = {
  readonly side: Side;
  readonly text: string;
  readonly reading: Reading;
  readonly open: OpenConversation;
  readonly charters: readonly Charter[];
};

/** Numbers of orders: they may be named by whoever was told them. All other numbers need a fact. */
const orderLike = /#\w{0,4}-?\d{3,}[\w-]*|\b[A-Za-z]{1,4}-?\d{4,}\b/g;

async function written(
  text: string,
  { reading, side }: Question,
  ctx: ShopContext,
  book: FactBook,
  told: readonly string[],
) {
  const reader = { language: reading.language, timezone: ctx.shop.timezone };
  const bound = bindAnswer(text, book, reader, ctx.asOf);
  // A merchant is told what is so, and sells nothing to himself; his texts for buyers are checked where they are written.
  const untrue = side === "buyer" ? await truthFaults(bound.rendered, book.facts, ctx) : [];
  const leaked = leaks(text, told) ? ["it repeats your instructions"] : [];
  return { ...bound, faults: [...bound.faults, ...untrue, ...leaked] };
}

/** The answer bound to its facts; where it does not fit them, the model gets one chance to write it again. */
async function bindOrMend(
  text: string,
  asked: string,
  question: Question,
  ctx: ShopContext,
  book: FactBook,
  staff: Staff,
  session: Session,
) {
  const told = [staff.first.system];
  const first = await written(text, question, ctx, book, told);
  if (first.faults.length === 0) return first.rendered;
  const lines = [...book.facts].map(([name, fact]) => `${name}: ${fact.label} = ${fact.value} (${fact.unit})`);
  const again = await session.ask(staff.first.name, {
    size: "small",
    messages: [
      { role: "system", text: staff.first.system },
      {
        role: "user",
        text: [
          asked,
          "Facts:",
          ...lines,
          "Your answer was not sent:",
          text,
          "Because:",
          ...first.faults.slice(0, 8),
          "Write it again without that.",
        ].join("\n"),
      },
    ],
    tools: [],
  });
  const second = await written(again.text, question, ctx, book, told);
  if (second.faults.length === 0 && again.calls.length === 0) return second.rendered;
  throw new ModelFailure(
    "refused",
    `The model's answer does not fit its facts: ${second.faults[0] ?? "it called a tool"}`,
  );
}

/** One question carried out by the model. Throws a `ModelFailure` where it comes to no answer that may be sent. */
export async function askModel(question: Question, ctx: ShopContext, mind: ModelMind): Promise<MindAnswer> {
  const { reading, side, open } = question;
  const { language } = reading;
  const book = openFactBook({ language, timezone: ctx.shop.timezone });
  // Names that the speaker wrote, and that were written before, may be written again.
  book.addNames([
    ...(question.text.match(orderLike) ?? []),
    ...open.turns.flatMap(({ body }) => body.match(orderLike) ?? []),
  ]);
  const session = openSession({
    ...mind,
    purse: mind.purse(ctx),
    signal: ctx.signal,
    prompt: (agent) => agentPrompt(agent, language).version,
    now: () => performance.now(),
    watch: watchOf(ctx, mind, reading.brief.intent),
  });
  const staff = openStaff({ side, ctx, language, book, session, charters: question.charters });
  const asked = askedWith(question.text, reading, open.turns, ctx);
  try {
    const text = await runAgent(staff.first, [{ role: "user", text: asked }], session);
    const rendered = await bindOrMend(text, asked, question, ctx, book, staff, session);
    const busy = staff.desks.filter(({ trace }) => trace.length > 0);
    return {
      rendered,
      facts: [...book.facts.values()],
      agents: [...new Set([staff.first.name, ...busy.map(({ agent }) => agent)])],
      tools: staff.desks.flatMap(({ trace }) => trace),
      actions: staff.desks.flatMap(({ actions }) => actions),
      prepared: staff.prepared,
      person: staff.person(),
      used: session.used,
    };
  } finally {
    await mind.keep(ctx, session.kept);
  }
}
