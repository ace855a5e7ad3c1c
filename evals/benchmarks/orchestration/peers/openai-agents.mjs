import { Agent, OpenAIChatCompletionsModel, Runner, tool } from "@openai/agents";
import OpenAI from "openai";

/** Agents with tools; a colleague is the library's own `asTool`. */
export const open = ({ manager, service }, { baseURL, apiKey, model: name }) => {
  const model = new OpenAIChatCompletionsModel(new OpenAI({ baseURL, apiKey }), name);
  const runner = new Runner({ tracingDisabled: true });
  const agentOf = (agent) =>
    new Agent({
      name: agent.name,
      instructions: agent.prompt,
      model,
      tools: agent.tools.map(({ name, description, parameters, answer }) =>
        tool({ name, description, parameters, strict: false, execute: async () => answer }),
      ),
    });
  const storeManager = new Agent({
    name: manager.name,
    instructions: manager.prompt,
    model,
    tools: manager.colleagues.map(({ agent, description }) =>
      agentOf(agent).asTool({ toolName: agent.name, toolDescription: description }),
    ),
  });
  const desk = agentOf(service);
  const ask = async (agent, question) => (await runner.run(agent, question, { maxTurns: 10 })).finalOutput;
  return {
    merchant: (question) => ask(storeManager, question),
    buyer: (question) => ask(desk, question),
  };
};
