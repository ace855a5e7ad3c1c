/**
 * A message on its way. waiting: nothing left yet. sending: it is being handed over. accepted: whoever carries it took it.
 * unknown: it may have been taken (the connection broke after the text had begun to go): it is never sent again. refused: it was
 * not taken and will not be. called_off: before it left, its ground was gone.
 */
export const messageStates = ["waiting", "sending", "accepted", "unknown", "refused", "called_off"] as const;
export type MessageState = (typeof messageStates)[number];

/** What an adapter says of one try. not_accepted: surely not taken, so that another try makes no double. */
export type Outcome =
  | { readonly is: "accepted"; readonly detail: string }
  | { readonly is: "not_accepted"; readonly detail: string; readonly forGood: boolean }
  | { readonly is: "unknown"; readonly detail: string };

export const mostTries = 5;
/** A hand-over that shows no end for so long was cut off: nobody knows how far it came. */
export const handOverMs = 5 * 60_000;
const first = 60_000;

export type Next = { readonly state: MessageState; readonly retryAt: Date | null };
/** The state after a try; waits 1, 4, 16, 64 minutes where the text surely was not taken. */
export function afterTry(outcome: Outcome, tries: number, at: Date): Next {
  switch (outcome.is) {
    case "accepted":
      return { state: "accepted", retryAt: null };
    case "unknown":
      return { state: "unknown", retryAt: null };
    case "not_accepted":
      return outcome.forGood || tries >= mostTries
        ? { state: "refused", retryAt: null }
        : { state: "waiting", retryAt: new Date(at.getTime() + first * 4 ** (tries - 1)) };
    default:
      return outcome satisfies never;
  }
}
