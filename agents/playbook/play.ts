import type { Fact } from "../../core/facts.ts";
import type { Dimension, Metric } from "../../core/metrics.ts";
import type { Where } from "../../core/report.ts";
import type { DayRange } from "../../core/time.ts";
import type { Desk } from "./desk.ts";
import type { Target } from "./targets.ts";

/** A question or wish, read: what every play works from. */
export type Brief = {
  readonly intent: string;
  readonly text: string;
  readonly confidence: number;
  /** What a merchant asks for, as `route.ts` decided it; an answer to a question of ours has none. */
  readonly target?: Target;
  /** Other intents that the words may well have. */
  readonly alternatives: readonly string[];
  readonly slots: Readonly<Record<string, string | string[]>>;
  readonly sentiment: "pos" | "neu" | "neg" | "angry";
  readonly period: DayRange | null;
  readonly compare: DayRange | null;
  readonly metrics: readonly Metric[];
  readonly dimensions: readonly Dimension[];
  readonly direction: "up" | "down" | null;
  readonly where: Where;
};
/** What the next turn is waited for with: for which intent, and what earlier turns settled already. */
export type Expected = {
  readonly intent: string;
  readonly orderId?: string;
  readonly slots?: Readonly<Record<string, string>>;
};
/** What a play found: a template with its facts, or a handoff to a person. */
export type PlayResult = {
  readonly template: string;
  readonly view: Record<string, unknown>;
  /** Facts behind sentences that were bound when they were written (the inspection's own). */
  readonly cites?: readonly Fact[];
  readonly handoff?: { reason: string; ticket: string };
  /** The product that the answer is about: the next question may leave it unsaid. */
  readonly about?: string;
  /** What the next turn needs to know: for which intent a number or a yes is awaited. */
  readonly expects?: Expected;
};
export type Play = (brief: Brief, desk: Desk) => Promise<PlayResult>;
export type Plays = Readonly<Record<string, Play>>;

/** The first value of a slot. */
export const slot = (brief: Brief, name: string): string | undefined => {
  const value = brief.slots[name];
  return Array.isArray(value) ? value[0] : value;
};
