import type { Fact } from "./facts.ts";

export type Side = "merchant" | "buyer";
/** A turn as it is kept: what was said, and what the machine read in it. */
export type StoredTurn = {
  readonly saidBy: "merchant" | "buyer" | "agent" | "person";
  readonly body: string;
  readonly reading: unknown;
};
export type OpenConversation = {
  readonly id: string;
  readonly status: "open" | "handed_over" | "closed";
  readonly turns: readonly StoredTurn[];
};
export type FinishedTurn = {
  readonly conversation: string;
  readonly runId: string;
  readonly agents: readonly string[];
  readonly brief: string;
  readonly answer: string;
  readonly reading: unknown;
  readonly tools: readonly unknown[];
  readonly facts: readonly Fact[];
  readonly result: unknown;
  readonly clientMessageId: string | null;
};
/** Where conversations, runs and facts are kept. `said` gives false for a message that was stored before. */
export type Conversations = {
  open(id: string | null): Promise<OpenConversation>;
  said(
    conversation: string,
    text: string,
    clientMessageId: string | null,
  ): Promise<{ fresh: true } | { fresh: false; result: unknown }>;
  finished(turn: FinishedTurn): Promise<void>;
};
