import { AppError } from "../../core/errors.ts";
import type { TapedTurn } from "../../db/tapes.ts";
import { textsPart } from "./difference.ts";
import { playTurn } from "./play-turn.ts";
import { TurnTape } from "./turn-tape.ts";

/** A turn given again. `same`: byte for byte; `differs`: `what` says where first (`step` counts what is on the tape); `missing`:
 * no tape was kept of it. */
export type ReplayedTurn = {
  readonly turn: number;
  readonly said: string | null;
  readonly answer: string | null;
  readonly verdict: "same" | "differs" | "missing";
  readonly step: number | null;
  readonly what: string | null;
};

export function readTape(text: string): TurnTape {
  try {
    return TurnTape.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError("invalid_input", "This is no recording of a turn that this version can read.", { cause });
  }
}

/** The record alone: its answer, beside what the conversation holds. */
const fromRecord = (tape: TurnTape, sent: string | null) =>
  // What was not said (a person took the word, or nothing was to be said) stands in no conversation.
  sent === null || sent === tape.answer.text
    ? null
    : { step: tape.events.length + 1, what: textsPart(sent, tape.answer.text) };

/** A turn from its recording: the record alone, or played by today's code. Neither runs tools nor needs a network. */
export async function replayTurn(
  { turn, tape: text, sent }: TapedTurn,
  withTodaysCode: boolean,
): Promise<ReplayedTurn> {
  if (text === null)
    return { turn, said: null, answer: sent, verdict: "missing", step: null, what: "no tape was kept of this turn" };
  const tape = readTape(text);
  const { said, answer } = tape;
  const found = withTodaysCode ? await playTurn(tape) : fromRecord(tape, sent);
  const verdict = found ? "differs" : "same";
  return { turn, said: said.text, answer: answer.text, verdict, step: found?.step ?? null, what: found?.what ?? null };
}
