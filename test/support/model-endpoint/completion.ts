import type { MessageReply } from "./reply.ts";
import { argumentsOf } from "./tokens.ts";

export type Usage = { readonly prompt: number; readonly completion: number; readonly cached: number };
/** What every answer carries: its own id, the model it names, and the number of the request it answers. */
export type Envelope = { readonly turn: number; readonly model: string };

const usageBody = ({ prompt, completion, cached }: Usage) => ({
  prompt_tokens: prompt,
  completion_tokens: completion,
  total_tokens: prompt + completion,
  prompt_tokens_details: { cached_tokens: cached },
});
// Nothing comes from a clock or from chance: the same script gives the same bytes.
const head = ({ turn, model }: Envelope, object: string) => ({
  id: `chatcmpl-${turn}`,
  object,
  created: 1_700_000_000 + turn,
  model,
});
const wireCalls = (reply: MessageReply, turn: number) =>
  reply.calls.map((call, index) => ({
    id: call.id ?? `call_${turn}_${index}`,
    type: "function",
    function: { name: call.name, arguments: argumentsOf(call.args) },
  }));
const pieces = (text: string): string[] => {
  const letters = [...text];
  return Array.from({ length: Math.ceil(letters.length / 8) }, (_, at) => letters.slice(at * 8, at * 8 + 8).join(""));
};

/** The whole answer as one body. */
export const plainBody = (reply: MessageReply, envelope: Envelope, usage: Usage) => ({
  ...head(envelope, "chat.completion"),
  choices: [
    {
      index: 0,
      message: {
        role: "assistant",
        content: reply.text,
        refusal: null,
        ...(reply.calls.length > 0 ? { tool_calls: wireCalls(reply, envelope.turn) } : {}),
      },
      finish_reason: reply.finish,
      logprobs: null,
    },
  ],
  ...(reply.usage ? { usage: usageBody(usage) } : {}),
});

function deltas(reply: MessageReply, turn: number): object[] {
  const words = pieces(reply.text ?? "").map((content) => ({ content }));
  const calls = wireCalls(reply, turn).flatMap(({ id, type, function: made }, index) => [
    { tool_calls: [{ index, id, type, function: { name: made.name, arguments: "" } }] },
    ...pieces(made.arguments).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ]);
  return [{ role: "assistant", content: words.length > 0 ? "" : null, refusal: null }, ...words, ...calls];
}

/** The same answer as the chunks of a stream, without `[DONE]`: role, words, calls in pieces, end, and usage if asked. */
export function streamChunks(reply: MessageReply, envelope: Envelope, usage: Usage | null): object[] {
  const chunk = (delta: object, finish: string | null) => ({
    ...head(envelope, "chat.completion.chunk"),
    choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }],
    ...(usage && reply.usage ? { usage: null } : {}),
  });
  return [
    ...deltas(reply, envelope.turn).map((delta) => chunk(delta, null)),
    chunk({}, reply.finish),
    ...(usage && reply.usage
      ? [{ ...head(envelope, "chat.completion.chunk"), choices: [], usage: usageBody(usage) }]
      : []),
  ];
}
