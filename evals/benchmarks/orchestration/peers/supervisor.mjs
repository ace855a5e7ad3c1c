import { createSupervisor } from "@langchain/langgraph-supervisor";
import { agentOf, askOf, modelOf } from "./langchain-agents.mjs";

/** The supervisor package over agents that `createAgent` builds, with its own defaults. */
export const open = ({ manager, service }, connection) => {
  const model = modelOf(connection);
  const agents = manager.colleagues.map(({ agent, description }) =>
    // The package takes a description from the graph it is given, where createAgent leaves none.
    Object.assign(agentOf(model, agent).graph, { description }),
  );
  const storeManager = createSupervisor({
    agents,
    llm: model,
    prompt: manager.prompt,
    supervisorName: manager.name,
  }).compile();
  const desk = agentOf(model, service);
  return {
    merchant: (question) => askOf(storeManager, question),
    buyer: (question) => askOf(desk, question),
  };
};
