import { findPassages } from "../../../analytics/knowledge/find-passages.ts";
import { buildIndex, type KnowledgeIndex } from "../../../analytics/knowledge/knowledge-index.ts";
import { stream } from "../../simulator/chance.ts";
import type { Question } from "./ask-shelf.ts";
import { drawShelf } from "./draw-shelf.ts";
import { cosine, hashedVector } from "./hashed-vector.ts";

type Ranking = "lexical" | "vectors" | "fused";

/** A shop with every subject live, none with its intents: what the words alone find. */
function everySubject(seed: number, language: "zh" | "en", now: Date): KnowledgeIndex {
  let at = 0;
  for (;;) {
    const shelf = drawShelf(stream(seed, `rankings ${at++}`), now);
    if (shelf.language !== language) continue;
    return buildIndex(
      shelf.subjects.map(({ subject }) => ({
        id: subject.name,
        version: 1,
        title: subject[language][0],
        body: subject[language][1].replaceAll(/\{n\}|\{m\}/g, "7").replaceAll(/\{who\}|\{can\}/g, ""),
        layer: "shop",
        language,
        intents: [],
        products: [],
        from: null,
        until: null,
      })),
    );
  }
}

/** Share of the questions whose article stands first (and among the first three) by words, by vectors and by both: whether
 * vectors help is measured and not believed. */
export function rankingFigures(questions: readonly Question[], seed: number, now: Date): Record<string, number> {
  const found: Record<Ranking, number[]> = { lexical: [], vectors: [], fused: [] };
  for (const language of ["zh", "en"] as const) {
    const index = everySubject(seed, language, now);
    const vectors = index.passages.map(({ article, text }) => hashedVector(`${article.title}\n${text}`));
    const idOf = (at: number) => index.passages[at]?.article.id;
    for (const { text, subject, language: own } of questions) {
      if (own !== language) continue;
      const asked = hashedVector(text);
      const byVector = vectors
        .map((vector, at): [number, number] => [at, cosine(asked, vector)])
        .sort((one, two) => two[1] - one[1])
        .map(([at]) => at);
      const question = { text, intents: [] };
      const places: Record<Ranking, (string | undefined)[]> = {
        lexical: findPassages(index, question).map(({ passage }) => passage.article.id),
        vectors: byVector.map(idOf),
        fused: findPassages(index, question, [byVector]).map(({ passage }) => passage.article.id),
      };
      for (const name of ["lexical", "vectors", "fused"] as const) found[name].push(places[name].indexOf(subject) + 1);
    }
  }
  const within = (places: readonly number[], most: number) =>
    Number((places.filter((place) => place > 0 && place <= most).length / Math.max(1, places.length)).toFixed(3));
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, places]) => [
      [`ranking.${name}@1`, within(places, 1)],
      [`ranking.${name}@3`, within(places, 3)],
    ]),
  );
}
