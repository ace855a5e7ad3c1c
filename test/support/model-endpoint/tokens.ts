import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import type { MessageReply } from "./reply.ts";
import type { ChatRequest } from "./wire.ts";

// Words such as <|endoftext|> in a message are a buyer's text, not the model's marks.
const asText = { disallowedSpecial: new Set<string>() };

/** Tokens of a text in o200k. */
export const tokensOf = (text: string): number => (text === "" ? 0 : countTokens(text, asText));

/** The prompt as it is counted and as caches see it: the tools first, then the messages, each as JSON in the order sent. */
export const promptText = ({ tools, messages }: ChatRequest): string =>
  `${tools ? JSON.stringify(tools) : ""}${JSON.stringify(messages)}`;
/** What ought to be the same bytes from turn to turn: the tools and the system messages before the first other one. */
export function prefixText({ tools, messages }: ChatRequest): string {
  const first = messages.findIndex((each) => each.role !== "system" && each.role !== "developer");
  return `${tools ? JSON.stringify(tools) : ""}${JSON.stringify(messages.slice(0, first < 0 ? messages.length : first))}`;
}

/** Prompt tokens: o200k over the JSON of the tools and of the messages. */
export const promptTokens = ({ tools, messages }: ChatRequest): number =>
  (tools ? tokensOf(JSON.stringify(tools)) : 0) + tokensOf(JSON.stringify(messages));

/** Completion tokens: o200k over the words, and over name and arguments of each call. */
export const completionTokens = ({ text, calls }: MessageReply): number =>
  tokensOf(text ?? "") + calls.reduce((sum, call) => sum + tokensOf(call.name) + tokensOf(argumentsOf(call.args)), 0);

/** Arguments of a call as they go over the wire. */
export const argumentsOf = (args: unknown): string => (typeof args === "string" ? args : JSON.stringify(args ?? {}));

/**
 * Tokens that a provider's cache would have had from an earlier request: the longest beginning two prompts share, from
 * 1,024 tokens on and in steps of 128, as OpenAI does it (platform.openai.com, "Prompt caching").
 */
export function cachedTokens(prompt: string, earlier: readonly string[]): number {
  let most = 0;
  for (const other of earlier) {
    let shared = 0;
    while (shared < prompt.length && prompt.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
    most = Math.max(most, shared);
  }
  // A letter is three bytes at most, and a token one byte at least: what is shorter need not be counted.
  const tokens = most * 3 < 1024 ? 0 : tokensOf(prompt.slice(0, most));
  return tokens < 1024 ? 0 : Math.floor(tokens / 128) * 128;
}
