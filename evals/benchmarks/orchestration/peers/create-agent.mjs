import { tool } from "@langchain/core/tools";
import { createAgent } from "langchain";
import { agentOf, askOf, modelOf } from "./langchain-agents.mjs";

const briefOnly = { type: "object", properties: { brief: { type: "string" } }, required: ["brief"] };

/** langchain's `createAgent` with colleagues as tools: what the supervisor package is compared with. */
export const open = ({ manager, service }, connection) => {
  const model = modelOf(connection);
  const storeManager = createAgent({
    model,
    name: manager.name,
    systemPrompt: manager.prompt,
    tools: manager.colleagues.map(({ agent, description }) => {
      const colleague = agentOf(model, agent);
      return tool(({ brief }) => askOf(colleague, brief), { name: agent.name, description, schema: briefOnly });
    }),
  });
  const desk = agentOf(model, service);
  return {
    merchant: (question) => askOf(storeManager, question),
    buyer: (question) => askOf(desk, question),
  };
};
