import type { Logger } from "pino";
import type { Embedder, WatchedEmbedder } from "../../core/embedder.ts";

/** So long nobody waits for an endpoint that just failed. */
const restMs = 30_000;

/** An embedder whose failures cost an answer nothing but its vectors: one line in the log when it begins to fail and one when
 * it is back, and between tries words alone are searched. */
export function watchEmbedder(embedder: Embedder, log: Logger, now: () => number = Date.now): WatchedEmbedder {
  let failing: { since: Date; why: string; until: number } | null = null;
  return {
    ...embedder,
    async tryEmbed(texts) {
      if (failing && now() < failing.until) return null;
      try {
        const vectors = await embedder.embed(texts);
        if (failing) log.warn({ embedder: embedder.name }, "the embeddings endpoint answers again");
        failing = null;
        return vectors;
      } catch (error) {
        const why = (error instanceof Error ? error.message : String(error)).slice(0, 200);
        if (!failing)
          log.warn(
            { embedder: embedder.name, why },
            "the embeddings endpoint fails: articles are found by their words alone until it answers again",
          );
        failing = { since: failing?.since ?? new Date(now()), why, until: now() + restMs };
        return null;
      }
    },
    state: () => ({ state: failing ? "failing" : "ok", since: failing?.since ?? null, why: failing?.why ?? null }),
  };
}
