import { isDeepStrictEqual } from "node:util";
import { AppError, type ErrorCode } from "../../core/errors.ts";
import { ModelFailure, type ModelFault } from "../../core/model.ts";
import type { Tape } from "../../core/tape.ts";
import type { Difference } from "./difference.ts";
import { differenceAt, notAsked } from "./difference.ts";
import type { TapeEvent } from "./turn-tape.ts";

/** Ends a turn that went another way than its tape. */
class WentElsewhere extends Error {}
/** How long a step that comes next by the tape is waited for: nothing outside of the process takes part. */
const patienceMs = 2000;
const endings: readonly unknown[] = ["called_off", "over_budget"];

export type Player = {
  readonly tape: Tape;
  /** The first step that was not as on the tape, once the turn is over or has ended early. */
  difference(): Difference | null;
};

const errorOf = ({ threw }: TapeEvent): Error => {
  if (!threw) return new WentElsewhere("what came of it is not on the tape");
  // Both were written by the recorder from errors of these kinds.
  return threw.of === "app"
    ? new AppError(threw.code as ErrorCode, threw.message)
    : new ModelFailure(threw.code as ModelFault, threw.message);
};

/** Plays a tape: each step gets what came of it then, in the order in which steps ended then, and no work is done. */
export function openPlayer(events: readonly TapeEvent[]): Player {
  let at = 0;
  let ended = 0;
  let found: Difference | null = null;
  const waiting = new Map<number, () => void>();
  let since = 0;
  let ticking = false;
  const elsewhere = (difference: Difference) => {
    found ??= difference;
    return new WentElsewhere(difference.what);
  };
  const tick = () => {
    ticking = false;
    const next = waiting.get(ended);
    if (next) {
      waiting.delete(ended++);
      since = performance.now();
      next();
    } else if (performance.now() - since > patienceMs) {
      const missed = events.findIndex(({ done }) => done === ended);
      const event = events[missed];
      if (event) elsewhere(notAsked(events, missed));
      for (const release of waiting.values()) release();
      waiting.clear();
    }
    wait();
  };
  const wait = () => {
    if (waiting.size === 0 || ticking) return;
    ticking = true;
    setImmediate(tick);
  };
  const turnOf = (event: TapeEvent): Promise<void> =>
    new Promise((resolve) => {
      // What had not ended when the turn had does not end now either.
      if (event.done === undefined) return;
      if (waiting.size === 0) since = performance.now();
      waiting.set(event.done, resolve);
      wait();
    });
  const expect = (kind: TapeEvent["kind"], name: string, input: unknown): TapeEvent => {
    if (found) throw new WentElsewhere(found.what);
    const asked = input === undefined ? null : JSON.parse(JSON.stringify(input));
    const event = events[at];
    const same = event?.kind === kind && event.name === name && isDeepStrictEqual(event.input, asked);
    if (!event || !same) throw elsewhere(differenceAt(events, at, { kind, name, input: asked }));
    at++;
    return event;
  };
  /** Time that was over, or a newer message, ends a model's work before it asks: then nothing else is on the tape. */
  const endedThere = (): ModelFault | undefined => {
    if (events[at]?.kind === "purse" && events[at]?.name === "bind") return undefined;
    const failed = events.slice(at).find(({ kind, name }) => kind === "note" && name === "model-failed");
    const fault = (failed?.input as { fault?: unknown } | undefined)?.fault; // as tapedMind notes it
    return endings.includes(fault) ? (fault as ModelFault) : undefined;
  };
  const tape: Tape = {
    async step<Result>(kind: TapeEvent["kind"], name: string, input: unknown): Promise<Result> {
      const ending = kind === "purse" && name === "bind" && !found ? endedThere() : undefined;
      if (ending) throw new ModelFailure(ending, "As on the tape.");
      const event = expect(kind, name, input);
      await turnOf(event);
      if (found) throw new WentElsewhere(found.what);
      if (event.threw || event.gave === undefined) throw errorOf(event);
      return event.gave as Result; // what the same step gave when it was recorded
    },
    note(name, value) {
      if (!found) expect("note", name, value);
    },
  };
  return {
    tape,
    difference: () => {
      if (found) return found;
      const left = events.findIndex(({ kind, done }, place) => place >= at && (kind === "note" || done !== undefined));
      return left < 0 ? null : notAsked(events, left);
    },
  };
}
