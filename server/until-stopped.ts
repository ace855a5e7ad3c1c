import type { ShopContext, ShopData } from "../core/context.ts";
import { AppError } from "../core/errors.ts";

function goOn(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError("unavailable", "This was called off before anything was done.");
}

/** A shop's data for a change that may be called off: once the signal fires no statement follows, and what an open
 * transaction did is taken back. What is kept beside the shop's own handle (a recent inspection) is not found by it. */
const untilStopped = (data: ShopData, signal: AbortSignal): ShopData => ({
  async query(text, values) {
    goOn(signal);
    return data.query(text, values);
  },
  async transaction(work) {
    goOn(signal);
    return data.transaction(async (tx) => {
      const result = await work({
        async query(text, values) {
          goOn(signal);
          return tx.query(text, values);
        },
      });
      goOn(signal);
      return result;
    });
  },
});

export const stoppable = (ctx: ShopContext): ShopContext => ({ ...ctx, data: untilStopped(ctx.data, ctx.signal) });
