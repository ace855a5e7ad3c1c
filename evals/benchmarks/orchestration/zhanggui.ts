import { answerTurn } from "../../../agents/answer.ts";
import { openChatModel } from "../../../agents/model/chat-model.ts";
import { asColleague, type Callable, type ModelAgent, runAgent } from "../../../agents/model/run-agent.ts";
import { openSession, type Session } from "../../../agents/model/session.ts";
import { buyer } from "../../../server/actors.ts";
import type { House } from "../../../server/shop-context.ts";
import { shopContext } from "../../../server/shop-context.ts";
import { conversationsInMemory } from "../answers/remembered-shop.ts";
import { oneOrderShop } from "./one-order-shop.ts";
import type { Scenario, ScenarioAgent, ScenarioTool } from "./scenario.ts";
import type { Connection, OpenSubject } from "./subject.ts";

const most = { calls: 10, tokens: 1_000_000, seconds: 60 };
const mostTurns = 10;

const callable = ({ answer, ...spec }: ScenarioTool): Callable => ({ spec, finding: false, run: async () => answer });
const agentOf = ({ name, prompt, tools }: ScenarioAgent, more: readonly Callable[] = []): ModelAgent => ({
  name,
  system: prompt,
  size: "main",
  callables: [...tools.map(callable), ...more],
  turns: mostTurns,
});

/** The merchant's question as the model mind carries it out: the same loop, session and road as in the product. */
function merchantOf({ manager }: Scenario, { baseURL, apiKey, model }: Connection) {
  const settings = { key: apiKey, baseUrl: baseURL, main: model, small: null, fallback: null };
  const road = openChatModel({ ...settings, timeoutMs: 30_000, mostOutput: 1500, retries: 0 });
  const purse = { bind: async () => true, settle: async () => {} };
  const signal = new AbortController().signal;
  const staff = (session: Session): ModelAgent => {
    const colleagues = manager.colleagues.map(({ agent, description }) =>
      asColleague(agentOf(agent), description, "", "", session),
    );
    return agentOf({ name: manager.name, prompt: manager.prompt, tools: [] }, colleagues);
  };
  return async (question: string): Promise<string> => {
    const session = openSession({
      road,
      budget: most,
      purse,
      signal,
      mostOutput: 1500,
      prompt: () => "",
      now: () => performance.now(),
      dearest: model,
    });
    return runAgent(staff(session), [{ role: "user", text: question }], session);
  };
}

/** A buyer's question that the playbook is sure of: read, looked up and put into words without a model, as in the product. */
async function buyerOf() {
  const { shop, data, customer, now } = await oneOrderShop();
  const house = { db: { shop: () => data }, log: { error() {} }, now: () => now } as unknown as House; // all that a turn asks of it
  const conversations = conversationsInMemory("buyer");
  return async (text: string): Promise<string> => {
    const ctx = await shopContext(house, shop, buyer(customer));
    return (await answerTurn({ side: "buyer", text, conversation: null }, ctx, conversations)).answer;
  };
}

export const open: OpenSubject | null = async (scenario, connection) => {
  const merchant = merchantOf(scenario, connection);
  const inMemory = await buyerOf();
  return { merchant, buyer: inMemory };
};
