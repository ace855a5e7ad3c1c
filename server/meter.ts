import { Counter, Histogram, Registry } from "prom-client";
import type { Meter, ModelCall, Road } from "../core/meter.ts";

/** Counts of one process, with the page that a monitor reads. */
export type HouseMeter = Meter & {
  readonly registry: Registry;
  turn(side: "buyer" | "merchant", road: Road, seconds: number): void;
};

/** From a fast playbook turn to a slow model call, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** Shops with a series of their own; those that use a model later are counted together as "other". A counter must never
 * fall, so the first ones keep their places rather than the largest, until the process starts again. */
const shopsNamed = 100;

/** Agents, tools, roads and models come from code and configuration, so their series are few; shops are capped. */
export function createMeter(): HouseMeter {
  const registry = new Registry();
  const registers = [registry];
  const timed = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets, registers });
  const counted = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const turns = timed("zhanggui_turn_seconds", "Time to answer a turn, by side and road", ["side", "road"]);
  const agents = timed("zhanggui_agent_seconds", "Time an agent worked on one wish", ["agent"]);
  const tools = timed("zhanggui_tool_seconds", "Time of a call of a tool, by outcome", ["tool", "outcome"]);
  const calls = timed("zhanggui_model_call_seconds", "Time of a call of a language model", [
    "agent",
    "model",
    "outcome",
  ]);
  const tokens = counted("zhanggui_model_tokens_total", "Tokens of language models", [
    "agent",
    "shop",
    "model",
    "direction",
  ]);
  const cost = counted("zhanggui_model_cost_total", "What language models cost, in units of the currency", [
    "agent",
    "shop",
    "model",
    "currency",
  ]);
  const known = new Set<string>();
  const shopOf = (shop: string): string => {
    if (known.size < shopsNamed) known.add(shop);
    return known.has(shop) ? shop : "other";
  };
  return {
    registry,
    turn: (side, road, seconds) => turns.observe({ side, road }, seconds),
    agent: (agent, seconds) => agents.observe({ agent }, seconds),
    tool: (tool, outcome, seconds) => tools.observe({ tool, outcome }, seconds),
    modelCall(call: ModelCall) {
      const { agent, model, outcome } = call;
      const shop = shopOf(call.shop);
      calls.observe({ agent, model, outcome }, call.seconds);
      tokens.inc({ agent, shop, model, direction: "input" }, call.inputTokens);
      tokens.inc({ agent, shop, model, direction: "output" }, call.outputTokens);
      if (call.cost) cost.inc({ agent, shop, model, currency: call.cost.currency }, call.cost.amount);
    },
  };
}
