import type { Sending } from "./outbox.ts";
import type { Line, Speaker } from "./types.ts";

/** idle: not asked yet. sign-in: the token ran out and no new one is to be had. refused: this page may not ask. */
export type Connection = "idle" | "connecting" | "ready" | "lost" | "sign-in" | "refused";
export type State = {
  readonly isOpen: boolean;
  readonly connection: Connection;
  readonly as: "customer" | "visitor" | null;
  readonly shopName: string;
  readonly longest: number;
  readonly lines: readonly Line[];
  readonly outbox: readonly Sending[];
  /** Of the answer that is on its way: what came of it so far; null where none is awaited. */
  readonly coming: string | null;
  readonly speaker: Speaker;
  readonly person: string | null;
  readonly unread: number;
  /** Changes whose yes or no is on its way. */
  readonly deciding: readonly string[];
  /** Said to whoever cannot see what changed. */
  readonly notice: string;
};
export const atFirst: State = {
  isOpen: false,
  connection: "idle",
  as: null,
  shopName: "",
  longest: 4000,
  lines: [],
  outbox: [],
  coming: null,
  speaker: "machine",
  person: null,
  unread: 0,
  deciding: [],
  notice: "",
};

export type Store = {
  get(): State;
  set(change: Partial<State>): void;
  /** Gives what ends the listening. */
  listen(heard: () => void): () => void;
};
export function openStore(): Store {
  let state = atFirst;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const heard of listeners) heard();
    },
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
  };
}

/** Lines by their turn, those that came again in place of those before. */
export function merged(before: readonly Line[], came: readonly Line[]): Line[] {
  const byTurn = new Map([...before, ...came].map((line) => [line.turn, line]));
  return [...byTurn.values()].sort((one, two) => one.turn - two.turn);
}
export const isOpenChange = (line: Line): boolean =>
  line.cards.some((card) => card.kind === "change" && card.status === "awaiting_approval");
