import type { Fact } from "../../core/facts.ts";
import { handOver } from "../../tools/tickets/hand-over.ts";
import type { Desk, ToolTrace } from "./desk.ts";
import { dataOf, refused } from "./outcomes.ts";
import type { Brief, PlayResult } from "./play.ts";

type Wanted = {
  readonly reason: string;
  readonly urgent?: boolean;
  readonly orderId?: string | undefined;
  /** The buyer's words, where more than this turn's belong to the wish. */
  readonly said?: string;
  readonly found?: readonly Fact[];
  /** What the machine would have answered, for the person to send or not. */
  readonly draft?: string;
  /** Tools that another agent used in this turn. */
  readonly tried?: readonly ToolTrace[];
  readonly agent?: string;
};

const given = ({ label, value, unit, source }: Fact) => ({ label, value, unit, source });

/** What the buyer reads of the wait: only what the tool found. */
export const waitView = (wait: string | null | undefined, find: (name: string) => Fact | undefined) => ({
  wait,
  ...Object.fromEntries(["ahead", "low", "high", "opens"].map((name) => [name, find(name)])),
});

/** To a person, with what was said and found; from then on the machine keeps silent in this conversation. A case that a person
 * gave back is not theirs again unless the buyer says so: then a yes is enough. */
export async function toPerson(brief: Brief, desk: Desk, wanted: Wanted): Promise<PlayResult> {
  const { reason, draft } = wanted;
  const found = (wanted.found ?? []).filter(({ value }) => value !== null).slice(0, 40);
  const called = await desk.call(handOver, {
    reason,
    urgency: wanted.urgent || brief.sentiment === "angry" ? "high" : "normal",
    kind: brief.intent,
    feeling: brief.sentiment,
    customerSaid: wanted.said ?? brief.text,
    language: desk.language,
    ...(wanted.orderId ? { orderId: wanted.orderId } : {}),
    found: [
      ...(draft ? [`Suggested reply: ${draft}`] : []),
      ...found.slice(0, 39).map(({ label, value }) => `${label}: ${value}`),
    ],
    facts: found.map(given),
    tried: [
      ...(wanted.tried ?? []).map(({ name, ok }) => ({ agent: wanted.agent ?? desk.agent, tool: name, ok })),
      ...desk.trace.map(({ name, ok }) => ({ agent: desk.agent, tool: name, ok })),
    ].slice(0, 40),
    ...(draft ? { draft: draft.slice(0, 4000) } : {}),
  });
  const ticket = called.facts.find("ticket");
  if (!ticket) {
    const no = refused(called, desk.language) ?? { template: "no-article", view: {} };
    return { ...no, expects: { intent: "human_agent" } };
  }
  const sorry = brief.sentiment === "neg" || brief.sentiment === "angry";
  const told = dataOf<{ notice: string; wait: string }>(called);
  const wait = told?.notice === "with_person" ? null : told?.wait;
  return {
    template: "handoff",
    view: { notice: told?.notice, ticket, sorry, ...waitView(wait, called.facts.find) },
    handoff: { reason, ticket: String(ticket.value) },
  };
}
