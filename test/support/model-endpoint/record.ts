import type { IncomingHttpHeaders, ServerResponse } from "node:http";
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
  /** How many requests for chat completions were open when this one came, with itself: two agents side by side are 2. */
  atOnce: number;
  /** Status of the answer; null while there is none, and where the connection was torn down before. */
  readonly status: number | null;
  /** While it is being answered. */
  readonly open: boolean;
  /** True when the connection ended before the answer was whole, whichever side ended it. */
  readonly abandoned: boolean;
};

type Arrived = { method: string; path: string; headers: IncomingHttpHeaders; raw: string; key: string };

export function openRecord(request: Arrived, to: ServerResponse): Recorded {
  const { authorization, ...others } = request.headers;
  return {
    method: request.method,
    path: request.path,
    headers: Object.fromEntries(
      Object.entries(others).map(([name, value]) => [name, String(value).replaceAll(request.key, "the key")]),
    ),
    key: authorization === undefined ? "none" : authorization === `Bearer ${request.key}` ? "expected" : "other",
    raw: request.raw,
    chat: null,
    turn: null,
    prefix: "",
    promptTokens: 0,
    cachedTokens: 0,
    completionTokens: 0,
    atOnce: 0,
    get status() {
      return to.headersSent ? to.statusCode : null;
    },
    get open() {
      return !to.writableEnded && !to.destroyed;
    },
    get abandoned() {
      return to.destroyed && !to.writableFinished;
    },
  };
}

/** What earlier requests left behind: how many there were, those still open, and their prompts as a provider's cache keeps them. */
export type Memory = { turns: number; open: Set<Recorded>; prompts: string[] };
export const newMemory = (): Memory => ({ turns: 0, open: new Set(), prompts: [] });
const remembered = 64;

export function noteChat(record: Recorded, chat: ChatRequest, memory: Memory): void {
  for (const each of memory.open) if (!each.open) memory.open.delete(each);
  memory.open.add(record);
  const prompt = promptText(chat);
  record.chat = chat;
  record.turn = memory.turns++;
  record.atOnce = memory.open.size;
  record.prefix = prefixText(chat);
  record.promptTokens = promptTokens(chat);
  record.cachedTokens = cachedTokens(prompt, memory.prompts);
  memory.prompts = [...memory.prompts, prompt].slice(-remembered);
}
export function noteAnswer(record: Recorded, reply: MessageReply): void {
  record.completionTokens = completionTokens(reply);
}
