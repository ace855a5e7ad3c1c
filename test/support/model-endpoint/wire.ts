import { z } from "zod";

const part = z.looseObject({ type: z.string(), text: z.string().optional() });
const content = z.union([z.string(), z.array(part), z.null()]).optional();
const toolCall = z.looseObject({
  id: z.string().min(1),
  type: z.literal("function"),
  function: z.looseObject({ name: z.string(), arguments: z.string() }),
});
const message = z.looseObject({
  role: z.enum(["system", "developer", "user", "assistant", "tool"]),
  content,
  tool_calls: z.array(toolCall).min(1).optional(),
  tool_call_id: z.string().optional(),
});
const tool = z.looseObject({
  type: z.literal("function"),
  function: z.looseObject({
    name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
    description: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()).optional(),
  }),
});

/** A request for a chat completion, as far as this endpoint reads it; whatever else it holds is kept. */
export const chatRequest = z.looseObject({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  tools: z.array(tool).min(1).optional(),
  tool_choice: z.unknown().optional(),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
});
export const embeddingsRequest = z.looseObject({
  model: z.string().min(1),
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(2048)]),
  encoding_format: z.enum(["float", "base64"]).optional(),
  dimensions: z.int().min(1).max(4096).optional(),
});
export type ChatRequest = z.infer<typeof chatRequest>;
export type ChatMessage = ChatRequest["messages"][number];
export type EmbeddingsRequest = z.infer<typeof embeddingsRequest>;

/** The words of a message, whether they stand in a string or in parts. */
export function textOf(message: ChatMessage | undefined): string {
  const said = message?.content ?? "";
  return typeof said === "string" ? said : said.map((each) => each.text ?? "").join("");
}
/** The words of the last message that somebody (not the model, not a tool) wrote. */
export const lastAsked = ({ messages }: ChatRequest): string =>
  textOf(messages.findLast((each) => each.role === "user"));
export const toolNames = ({ tools }: ChatRequest): string[] => (tools ?? []).map((each) => each.function.name);
/** What tools answered, in order, as the model reads it. */
export const toolAnswers = ({ messages }: ChatRequest): string[] =>
  messages.filter((each) => each.role === "tool").map(textOf);

/** What is wrong with the order of the messages, in the real endpoint's words; null when nothing is. */
export function misordered(messages: readonly ChatMessage[]): string | null {
  let waiting = new Set<string>();
  for (const [index, each] of messages.entries()) {
    if (each.role === "tool") {
      if (!each.tool_call_id || !waiting.delete(each.tool_call_id))
        return `messages[${index}]: messages with role 'tool' must be a response to a preceding message with 'tool_calls'.`;
      continue;
    }
    if (waiting.size > 0) break;
    waiting = new Set(each.tool_calls?.map((call) => call.id));
  }
  return waiting.size > 0
    ? `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...waiting].join(", ")}`
    : null;
}
