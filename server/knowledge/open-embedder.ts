import type { Logger } from "pino";
import type { Config } from "../../core/config.ts";
import type { WatchedEmbedder } from "../../core/embedder.ts";
import { AppError } from "../../core/errors.ts";
import { watchEmbedder } from "./watch-embedder.ts";

/** The embedder that the settings name; null where articles are found by their words alone. */
export async function embedderOf(config: Config, log: Logger): Promise<WatchedEmbedder | null> {
  const model = config.EMBEDDINGS_MODEL;
  if (!model) return null;
  const key = config.EMBEDDINGS_API_KEY ?? config.OPENAI_API_KEY;
  if (!key)
    throw new AppError(
      "invalid_input",
      "EMBEDDINGS_MODEL is set, and no key: set EMBEDDINGS_API_KEY or OPENAI_API_KEY (any word where the endpoint asks for none).",
    );
  // Loaded only here: without an endpoint nothing of its libraries is read.
  const { openEmbedder } = await import("../../agents/model/embeddings.ts");
  const baseUrl = config.EMBEDDINGS_BASE_URL ?? config.OPENAI_BASE_URL ?? null;
  return watchEmbedder(openEmbedder({ key, baseUrl, model, timeoutMs: config.EMBEDDINGS_SECONDS_A_CALL * 1000 }), log);
}
