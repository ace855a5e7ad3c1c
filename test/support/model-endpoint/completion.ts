import type { MessageReply } from "./reply.ts";
import { argumentsOf } from "./tokens.ts";

export type Usage = { readonly prompt: number; readonly completion: number; readonly cached: number };
/** Ways in which endpoints that call themselves compatible differ from the original, each seen in one or another. */
export type Dialect = {
  /** A call of a stream comes whole in one chunk. */
  readonly wholeCalls?: boolean;
  /** `finish_reason` is "stop" although tools are called. */
  readonly alwaysStop?: boolean;
  /** Calls come with an empty id. */
  readonly noIds?: boolean;
  /** Thoughts in `reasoning_content`, before the words. */
  readonly reasoning?: string;
  /** Comment lines between the events of a stream, and lines that end in CRLF. */
  readonly keepAlives?: boolean;
};
/** What an answer carries besides itself: the number of the request it answers, the model it names, its dialect. */
export type Envelope = { readonly turn: number; readonly model: string; readonly dialect: Dialect };

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
const wireCalls = (reply: MessageReply, { turn, dialect }: Envelope) =>
  reply.calls.map((call, index) => ({
    id: dialect.noIds ? "" : (call.id ?? `call_${turn}_${index}`),
    type: "function",
    function: { name: call.name, arguments: argumentsOf(call.args) },
  }));
const ending = (reply: MessageReply, { dialect }: Envelope) => (dialect.alwaysStop ? "stop" : reply.finish);
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
        ...(envelope.dialect.reasoning ? { reasoning_content: envelope.dialect.reasoning } : {}),
        ...(reply.calls.length > 0 ? { tool_calls: wireCalls(reply, envelope) } : {}),
      },
      finish_reason: ending(reply, envelope),
      logprobs: null,
    },
  ],
  ...(reply.usage ? { usage: usageBody(usage) } : {}),
});

function deltas(reply: MessageReply, envelope: Envelope): object[] {
  const thoughts = pieces(envelope.dialect.reasoning ?? "").map((piece) => ({ reasoning_content: piece }));
  const words = pieces(reply.text ?? "").map((content) => ({ content }));
  const calls = wireCalls(reply, envelope).flatMap(({ id, type, function: made }, index) =>
    envelope.dialect.wholeCalls
      ? [{ tool_calls: [{ index, id, type, function: made }] }]
      : [
          { tool_calls: [{ index, id, type, function: { name: made.name, arguments: "" } }] },
          ...pieces(made.arguments).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
        ],
  );
  return [{ role: "assistant", content: words.length > 0 ? "" : null, refusal: null }, ...thoughts, ...words, ...calls];
}

/** The same answer as the chunks of a stream, without `[DONE]`: role, words, calls in pieces, end, and usage if asked. */
export function streamChunks(reply: MessageReply, envelope: Envelope, usage: Usage | null): object[] {
  const chunk = (delta: object, finish: string | null) => ({
    ...head(envelope, "chat.completion.chunk"),
    choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }],
    ...(usage && reply.usage ? { usage: null } : {}),
  });
  return [
    ...deltas(reply, envelope).map((delta) => chunk(delta, null)),
    chunk({}, ending(reply, envelope)),
    ...(usage && reply.usage
      ? [{ ...head(envelope, "chat.completion.chunk"), choices: [], usage: usageBody(usage) }]
      : []),
  ];
}
