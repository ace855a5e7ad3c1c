import type { ModelMind } from "../../agents/model/mind.ts";
import { requestHash } from "../../agents/model/session.ts";
import type { Tape } from "../../core/tape.ts";

/** A mind whose every step outside of the turn goes through the tape: asking, paying, keeping. `labels` hears afterwards which
 * agent asked what, and what became of it. */
export function tapedMind(
  mind: ModelMind,
  tape: Tape,
  labels: (calls: Parameters<ModelMind["keep"]>[1]) => void,
): ModelMind {
  return {
    ...mind,
    road: {
      // The request itself is made of what else is on the tape: its hash is enough to see that it is the same.
      ask: (request, signal) =>
        tape.step("model", "ask", { hash: requestHash(request) }, () => mind.road.ask(request, signal)),
    },
    purse(ctx) {
      const purse = mind.purse(ctx);
      return {
        // Amounts follow from the questions and answers: those are what is compared.
        bind: (atMost) => tape.step("purse", "bind", null, () => purse.bind(atMost)),
        settle: (bound, used) => tape.step("purse", "settle", null, () => purse.settle(bound, used)),
      };
    },
    keep(ctx, calls) {
      labels(calls);
      const kept = calls.map(({ agent, prompt, requestHash: hash, fault }) => ({ agent, prompt, hash, fault }));
      return tape.step("kept", "calls", kept, () => mind.keep(ctx, calls));
    },
    failed(ctx, failure) {
      tape.note("model-failed", { fault: failure.fault });
      mind.failed(ctx, failure);
    },
  };
}
