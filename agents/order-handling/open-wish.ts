import type { Called, Desk } from "../playbook/desk.ts";
import type { Brief, PlayResult } from "../playbook/play.ts";
import { handOff } from "./hand-off.ts";
import type { Line } from "./pick-items.ts";
import type { Method } from "./pick-method.ts";
import type { WishState } from "./wish-state.ts";

export type Choices = { orderId: string; status: string; lines: Line[]; methods: Method[]; paidWith: string | null };
/** A wish with the order it is about, looked up. */
export type Open = { brief: Brief; desk: Desk; called: Called; data: Choices; state: WishState };
/** Either a part of the wish is settled, or a question (or a person) is what comes next. */
export type Settled<Part> = { part: Part } | { next: PlayResult };

/** The question; where it was asked in vain, a person (or, for a merchant, what a clear wish looks like). */
export const personOr = async (
  asked: PlayResult | undefined,
  { brief, desk, called, state }: Open,
): Promise<PlayResult> => {
  if (asked) return asked;
  // A merchant is a person already: he is told what a clear wish looks like.
  if (desk.ctx.actor.kind !== "buyer") return { template: "order-wish-unclear", view: { [state.wish]: true } };
  return handOff(brief, desk, "The wish about an order stayed unclear after asking twice.", called);
};
