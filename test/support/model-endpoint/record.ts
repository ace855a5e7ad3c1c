import type { IncomingHttpHeaders } from "node:http";
import type { MessageReply } from "./reply.ts";
import { cachedTokens, completionTokens, prefixText, promptText, promptTokens } from "./tokens.ts";
import type { ChatRequest } from "./wire.ts";

/** One request as it came in. The key itself is never kept. */
export type Recorded = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the key was the expected one, another one, or none came. */
  readonly key: "expected" | "other" | "none";
  /** The body, byte for byte. */
  readonly raw: string;
  /** The parsed body, where it is a request for a chat completion. */
  chat: ChatRequest | null;
  /** Its number among the requests for chat completions, from 0. */
  turn: number | null;
  /** The bytes of tools and leading system messages: equal from turn to turn where a cache shall hit. */
  prefix: string;
  promptTokens: number;
  cachedTokens: number;
  completionTokens: number;
  /** Status of the answer; null while there is none, and where the connection was torn down. */
  status: number | null;
  /** True when whoever asked went away before the answer was whole. */
  abandoned: boolean;
};

export function openRecord(request: {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  raw: string;
  key: string;
}): Recorded {
  const { authorization, ...others } = request.headers;
  return {
    method: request.method,
    path: request.path,
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)])),
    key: authorization === undefined ? "none" : authorization === `Bearer ${request.key}` ? "expected" : "other",
    raw: request.raw,
    chat: null,
    turn: null,
    prefix: "",
    promptTokens: 0,
    cachedTokens: 0,
    completionTokens: 0,
    status: null,
    abandoned: false,
  };
}

/** Prompts are remembered as a provider's cache would, the latest ones only. */
const remembered = 64;

export function noteChat(record: Recorded, chat: ChatRequest, earlier: readonly Recorded[]): void {
  const before = earlier.flatMap((each) => (each.chat && each !== record ? [each.chat] : []));
  record.chat = chat;
  record.turn = before.length;
  record.prefix = prefixText(chat);
  record.promptTokens = promptTokens(chat);
  record.cachedTokens = cachedTokens(promptText(chat), before.slice(-remembered).map(promptText));
}
export function noteAnswer(record: Recorded, reply: MessageReply): void {
  record.completionTokens = completionTokens(reply);
}
