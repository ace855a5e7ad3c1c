import OpenAI from "openai";
import type { Scenario, ScenarioAgent, ScenarioTool } from "./scenario.ts";
import type { OpenSubject } from "./subject.ts";

type Tool = { readonly declared: OpenAI.ChatCompletionFunctionTool; run(args: string): string | Promise<string> };
const mostTurns = 10;

const declare = ({
  name,
  description,
  parameters,
}: Omit<ScenarioTool, "answer">): OpenAI.ChatCompletionFunctionTool => ({
  type: "function",
  function: { name, description, parameters: { ...parameters } },
});
const toolOf = (tool: ScenarioTool): Tool => ({ declared: declare(tool), run: () => tool.answer });

/** The loop that every library wraps: ask, run what is called, ask again. */
async function loop(
  client: OpenAI,
  model: string,
  agent: { prompt: string; tools: readonly Tool[] },
  question: string,
): Promise<string> {
  const messages: OpenAI.ChatCompletionMessageParam[] = [
    { role: "system", content: agent.prompt },
    { role: "user", content: question },
  ];
  const tools = agent.tools.map((tool) => tool.declared);
  for (let turn = 0; turn < mostTurns; turn++) {
    const { choices } = await client.chat.completions.create({
      model,
      messages,
      ...(tools.length > 0 ? { tools } : {}),
    });
    const message = choices[0]?.message;
    if (!message?.tool_calls) return message?.content ?? "";
    messages.push({ role: "assistant", tool_calls: message.tool_calls });
    for (const call of message.tool_calls) {
      if (call.type !== "function") continue;
      const tool = agent.tools.find((each) => each.declared.function.name === call.function.name);
      const content = (await tool?.run(call.function.arguments)) ?? "There is no such tool.";
      messages.push({ role: "tool", tool_call_id: call.id, content });
    }
  }
  throw new Error("The model did not come to an end.");
}

const agentOf = ({ prompt, tools }: ScenarioAgent) => ({ prompt, tools: tools.map(toolOf) });
/** The schema of asking a colleague: one written brief. */
const briefOnly = {
  type: "object",
  properties: { brief: { type: "string" } },
  required: ["brief"],
} as const;

function managerOf({ manager }: Scenario, ask: (agent: ScenarioAgent, brief: string) => Promise<string>) {
  return {
    prompt: manager.prompt,
    tools: manager.colleagues.map(({ agent, description }) => ({
      declared: declare({ name: agent.name, description, parameters: briefOnly }),
      run: (args: string) => ask(agent, String(JSON.parse(args).brief)),
    })),
  };
}

export const open: OpenSubject = (scenario, { baseURL, apiKey, model }) => {
  const client = new OpenAI({ baseURL, apiKey });
  const manager = managerOf(scenario, (agent, brief) => loop(client, model, agentOf(agent), brief));
  return {
    merchant: (question) => loop(client, model, manager, question),
    buyer: (question) => loop(client, model, agentOf(scenario.service), question),
  };
};
