import { setImmediate as nextTick } from "node:timers/promises";
import { AppError } from "../../core/errors.ts";
import { type KeptCall, ModelFailure } from "../../core/model.ts";
import type { Tape } from "../../core/tape.ts";
import type { TapeEvent } from "./turn-tape.ts";

/** A copy as JSON knows it: nothing that is done later to the original is on the tape. */
const copied = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

const outcomeOf = (error: unknown): TapeEvent["threw"] => {
  if (error instanceof AppError) return { of: "app", code: error.code, message: error.message };
  return error instanceof ModelFailure ? { of: "model", code: error.fault, message: error.message } : undefined;
};

export type Recorder = {
  readonly tape: Tape;
  readonly events: readonly TapeEvent[];
  /** Which agents asked the questions to the model since the last such word, and what became of each. */
  label(calls: readonly KeptCall[]): void;
};

/**
 * Records the steps of one turn in the order in which they began, each with its place among those that ended. Where steps run
 * side by side their ends are let through one at a time, each with all that follows from it at once: only so can the same
 * order be kept when the turn is played again.
 */
export function openRecorder(): Recorder {
  const events: TapeEvent[] = [];
  let ended = 0;
  let running = 0;
  let sideBySide = false;
  let gate: Promise<unknown> = Promise.resolve();
  const end = async (event: TapeEvent, outcome: Pick<TapeEvent, "gave" | "threw">) => {
    running--;
    if (sideBySide) {
      gate = gate.then(() => nextTick());
      await gate;
    }
    Object.assign(event, outcome, { done: ended++ });
  };
  const tape: Tape = {
    async step(kind, name, input, work) {
      const event: TapeEvent = { kind, name, input: copied(input) };
      events.push(event);
      running++;
      if (running > 1) sideBySide = true;
      try {
        const gave = await work();
        await end(event, { gave: copied(gave) });
        return gave;
      } catch (error) {
        const threw = outcomeOf(error);
        await end(event, threw ? { threw } : {});
        throw error;
      }
    },
    note: (name, value) => void events.push({ kind: "note", name, input: copied(value) }),
  };
  return {
    tape,
    events,
    label(calls) {
      const asked = events
        .filter(({ kind, agent, done }) => kind === "model" && agent === undefined && done !== undefined)
        .sort((one, two) => (one.done ?? 0) - (two.done ?? 0));
      calls.forEach(({ agent, prompt, fault }, at) => {
        const event = asked[at];
        if (!event) return;
        Object.assign(event, { agent, prompt });
        // The turn knows better than the road why a call failed: its own time may have been over.
        if (event.threw && fault) event.threw = { ...event.threw, code: fault };
      });
    },
  };
}
