import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText, jsonSchema, stepCountIs, tool } from "ai";

const schemaOf = (parameters) => jsonSchema(parameters);
const briefOnly = { type: "object", properties: { brief: { type: "string" } }, required: ["brief"] };
const toolsOf = (agent) =>
  Object.fromEntries(
    agent.tools.map(({ name, description, parameters, answer }) => [
      name,
      tool({ description, inputSchema: schemaOf(parameters), execute: async () => answer }),
    ]),
  );

/** `generateText` with tools in steps; a colleague is a tool that runs `generateText` itself. */
export const open = ({ manager, service }, { baseURL, apiKey, model }) => {
  const provider = createOpenAICompatible({ name: "shop", baseURL, apiKey });
  const ask = async (system, tools, prompt) =>
    (await generateText({ model: provider(model), system, tools, prompt, stopWhen: stepCountIs(10) })).text;
  const colleagues = Object.fromEntries(
    manager.colleagues.map(({ agent, description }) => {
      const tools = toolsOf(agent);
      const execute = ({ brief }) => ask(agent.prompt, tools, brief);
      return [agent.name, tool({ description, inputSchema: schemaOf(briefOnly), execute })];
    }),
  );
  const serviceTools = toolsOf(service);
  return {
    merchant: (question) => ask(manager.prompt, colleagues, question),
    buyer: (question) => ask(service.prompt, serviceTools, question),
  };
};
