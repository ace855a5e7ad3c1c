import { z } from "zod";
import { actionStatus } from "../../action-desk.ts";
import { Asks, Card } from "../../widget/card.ts";

/** Shapes that the routes answer with, for the OpenAPI document. */
export const Fact = z.object({
  id: z.string(),
  label: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  unit: z.string().meta({ description: "count, share, change, days … or an ISO 4217 currency for an amount" }),
  source: z
    .record(z.string(), z.unknown())
    .meta({ description: "table with ids or filter, rows, period: where it came from" }),
});
const ActionNote = z.object({ id: z.string(), kind: z.string(), status: z.string(), summary: z.string() });
export const Answer = z.object({
  conversation: z.string(),
  answer: z.string(),
  agents: z.array(z.string()),
  tools: z.array(z.object({ name: z.string(), input: z.record(z.string(), z.unknown()), ok: z.boolean() })),
  facts: z.array(Fact),
  actions: z.array(ActionNote),
  usage: z.object({ llmCalls: z.int(), inputTokens: z.int(), outputTokens: z.int() }),
  intent: z.string().optional().meta({ description: "buyers only" }),
  confidence: z.number().optional().meta({ description: "buyers only: a calibrated probability" }),
  handoff: z
    .object({ reason: z.string(), ticket: z.string() })
    .nullable()
    .optional()
    .meta({ description: "buyers only" }),
  language: z.string().optional().meta({ description: "buyers only: the language of the answer" }),
  cards: z.array(Card).optional().meta({
    description: "buyers only: what the facts come from, to be shown beside the answer, which is whole without",
  }),
  asks: Asks.nullable().optional().meta({ description: "buyers only: what the answer waits for" }),
});
export const Action = z.object({
  id: z.string(),
  kind: z.string().meta({ description: "the tool's name" }),
  status: actionStatus,
  summary: z.string(),
  summaries: z.object({ zh: z.string(), en: z.string() }),
  approver: z.enum(["buyer", "merchant"]),
  proposedBy: z.object({ kind: z.string(), id: z.string() }),
  changes: z.array(z.unknown()).meta({ description: "row by row: what is there, and what would be" }),
  decidedBy: z.object({ kind: z.string(), id: z.string() }).nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
/** What stops changes of the shop; null where they go on. */
export const Stopped = z
  .object({
    since: z.string(),
    by: z.object({ kind: z.string(), id: z.string() }),
    why: z.string(),
    everywhere: z.boolean().meta({ description: "the operator stopped all shops" }),
  })
  .nullable();
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().meta({ description: "one sentence for the reader: what, where, what to do" }),
  instance: z.string(),
});
/** What a person did in a conversation. */
export const Deed = z.object({
  ticket: z.string().nullable(),
  conversation: z.string().nullable(),
  epoch: z.int().meta({ description: "name it as `seen` when you give back or close" }),
  until: z.string().nullable().meta({ description: "the word is yours until then without another sign" }),
  turn: z.int().nullable(),
});
/** Lists come in pages: `next` is the cursor of the following one, null at the end. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(300).optional().meta({ description: "`next` of the page before" }),
});
