import type { Shop } from "../../../core/context.ts";
import { ModelFailure, type ModelMessage, type ModelRoad } from "../../../core/model.ts";
import { buyer } from "../../../server/actors.ts";
import type { House } from "../../../server/shop-context.ts";
import { takeTurn } from "../../../server/turns.ts";
import { customerOf } from "./replay.ts";
import type { Task } from "./task-file.ts";

/** As many messages of a customer as the benchmark allows. */
const mostTurns = 30;
const over = "###STOP###";
/** The rules for whoever plays the customer, after those of τ-bench's simulated user, in our words. */
const rules = (told: string) =>
  [
    "You play a customer who writes to an online shop. You are signed in to your account. What you want and know:",
    told,
    "",
    "Write one short message at a time, as a person would, and only as the customer.",
    "Tell only what is needed for the step at hand; do not make up what stands nowhere above, say that you do not remember it.",
    "Do not repeat the text above word for word; use your own words.",
    "When the shop asks you to confirm a change that is what you want, confirm it; when it is not, say what you want instead.",
    `When everything you want is done, or plainly cannot be done, or you were handed to a person, write only ${over}.`,
  ].join("\n");

export type Talked = {
  readonly calls: [];
  /** Proposals that were carried out, in their order. */
  readonly done: readonly string[];
  readonly turns: number;
  readonly ended: "by the customer" | "with a person" | "too long" | "the customer's model failed";
  readonly lines: readonly string[];
};

const next = (customer: ModelRoad, messages: readonly ModelMessage[]): Promise<string | null> =>
  customer.ask({ size: "main", messages, tools: [] }, AbortSignal.timeout(120_000)).then(
    ({ text }) => text,
    (error: unknown) => {
      if (error instanceof ModelFailure) return null;
      throw error;
    },
  );

/** One task as a conversation: a model plays the customer, signed in as whom the task is about (where the benchmark has the agent
 * ask for name and postal code, a shop's own login has said it), and the shop answers as it does everywhere. */
export async function hold(task: Task, customer: ModelRoad, house: House, shop: Shop): Promise<Talked> {
  const actor = buyer(await customerOf(task.actions, house, shop));
  const conversation = `con_${crypto.randomUUID()}`;
  const messages: ModelMessage[] = [
    { role: "system", text: rules(task.customer) },
    { role: "user", text: "Hello! How can I help you?" },
  ];
  const done: string[] = [];
  const lines: string[] = [];
  const ended = (how: Talked["ended"], turns: number): Talked => ({ calls: [], done, turns, ended: how, lines });
  for (let turn = 0; turn < mostTurns; turn++) {
    const text = await next(customer, messages);
    if (text === null) return ended("the customer's model failed", turn);
    const said = text.replace(over, "").trim();
    if (said === "" || text.includes(over)) return ended("by the customer", turn);
    const reply = await takeTurn(house, shop, actor, { text: said.slice(0, 4000), conversation });
    lines.push(`customer: ${said}`, `shop: ${reply.answer}`);
    done.push(...reply.actions.filter(({ status }) => status === "executed").map(({ id }) => id));
    if (reply.handoff) return ended("with a person", turn + 1);
    messages.push({ role: "assistant", text: said, calls: [] }, { role: "user", text: reply.answer });
  }
  return ended("too long", mostTurns);
}
