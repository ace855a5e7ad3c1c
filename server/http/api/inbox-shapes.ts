import { z } from "zod";
import { Action, Fact } from "./shapes.ts";

const instant = z.string().nullable();
const both = z.object({ zh: z.string(), en: z.string() });
const tool = z.object({ name: z.string(), ok: z.boolean() });
const speaker = z.enum(["machine", "waiting", "person", "closed"]);
const mark = z.enum(["good", "wrong"]);

export const InboxLine = z.object({
  conversation: z.string(),
  customer: z.object({
    id: z.string(),
    name: z.string().nullable(),
    tier: z.string().nullable(),
    guest: z.boolean(),
  }),
  speaker,
  person: z.string().nullable(),
  until: instant,
  owed: z.boolean().meta({ description: "the buyer waits for a person's answer" }),
  turns: z.int(),
  last: z.object({ saidBy: z.string(), text: z.string() }).nullable(),
  language: z.string().nullable(),
  feeling: z.string().nullable().meta({ description: "pos, neu, neg or angry, as the last message was read" }),
  intent: z.string().nullable(),
  ticket: z
    .object({ id: z.string(), kind: z.string(), urgency: z.string().nullable(), dueAt: instant })
    .nullable()
    .meta({ description: "the one that is not closed" }),
  breaking: z.object({ count: z.int(), dueAt: instant }).meta({ description: "promises that are about to break" }),
  marks: z.object({ good: z.int(), wrong: z.int() }),
  updatedAt: z.string(),
});
export const InboxCounts = z.object({ needsPerson: z.int(), mine: z.int(), breaking: z.int() });

const CaseTurn = z.object({
  turn: z.int(),
  saidBy: z.enum(["buyer", "agent", "person"]),
  person: z.string().nullable(),
  text: z.string(),
  saidAt: z.string(),
  agent: z.string().nullable(),
  mind: z.enum(["playbook", "model"]).nullable(),
  intent: z.string().nullable(),
  confidence: z.number().nullable(),
  tools: z.array(tool),
  facts: z.array(Fact),
  mark: z.object({ mark, note: z.string().nullable() }).nullable(),
});
const Handed = z.object({
  said: z.string(),
  summary: both,
  tried: z.array(tool.extend({ agent: z.string() })),
  facts: z.array(Fact),
  next: both,
  reply: z.object({ text: z.string(), language: z.string() }),
  why: z.array(both),
  missing: z.array(z.string()),
  unsent: z.string().nullable().meta({ description: "what the machine was about to say when a person took the word" }),
});
const CaseTicket = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.enum(["open", "taken", "closed"]),
  urgency: z.string().nullable(),
  team: z.string().nullable(),
  order: z.string().nullable(),
  dueAt: instant,
  takenBy: z.string().nullable(),
  answeredAt: instant,
  createdAt: z.string(),
  closedAt: instant,
  packet: Handed.nullable().meta({ description: "null where a ticket was opened without one" }),
});
export const Case = z.object({
  conversation: z.string(),
  me: z.string().meta({ description: "who asks: the conversation is theirs where `person` is the same" }),
  customer: InboxLine.shape.customer.extend({ orders: z.int() }),
  speaker,
  person: z.string().nullable(),
  until: instant,
  epoch: z.int(),
  owed: z.boolean(),
  ticket: CaseTicket.nullable(),
  turns: z.array(CaseTurn),
  earlier: z.boolean().meta({ description: "there are turns before these: ask with `before`" }),
});
export const Suggested = z.object({
  text: z.string().meta({ description: "empty where something has to be done first" }),
  from: z
    .enum(["machine", "packet"])
    .meta({ description: "packet: the machine would hand over; these first words lie with the ticket" }),
  turn: z.int(),
  language: z.string(),
  intent: z.string(),
  confidence: z.number(),
  facts: z.array(Fact),
  tools: z.array(tool),
  changes: z.array(
    z.object({
      tool: z.string(),
      input: z.record(z.string(), z.unknown()),
      summaries: both,
      changes: Action.shape.changes,
    }),
  ),
  agreed: z.array(z.string()).meta({ description: "waiting actions to which the buyer just said yes" }),
});
