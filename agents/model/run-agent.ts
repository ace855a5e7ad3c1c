import { type ModelCall, ModelFailure, type ModelMessage, type ModelSize, type ModelTool } from "../../core/model.ts";
import { argumentsOf } from "./call-arguments.ts";
import type { Session } from "./session.ts";

/** What an agent may call: a tool of its own, or a colleague. */
export type Callable = {
  readonly spec: ModelTool;
  /** A colleague's finding is an answer by itself; what a tool found still wants words. */
  readonly finding: boolean;
  run(args: Readonly<Record<string, unknown>>): Promise<string>;
};
export type ModelAgent = {
  readonly name: string;
  /** The same from turn to turn, so that a provider's prompt cache finds it again; what changes comes after it. */
  readonly system: string;
  readonly size: ModelSize;
  readonly callables: readonly Callable[];
  /** How often it may ask its model. */
  readonly turns: number;
};

/** One call carried out; whatever was wrong with it is said to the model, which may mend it. */
async function carryOut(agent: ModelAgent, call: ModelCall, known: Map<string, Promise<string>>): Promise<string> {
  const callable = agent.callables.find(({ spec }) => spec.name === call.name);
  if (!callable)
    return `There is no tool ${JSON.stringify(call.name.slice(0, 60))}. Use only the tools that you were given.`;
  const args = argumentsOf(call.args);
  if (!args) return "The arguments were no JSON object. Call it again with a JSON object.";
  // Asked twice, looked at once.
  const key = `${call.name} ${JSON.stringify(args)}`;
  const done = known.get(key) ?? callable.run(args);
  known.set(key, done);
  return done;
}

/** The finding of a colleague who alone was asked, in the first step: it is the answer, and no further call words it anew. */
const wholeAnswer = (agent: ModelAgent, calls: readonly ModelCall[], step: number): boolean =>
  step === 0 &&
  calls.length === 1 &&
  agent.callables.some(({ spec, finding }) => finding && spec.name === calls[0]?.name);

/** A loop of questions to the model and of tools, parallel where it asks for several at once; `messages` grows. Gives the
 * words with which the agent ends. */
export const runAgent = (agent: ModelAgent, messages: ModelMessage[], session: Session): Promise<string> =>
  session.watched(agent.name, () => loop(agent, messages, session));

async function loop(agent: ModelAgent, messages: ModelMessage[], session: Session): Promise<string> {
  const tools = agent.callables.map(({ spec }) => spec);
  const known = new Map<string, Promise<string>>();
  for (let step = 0; step < agent.turns; step++) {
    const request = {
      size: agent.size,
      messages: [{ role: "system" as const, text: agent.system }, ...messages],
      tools,
    };
    const answer = await session.ask(agent.name, request);
    messages.push({ role: "assistant", text: answer.text, calls: answer.calls });
    if (answer.calls.length === 0) return answer.text;
    const found = await Promise.all(answer.calls.map((call) => carryOut(agent, call, known)));
    const [only = ""] = found;
    if (wholeAnswer(agent, answer.calls, step)) return only;
    found.forEach((text, at) => {
      messages.push({ role: "tool", call: answer.calls[at]?.id ?? "", text });
    });
  }
  throw new ModelFailure("over_budget", `${agent.name} came to no answer in ${agent.turns} steps.`);
}

/** A colleague as a tool: one written brief in, its finding out. */
export const asColleague = (
  agent: ModelAgent,
  purpose: string,
  briefLabel: string,
  known: string,
  session: Session,
): Callable => ({
  finding: true,
  spec: {
    name: agent.name.replaceAll("-", "_"),
    description: purpose,
    parameters: {
      type: "object",
      properties: { brief: { type: "string", ...(briefLabel ? { description: briefLabel } : {}) } },
      required: ["brief"],
    },
  },
  async run(args) {
    const brief = String(args["brief"] ?? "").trim();
    if (brief === "") return "The brief was empty: say in a sentence what is to be found out.";
    return runAgent(agent, [{ role: "user", text: known ? `${known}\n${brief}` : brief }], session);
  },
});
