import { z } from "zod";

const Json = z.unknown();
const Event = z.object({
  kind: z.enum(["tool", "decision", "model", "purse", "kept", "note"]),
  name: z.string(),
  /** What was asked; of a note what was found. */
  input: Json,
  gave: Json.optional(),
  /** An error that is an outcome: its code (ours) or fault (a model's), and its sentence. */
  threw: z.object({ of: z.enum(["app", "model"]), code: z.string(), message: z.string() }).optional(),
  /** Its place in the order in which steps ended; without one it had not ended when the turn had. */
  done: z.number().int().optional(),
  /** Of a question to the model: which agent asked it, under which version of its prompt. */
  agent: z.string().optional(),
  prompt: z.string().optional(),
});
/** One thing that a turn asked of the world outside of it, or noted. */
export type TapeEvent = z.output<typeof Event>;

/** All that a turn was made of: who spoke, when, in which shop and after which words, what it asked and what it got, and what
 * it answered. Instants are ISO 8601 in UTC, days are the shop's own. */
export const TurnTape = z.object({
  version: z.literal(1),
  said: z.object({ side: z.enum(["buyer", "merchant"]), text: z.string(), clientMessageId: z.string().nullable() }),
  context: z.object({
    shop: z.object({
      id: z.string(),
      name: z.string(),
      currency: z.string(),
      timezone: z.string(),
      locale: z.string(),
      platform: z.string().nullable(),
      policies: z.record(z.string(), Json),
      simulated: z.boolean(),
    }),
    actor: z.object({
      kind: z.enum(["buyer", "merchant", "system"]),
      id: z.string(),
      permissions: z.array(z.string()),
    }),
    runId: z.string(),
    asOf: z.string(),
    knownUntil: z.string().nullable(),
    now: z.string(),
  }),
  /** The limits of the mind that might be asked; null where the playbook answered alone. */
  mind: z
    .object({
      budget: z.object({ calls: z.number(), tokens: z.number(), seconds: z.number() }),
      mostOutput: z.number(),
      dearest: z.string(),
    })
    .nullable(),
  conversation: z.object({
    id: z.string(),
    status: z.enum(["open", "handed_over", "closed"]),
    epoch: z.number(),
    turns: z.array(
      z.object({ saidBy: z.enum(["merchant", "buyer", "agent", "person"]), body: z.string(), reading: Json }),
    ),
  }),
  events: z.array(Event),
  answer: z.object({ text: z.string(), reading: Json, result: Json }),
});
export type TurnTape = z.output<typeof TurnTape>;
