import type { ShopContext } from "./context.ts";
import type { ModelCall } from "./meter.ts";
import { inSpan, type Step } from "./trace.ts";

// Names and attributes: OpenTelemetry semantic conventions for generative AI (agent spans, tool execution, client spans).

type Here = Pick<ShopContext, "shop" | "conversationId" | "meter" | "progress">;
const since = (start: number) => (performance.now() - start) / 1000;

/** A turn of a conversation: the workflow that agents are called in. */
export const turnStep = (side: "buyer" | "merchant", shop: string): Step => ({
  name: `invoke_workflow ${side}_turn`,
  attributes: () => ({
    "gen_ai.operation.name": "invoke_workflow",
    "gen_ai.workflow.name": `${side}_turn`,
    "zhanggui.shop.id": shop,
  }),
});

/** An agent at work for one wish, by whichever mind. */
export async function observeAgent<Result>(
  ctx: Here,
  { agent, intent }: { agent: string; intent: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const start = performance.now();
  ctx.progress?.agent(agent);
  const step: Step = {
    name: `invoke_agent ${agent}`,
    attributes: () => ({
      "gen_ai.operation.name": "invoke_agent",
      "gen_ai.provider.name": "zhanggui",
      "gen_ai.agent.name": agent,
      "gen_ai.conversation.id": ctx.conversationId ?? undefined,
      "zhanggui.intent": intent,
    }),
  };
  try {
    return await inSpan(step, work);
  } finally {
    ctx.meter?.agent(agent, since(start));
  }
}

type Outcome = { readonly status: string; readonly code?: string; readonly facts?: readonly unknown[] };
/** A call of a tool through the gate; a refusal is an outcome and no failure of ours. */
export async function observeTool<Result extends Outcome>(
  ctx: Here,
  tool: { readonly name: string; readonly risk: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const start = performance.now();
  const step: Step = {
    name: `execute_tool ${tool.name}`,
    attributes: () => ({
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": tool.name,
      "gen_ai.tool.type": "function",
      "zhanggui.tool.risk": tool.risk,
    }),
  };
  return inSpan(step, async (note) => {
    const outcome = await work();
    const { status, code, facts } = outcome;
    note?.({ "zhanggui.tool.outcome": status, "zhanggui.tool.code": code, "zhanggui.facts": facts?.length ?? 0 });
    ctx.meter?.tool(tool.name, status, since(start));
    return outcome;
  });
}

type Asked = Pick<ModelCall, "agent" | "model"> & { readonly provider: string };
type Used = Pick<ModelCall, "inputTokens" | "outputTokens" | "cost"> & { readonly answeredBy?: string };
const nothingUsed: Used = { inputTokens: 0, outputTokens: 0, cost: null };

/** One call of a language model; `usedBy` reads tokens, cost and the model that answered (a smaller one, the fallback) from
 * what came back. A call that throws is counted as failed. */
export async function observeModelCall<Result>(
  ctx: Here,
  asked: Asked,
  work: () => Promise<Result>,
  usedBy: (result: Result) => Used,
): Promise<Result> {
  const { agent, model, provider } = asked;
  const start = performance.now();
  const count = (outcome: ModelCall["outcome"], { inputTokens, outputTokens, cost, answeredBy }: Used) =>
    ctx.meter?.modelCall({
      ...{ shop: ctx.shop.id, agent, model: answeredBy ?? model, outcome, seconds: since(start) },
      ...{ inputTokens, outputTokens, cost },
    });
  const step: Step = {
    name: `chat ${model}`,
    kind: "client",
    attributes: () => ({
      "gen_ai.operation.name": "chat",
      "gen_ai.provider.name": provider,
      "gen_ai.request.model": model,
      "gen_ai.agent.name": agent,
      "gen_ai.conversation.id": ctx.conversationId ?? undefined,
    }),
  };
  return inSpan(step, async (note) => {
    const result = await work().catch((error: unknown) => {
      count("failed", nothingUsed);
      throw error;
    });
    const used = usedBy(result);
    const spent = {
      "gen_ai.usage.input_tokens": used.inputTokens,
      "gen_ai.usage.output_tokens": used.outputTokens,
      "gen_ai.response.model": used.answeredBy,
    };
    note?.(spent, used.answeredBy && `chat ${used.answeredBy}`);
    count("done", used);
    return result;
  });
}
