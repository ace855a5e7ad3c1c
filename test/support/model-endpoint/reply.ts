/** How a model ends an answer, as it stands in `finish_reason`. */
export type Finish = "stop" | "tool_calls" | "length" | "content_filter";
/** `args` that are a string go out as they are, whether or not they are JSON. Without an id the endpoint gives one. */
export type Call = { readonly name: string; readonly args: unknown; readonly id?: string };
export type MessageReply = {
  readonly kind: "message";
  readonly text: string | null;
  readonly calls: readonly Call[];
  readonly finish: Finish;
  /** False: an endpoint that never says what was used. */
  readonly usage: boolean;
};
/** An answer that is an error: its status, headers and exact body. */
export type ErrorReply = {
  readonly kind: "error";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
/** `reset`: the connection is torn down; `silent`: taken and never answered. */
export type BrokenReply = { readonly kind: "reset" | "silent" };
export type LastReply = MessageReply | ErrorReply | BrokenReply;
type Around =
  | { readonly kind: "slow"; readonly ms: number }
  | { readonly kind: "paced"; readonly ms: number }
  | { readonly kind: "cut"; readonly chunks: number }
  | { readonly kind: "garbled" }
  | { readonly kind: "fails_inside"; readonly chunks: number; readonly message: string };

/** What the endpoint does with one request: an answer, or a misbehaviour around one. */
export type Reply = LastReply | (Around & { readonly reply: Reply });

/** An answer in words. */
export const say = (text: string): MessageReply => ({
  kind: "message",
  text,
  calls: [],
  finish: "stop",
  usage: true,
});
/** One or several calls of tools at once, with or without words before them. */
export const callTools = (calls: readonly Call[], text: string | null = null): MessageReply => ({
  kind: "message",
  text,
  calls,
  finish: "tool_calls",
  usage: true,
});
/** The first byte comes after `ms`. */
export const slow = (ms: number, reply: Reply): Reply => ({ kind: "slow", ms, reply });
/** `ms` pass between the chunks of a stream (a plain answer waits once). */
export const paced = (ms: number, reply: Reply): Reply => ({ kind: "paced", ms, reply });
/** The connection drops after `chunks` chunks of a stream; a plain answer drops half way through its body. */
export const cutAfter = (chunks: number, reply: Reply): Reply => ({ kind: "cut", chunks, reply });
/** The stream, already under way, ends in an error event; a plain answer is that error with status 500. */
export const failsInside = (chunks: number, reply: Reply, message = "The server had an error."): Reply => ({
  kind: "fails_inside",
  chunks,
  message,
  reply,
});
/** JSON that is none: every body or event of the answer breaks off in the middle, with status 200. */
export const garbled = (reply: Reply): Reply => ({ kind: "garbled", reply });
/** The connection is reset before a byte is answered. */
export const reset = (): BrokenReply => ({ kind: "reset" });
/** The request is taken and never answered: whoever asked must give up by itself. */
export const silent = (): BrokenReply => ({ kind: "silent" });
/** An answer without words and without calls. */
export const empty = (): MessageReply => ({ ...say(""), text: null });
/** The answer stopped at the limit of tokens, in the middle of whatever it was saying. */
export const truncated = (reply: MessageReply): MessageReply => ({ ...reply, finish: "length" });
/** The provider's own filter stopped the answer. */
export const filtered = (text = ""): MessageReply => ({ ...say(text), finish: "content_filter" });
/** The same answer from an endpoint that never says how many tokens were used. */
export const withoutUsage = (reply: MessageReply): MessageReply => ({ ...reply, usage: false });
/** Words of about `tokens` tokens: an answer that fills whatever is not bounded. */
export const huge = (tokens: number, word = "goods "): MessageReply => say(word.repeat(tokens));
