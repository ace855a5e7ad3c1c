import { OpenAIEmbeddings } from "@langchain/openai";
import type { Embedder } from "../../core/embedder.ts";

export type EmbeddingSettings = {
  readonly key: string;
  readonly baseUrl: string | null;
  readonly model: string;
  readonly timeoutMs: number;
};
const atOnce = 64;

/** Vectors over any endpoint that speaks OpenAI's `/embeddings`. Numbers are asked for as numbers: not every endpoint packs
 * them in base64. */
export function openEmbedder({ key, baseUrl, model, timeoutMs }: EmbeddingSettings): Embedder {
  const client = new OpenAIEmbeddings({
    apiKey: key,
    model,
    encodingFormat: "float",
    batchSize: atOnce,
    timeout: timeoutMs,
    maxRetries: 0,
    ...(baseUrl === null ? {} : { configuration: { baseURL: baseUrl } }),
  });
  const host = baseUrl === null ? "api.openai.com" : new URL(baseUrl).host;
  return {
    name: `${host}/${model}`,
    async embed(texts) {
      const vectors = texts.length === 0 ? [] : await client.embedDocuments([...texts]);
      const [first] = vectors;
      const usable = vectors.every(
        (each) => each.length > 0 && each.length === first?.length && each.every(Number.isFinite),
      );
      if (vectors.length !== texts.length || !usable) throw new RangeError("the endpoint gave no usable vectors");
      return vectors;
    },
  };
}
