import { tokensOf } from "./tokens.ts";
import type { EmbeddingsRequest } from "./wire.ts";

/** A direction drawn from a text's own letters: texts that share pairs of letters point the same way. Length 1. */
function vectorOf(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  const letters = [...` ${text.toLowerCase()} `];
  for (let at = 1; at < letters.length; at++) {
    let hash = 2166136261; // FNV-1a
    for (const letter of `${letters[at - 1]}${letters[at]}`)
      hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    const place = (hash >>> 0) % dimensions;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
const base64Of = (vector: Float32Array): string =>
  Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("base64");

/** The answer of POST /v1/embeddings; `alwaysFloat` for endpoints that never learned `encoding_format: "base64"`. */
export function embeddingsBody(request: EmbeddingsRequest, alwaysFloat: boolean) {
  const texts = typeof request.input === "string" ? [request.input] : request.input;
  const packed = request.encoding_format === "base64" && !alwaysFloat;
  const tokens = texts.reduce((sum, text) => sum + tokensOf(text), 0);
  return {
    object: "list",
    model: request.model,
    data: texts.map((text, index) => {
      const vector = vectorOf(text, request.dimensions ?? 1536);
      return { object: "embedding", index, embedding: packed ? base64Of(vector) : [...vector] };
    }),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}
