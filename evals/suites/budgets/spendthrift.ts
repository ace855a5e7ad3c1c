import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as after } from "node:timers/promises";
import { costOf } from "../../../agents/model/prices.ts";
import {
  type ModelAnswer,
  ModelFailure,
  type ModelRequest,
  type ModelRoad,
  type ModelUsage,
} from "../../../core/model.ts";
import type { Stream } from "../../simulator/chance.ts";

export type Spent = { calls: number; tokens: number; costMicro: number };
export const nothingSpent = (): Spent => ({ calls: 0, tokens: 0, costMicro: 0 });
/** Whose call it is: the turn, its conversation and the shop's day. */
export type Accounts = { readonly turn: Spent; readonly conversation: Spent; readonly day: Spent };
export const payer = new AsyncLocalStorage<Accounts>();

const dear = "gpt-5-mini";
const long = "and then the goods were counted again, and again. ";

/** What a model says that only wants to be asked again: every tool, every colleague, several at once, with any arguments. */
function greedy(request: ModelRequest, draw: Stream): Pick<ModelAnswer, "text" | "calls"> {
  const names = request.tools.map(({ name }) => name);
  if (names.length === 0 || draw.yes(0.08)) return { text: long.repeat(draw.whole(0, 400)), calls: [] };
  const chosen = Array.from({ length: draw.whole(1, 6) }, () => draw.one(names));
  const asked = request.messages.length;
  const args = () =>
    draw.one(["{}", '{"brief":"Ask again."}', "not json", `{"brief":"${long.repeat(20)}"}`, '{"limit":1e9}']);
  return {
    text: draw.yes(0.3) ? long : "",
    calls: chosen.map((name, at) => ({ id: `call_${asked}_${at}`, name, args: args() })),
  };
}

const bytes = (what: unknown) => Buffer.byteLength(JSON.stringify(what));
/** What a provider reports: the truth (a token is never shorter than a byte), or nothing that can be. */
function reported(
  request: ModelRequest,
  answer: Pick<ModelAnswer, "text" | "calls">,
  honest: boolean,
  draw: Stream,
): ModelUsage {
  const input = draw.whole(1, bytes([request.messages, request.tools]));
  const output = Math.min(draw.whole(1, bytes([answer.text, answer.calls])), 1500);
  if (honest) return { input, cached: draw.whole(0, input), output };
  const odd = () => draw.one([0, -5000, Number.NaN, Number.POSITIVE_INFINITY, 0.5, 9_000_000, output]);
  return { input: odd(), cached: odd(), output: odd() };
}

/** A model that spends what it can. `honest`: its provider counts right. */
export const spendthrift = (draw: Stream, honest: boolean): ModelRoad => ({
  async ask(request, signal) {
    const accounts = payer.getStore();
    for (const account of Object.values(accounts ?? {})) account.calls++;
    if (draw.yes(0.3)) await after(draw.whole(0, 3));
    if (draw.yes(0.002))
      await after(60_000, undefined, { signal }).catch(() => {
        throw new ModelFailure("down", "It took too long.");
      });
    if (draw.yes(0.05)) throw new ModelFailure(draw.one(["down", "too_many", "empty", "too_long"]), "It fails.");
    const answer = greedy(request, draw);
    const usage = reported(request, answer, honest, draw);
    if (honest)
      for (const account of Object.values(accounts ?? {})) {
        account.tokens += usage.input + usage.output;
        account.costMicro += costOf(dear, usage) ?? 0;
      }
    return { model: dear, ...answer, usage };
  },
});
