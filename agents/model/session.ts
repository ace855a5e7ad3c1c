import { createHash } from "node:crypto";
import { type KeptCall, type ModelAnswer, ModelFailure, type ModelRequest, type ModelRoad } from "../../core/model.ts";
import { asFailure } from "./failures.ts";
import { costOf } from "./prices.ts";
import { soundUsage } from "./sound-usage.ts";

/** What a turn may use up at most. */
export type TurnBudget = { readonly calls: number; readonly tokens: number; readonly seconds: number };
/** Where the shop's spending is kept, over all its turns and all servers. Binds before a call what it may cost at most, and
 * settles afterwards; false where that would pass a limit. */
export type Purse = {
  bind(atMost: { tokens: number; costMicro: number }): Promise<boolean>;
  settle(bound: { tokens: number; costMicro: number }, used: { tokens: number; costMicro: number }): Promise<void>;
};
export type Session = {
  /** Runs an agent's work as a step of the trace and in the counts. */
  watched<Result>(agent: string, work: () => Promise<Result>): Promise<Result>;
  ask(agent: string, request: ModelRequest): Promise<ModelAnswer>;
  readonly used: { calls: number; input: number; output: number; costMicro: number };
  readonly kept: readonly KeptCall[];
};

/** The same question, however its parts were put together: what a recorded answer is found by. */
export const requestHash = ({ size, messages, tools }: ModelRequest): string =>
  createHash("sha256")
    .update(JSON.stringify([size, messages, tools]))
    .digest("hex");
/** No token is shorter than a byte, so this many are never passed. */
const mostTokens = ({ messages, tools }: ModelRequest, mostOutput: number): number =>
  Buffer.byteLength(JSON.stringify([messages, tools])) + mostOutput;

type Parts = {
  readonly road: ModelRoad;
  readonly budget: TurnBudget;
  readonly purse: Purse;
  readonly signal: AbortSignal;
  readonly mostOutput: number;
  readonly prompt: (agent: string) => string;
  readonly now: () => number;
  /** The model whose price a call is reckoned with before it is made. */
  readonly dearest: string;
  /** Traces and counts: agents at work, and calls of the model. */
  readonly watch?: Watch;
};
export type Watch = {
  agent<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  call(agent: string, work: () => Promise<ModelAnswer>): Promise<ModelAnswer>;
};

/** All the model calls of one turn: counted, bound to their budget, and kept. */
export function openSession({ road, budget, purse, signal, mostOutput, prompt, now, dearest, watch }: Parts): Session {
  const began = now();
  const used = { calls: 0, input: 0, output: 0, costMicro: 0 };
  const kept: KeptCall[] = [];
  const late = AbortSignal.timeout(budget.seconds * 1000);
  const within = AbortSignal.any([signal, late]);
  const refuse = (why: string) => new ModelFailure("over_budget", why);
  const keep = (
    agent: string,
    request: ModelRequest,
    answer: ModelAnswer | null,
    fault: ModelFailure | null,
    at: number,
  ) =>
    kept.push({
      agent,
      step: kept.length,
      requestHash: requestHash(request),
      prompt: prompt(agent),
      answer,
      fault: fault?.fault ?? null,
      seconds: (now() - at) / 1000,
      costMicro: answer && costOf(answer.model, answer.usage),
    });
  const afford = (request: ModelRequest) => {
    const most = mostTokens(request, mostOutput);
    if (used.calls >= budget.calls) throw refuse("This turn has asked the model as often as it may.");
    if (used.input + used.output + most > budget.tokens) throw refuse("This turn has used the tokens that it may use.");
    if (now() - began > budget.seconds * 1000) throw refuse("This turn has taken as long as it may.");
    // Counted before it is awaited: agents at work side by side share one budget.
    used.calls++;
    used.output += most;
    return most;
  };
  return {
    used,
    kept,
    watched: (agent, work) => (watch ? watch.agent(agent, work) : work()),
    async ask(agent, request) {
      if (signal.aborted) throw asFailure(signal.reason, "", signal);
      const at = now();
      const tokens = afford(request);
      const bound = { tokens, costMicro: costOf(dearest, { input: tokens, cached: 0, output: mostOutput }) ?? 0 };
      try {
        if (!(await purse.bind(bound))) throw refuse("The shop's budget for the model is used up for today.");
      } catch (error) {
        used.output -= tokens;
        throw error;
      }
      let spent = { tokens: 0, costMicro: 0 };
      try {
        const asking = () => road.ask(request, within);
        const told = await (watch ? watch.call(agent, asking) : asking());
        const answer = { ...told, usage: soundUsage(told, request) };
        const { input, output } = answer.usage;
        const cost = costOf(answer.model, answer.usage) ?? 0;
        spent = { tokens: input + output, costMicro: cost };
        used.input += input;
        used.output += output;
        used.costMicro += cost;
        keep(agent, request, answer, null, at);
        return answer;
      } catch (error) {
        const fault =
          late.aborted && !signal.aborted
            ? refuse("This turn has taken as long as it may.")
            : asFailure(error, "", signal);
        keep(agent, request, null, fault, at);
        throw fault;
      } finally {
        used.output -= tokens;
        await purse.settle(bound, spent);
      }
    },
  };
}
