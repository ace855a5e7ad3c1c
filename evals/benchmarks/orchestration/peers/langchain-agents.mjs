import { tool } from "@langchain/core/tools";
import { ChatOpenAI } from "@langchain/openai";
import { createAgent } from "langchain";

export const modelOf = ({ baseURL, apiKey, model }) => new ChatOpenAI({ model, apiKey, configuration: { baseURL } });

/** An agent of the scenario as langchain builds one. */
export const agentOf = (model, agent) =>
  createAgent({
    model,
    name: agent.name,
    systemPrompt: agent.prompt,
    tools: agent.tools.map(({ name, description, parameters, answer }) =>
      tool(async () => answer, { name, description, schema: parameters }),
    ),
  });

/** One question to anything that takes and returns messages. */
export const askOf = async (agent, question) => {
  const { messages } = await agent.invoke({ messages: [{ role: "user", content: question }] });
  return messages.at(-1).text;
};
