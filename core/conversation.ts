import type { Fact } from "./facts.ts";
import type { NewPromise } from "./promises/promise.ts";

export type Side = "merchant" | "buyer";
/** A turn as it is kept: what was said, and what the machine read in it. */
export type StoredTurn = {
  readonly saidBy: "merchant" | "buyer" | "agent" | "person";
  readonly body: string;
  readonly reading: unknown;
  /** Its place in the conversation, from 1. */
  readonly turn?: number;
};
export type OpenConversation = {
  readonly id: string;
  readonly status: "open" | "handed_over" | "closed";
  /** Grows whenever the word goes to somebody else (core/handoff/who-speaks.ts). */
  readonly epoch: number;
  readonly turns: readonly StoredTurn[];
};
export type FinishedTurn = {
  readonly conversation: string;
  readonly runId: string;
  /** The epoch at which the message was heard. */
  readonly heard: number;
  readonly agents: readonly string[];
  readonly brief: string;
  readonly answer: string;
  readonly reading: unknown;
  readonly tools: readonly unknown[];
  readonly facts: readonly Fact[];
  readonly result: unknown;
  readonly usage: { readonly llmCalls: number; readonly inputTokens: number; readonly outputTokens: number };
  readonly clientMessageId: string | null;
  /** What the answer promises the buyer; kept where the answer is said. */
  readonly promises?: readonly NewPromise[];
  /** The recording of the turn, where one is kept. */
  readonly tape?: string | null;
};
/** Where conversations, runs and facts are kept. */
export type Conversations = {
  /** Keeps a message as the next turn of its conversation (null: a new one) and gives the turns before it. `result` is what
   * was answered when a message with this id came before. */
  hear(
    conversation: string | null,
    text: string,
    clientMessageId: string | null,
  ): Promise<{ conversation: OpenConversation; result: unknown }>;
  /** Keeps the answer (an empty one is none), true where it may be said: false where a person took the word meanwhile. */
  finished(turn: FinishedTurn): Promise<boolean>;
};
