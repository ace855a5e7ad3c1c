import type { ShopContext } from "../../core/context.ts";
import type { ModelAnswer } from "../../core/model.ts";
import { observeAgent, observeModelCall } from "../../core/observe.ts";
import { costOf } from "./prices.ts";
import type { Watch } from "./session.ts";

const usedBy = (answer: ModelAnswer) => {
  const micro = costOf(answer.model, answer.usage);
  return {
    inputTokens: answer.usage.input,
    outputTokens: answer.usage.output,
    cost: micro === null ? null : { amount: micro / 1_000_000, currency: "USD" },
    answeredBy: answer.model,
  };
};

/** Agents and model calls of one turn as steps of its trace, and in the counts. */
export const watchOf = (ctx: ShopContext, { dearest }: { readonly dearest: string }, intent: string): Watch => ({
  agent: (agent, work) => observeAgent(ctx, { agent, intent }, work),
  call: (agent, work) => observeModelCall(ctx, { agent, model: dearest, provider: "openai" }, work, usedBy),
});
