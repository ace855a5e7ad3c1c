import { createHash } from "node:crypto";
import type { KnowledgeIndex, Passage } from "../../analytics/knowledge/knowledge-index.ts";
import type { ShopContext, ShopData } from "../../core/context.ts";
import type { WatchedEmbedder } from "../../core/embedder.ts";
import { dropOtherVectors, keepVectors, nearest, type PassageKey, withoutVector } from "../../db/article-vectors.ts";
import { stopOf } from "../../db/stops.ts";

const atOnce = 64;
const mostNear = 40;
const words = ({ article, heading, text }: Passage) => [article.title, heading, text].filter(Boolean).join("\n");
const keyOf = (passage: Passage): PassageKey => ({
  id: passage.article.id,
  version: passage.article.version,
  place: passage.place,
  hash: createHash("sha256").update(words(passage)).digest("base64url").slice(0, 22),
});
const named = ({ id, version, place }: Omit<PassageKey, "hash">) => JSON.stringify([id, version, place]);

/** Of which index every passage has its vector, and which are being made, by the shop's data. */
const complete = new WeakMap<ShopData, { index: KnowledgeIndex; embedder: string }>();
const making = new WeakMap<ShopData, Promise<void>>();

async function makeMissing(data: ShopData, index: KnowledgeIndex, embedder: WatchedEmbedder): Promise<void> {
  const keys = index.passages.map(keyOf);
  const missing = await withoutVector(data, embedder.name, keys);
  for (let from = 0; from < missing.length; from += atOnce) {
    const some = missing.slice(from, from + atOnce).flatMap((at) => index.passages[at] ?? []);
    const vectors = await embedder.tryEmbed(some.map(words));
    if (!vectors) return;
    await keepVectors(
      data,
      embedder.name,
      some.flatMap((passage, at) => (vectors[at] ? [{ ...keyOf(passage), vector: vectors[at] }] : [])),
    );
  }
  await dropOtherVectors(data, embedder.name, keys);
  complete.set(data, { index, embedder: embedder.name });
}

/** Passages by how near they lie to the question, as a further ranking beside the words; none while the endpoint fails,
 * changes are stopped (then nothing is sent to it), or some passages have no vector of this embedder yet: these are made in
 * the background, and a search never mixes those of two embedders. */
export async function vectorRankings(text: string, index: KnowledgeIndex, ctx: ShopContext): Promise<number[][]> {
  const { embedder, data } = ctx;
  if (!embedder || index.passages.length === 0 || (await stopOf(data))) return [];
  const whole = complete.get(data);
  if (whole?.index !== index || whole.embedder !== embedder.name) {
    const running =
      making.get(data) ?? makeMissing(data, index, embedder).catch((error: unknown) => void ctx.incident(error));
    making.set(data, running);
    void running.finally(() => making.delete(data));
    return [];
  }
  const [vector] = (await embedder.tryEmbed([text])) ?? [];
  if (!vector) return [];
  const places = new Map(index.passages.map((passage, at) => [named(keyOf(passage)), at]));
  const near = await nearest(data, embedder.name, vector, mostNear);
  return [near.flatMap((each) => places.get(named(each)) ?? [])];
}
