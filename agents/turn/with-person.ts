import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { stopMessages } from "../../tools/flows/stop-messages.ts";
import { runTool } from "../../tools/run-tool.ts";
import { tellPerson } from "../../tools/tickets/tell-person.ts";
import { customerService } from "../customer-service/charter.ts";
import { callsOff } from "../playbook/calls-off.ts";
import { waitView } from "../playbook/hand-over.ts";
import type { Reading } from "../playbook/read-brief.ts";
import { noMoreMessages } from "../playbook/signs/no-more-messages.ts";
import { type Part, say } from "./part.ts";

type Told = {
  speaker: "machine" | "waiting" | "person";
  notice: string | null;
  reason: string | null;
  wait: string | null;
};
export type Heard = {
  /** The machine has the word: its answer follows the notice, if there is one. */
  readonly goesOn: boolean;
  readonly part: Part | null;
};

/** A buyer's message in a conversation that is not the machine's: the person is told, and the buyer hears of it once. */
export async function withPerson(reading: Reading, ctx: ShopContext, facts: Fact[]): Promise<Heard> {
  const { brief } = reading;
  // Whoever wants no more messages gets none, whoever has the word just now.
  if (brief.intent === "stop_messages" && noMoreMessages(brief.text) !== "how") await runTool(stopMessages, {}, ctx);
  const wish = callsOff(brief.text) ? "called_off" : brief.intent === "human_agent" ? "asked" : "none";
  const outcome = await runTool(tellPerson, { wish }, ctx);
  if (outcome.status !== "done") return { goesOn: true, part: null };
  const told = outcome.data as Told; // the tool's own output schema
  facts.push(...outcome.facts);
  const find = (name: string) => outcome.facts.find(({ id }) => id === name);
  const ticket = find("ticket");
  const goesOn = told.speaker === "machine" && told.notice !== "called_off";
  // Who is for a person again at once need not hear of the machine first.
  if (told.notice === null || (goesOn && wish === "asked"))
    return { goesOn, part: goesOn ? null : { ...silent(reading), ...handoff(told, ticket) } };
  const part = say(
    "handoff",
    { notice: told.notice, ticket, ...waitView(told.wait, find) },
    reading,
    ctx,
    customerService.name,
  );
  return { goesOn, part: { ...part, ...handoff(told, ticket) } };
}

const handoff = ({ speaker, reason }: Told, ticket: Fact | undefined): Pick<Part, "handoff"> =>
  speaker !== "machine" && ticket ? { handoff: { reason: reason ?? "", ticket: String(ticket.value) } } : {};

/** Said once is enough: nothing stands between the buyer and the person. */
const silent = (reading: Reading): Part => ({
  rendered: "",
  cites: [],
  agent: customerService.name,
  tools: [],
  actions: [],
  reading,
});
