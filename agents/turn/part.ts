import type { ShopContext } from "../../core/context.ts";
import type { Side } from "../../core/conversation.ts";
import type { Fact } from "../../core/facts.ts";
import type { Language } from "../../core/language.ts";
import { renderReply } from "../../prompts/render.ts";
import type { ModelMind } from "../model/mind.ts";
import type { ActionNote, ToolTrace } from "../playbook/desk.ts";
import type { PlayResult } from "../playbook/play.ts";
import type { Reading } from "../playbook/read-brief.ts";

/** What somebody said, before anything is made of it. */
export type Said = { side: Side; text: string; mind?: ModelMind | null };
/** What a part cost where a model was asked. */
export type PartUsage = { readonly calls: number; readonly input: number; readonly output: number };
/** One part of an answer: its words with their facts, who gave it, and what was done for it. */
export type Part = {
  rendered: string;
  cites: readonly Fact[];
  agent: string;
  tools: ToolTrace[];
  actions: ActionNote[];
  reading: Reading;
  handoff?: { reason: string; ticket: string };
  /** Agents beside the one that answered. */
  helpers?: readonly string[];
  usage?: PartUsage;
};

/** A person is offered to buyers: a merchant is one. */
export const forReader = (result: PlayResult, side: Side): PlayResult =>
  side === "merchant" && result.template === "refused" ? { ...result, view: { ...result.view, offer: false } } : result;

export const render = (result: PlayResult, language: Language, ctx: ShopContext) =>
  renderReply(result.template, result.view, { language, timezone: ctx.shop.timezone });
export const say = (
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
