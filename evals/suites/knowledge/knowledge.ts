import { readFileSync } from "node:fs";
import type { Database } from "../../../db/database.ts";
import { merchant } from "../../../server/actors.ts";
import { testContext } from "../../../test/support/context.ts";
import { openMemory } from "../../../test/support/images.ts";
import { percentile } from "../../benchmarks/benchmark.ts";
import { stream } from "../../simulator/chance.ts";
import { share, wilson } from "../diagnosis/shares.ts";
import type { Case, Suite } from "../suite.ts";
import { type Asked, askShelf, type Question } from "./ask-shelf.ts";
import { drawShelf } from "./draw-shelf.ts";
import { rankingFigures } from "./rankings.ts";
import { writeShelf } from "./write-shelf.ts";

const now = new Date("2026-06-15T04:00:00Z");
/** The lines of a split; "held" ones were never looked at while the search was tuned. */
function questionsOf(split: string): Question[] {
  const lines = readFileSync(new URL("./questions.tsv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return lines.flatMap((line) => {
    const [subject = "", language, kept = "", text = ""] = line.split("\t");
    return kept === split && (language === "zh" || language === "en") ? [{ subject, language, split: kept, text }] : [];
  });
}

async function askShop(db: Database, seed: number, at: number, questions: readonly Question[]): Promise<Asked[]> {
  const shop = `knowledge-${seed}-${at}`;
  const luck = stream(seed, `shelf ${at}`);
  const shelf = drawShelf(luck, now);
  await writeShelf(db, shop, shelf);
  const ctx = testContext(db, shop, merchant(), { now: () => now });
  const asked: Asked[] = [];
  for (const question of questions) {
    const shelved = shelf.subjects.find(({ subject }) => subject.name === question.subject);
    // One question in six is asked in the other language.
    if (shelved && (question.language === shelf.language || luck.unit() < 0.2))
      asked.push(await askShelf(ctx, shelved, question, shelf.language));
  }
  return asked;
}

function figuresOf(name: string, asked: readonly Asked[]): Record<string, number | string | null> {
  const answerable = asked.filter(({ fate }) => fate === "live" || fate === "edited");
  const others = asked.filter((each) => !answerable.includes(each));
  const first = answerable.map(({ place }) => place === 1);
  const inThree = answerable.map(({ place }) => place !== null && place <= 3);
  const wrong = asked.map(({ other, place }) => other && place !== 1);
  const shown = (flags: readonly boolean[]) => `${share(flags)?.toFixed(3)} (${wilson(flags)})`;
  return {
    [`${name}.answerable`]: answerable.length,
    [`${name}.recall@1`]: shown(first),
    [`${name}.recall@3`]: shown(inThree),
    [`${name}.anotherArticleQuoted`]: shown(wrong),
    [`${name}.notToBeAnswered`]: others.length,
    [`${name}.staleUses`]: others.filter(({ stale }) => stale).length,
    [`${name}.wrongVersions`]: answerable.filter(({ place, rightVersion }) => place !== null && !rightVersion).length,
    [`${name}.otherLanguageUnmarked`]: asked.filter(({ unmarked }) => unmarked).length,
  };
}

export const knowledgeSuite: Suite = {
  name: "knowledge",
  about:
    "drawn shops' articles, some edited, expired, contradicted or taken out, asked in phrasings that were held out",
  sizes: { shops: 16, split: 1 },
  async run({ seed, sizes, tell }) {
    const split = sizes["split"] === 0 ? "dev" : "held";
    const questions = questionsOf(split);
    const db = await openMemory();
    try {
      const asked: Asked[] = [];
      for (let at = 0; at < (sizes["shops"] ?? 0); at++) {
        asked.push(...(await askShop(db, seed, at, questions)));
        tell(`${at + 1} shops, ${asked.length} questions`);
      }
      const same = asked.filter(({ unmarked, question: { language }, said }) => unmarked || language || said);
      const faults = asked.filter(
        ({ stale, unmarked, place, rightVersion }) => stale || unmarked || (place !== null && !rightVersion),
      );
      const missed = asked.filter(({ fate, place }) => (fate === "live" || fate === "edited") && place !== 1);
      const tell2 = (each: Asked): Case => ({ id: `${each.question.subject}/${each.fate}`, ok: false, ...each });
      return {
        metrics: {
          split,
          questions: same.length,
          ...figuresOf("all", asked),
          ...figuresOf(
            "tagged",
            asked.filter(({ tagged }) => tagged),
          ),
          ...figuresOf(
            "untagged",
            asked.filter(({ tagged }) => !tagged),
          ),
          ...rankingFigures(questions, seed, now),
          msP50: Number(
            percentile(
              asked.map(({ ms }) => ms),
              0.5,
            ).toFixed(3),
          ),
          msP95: Number(
            percentile(
              asked.map(({ ms }) => ms),
              0.95,
            ).toFixed(3),
          ),
        },
        cases: [
          { id: "nothing stale, contradicted or unmarked was quoted", ok: faults.length === 0 },
          ...faults.map(tell2),
          ...missed.slice(0, 60).map(tell2),
        ],
      };
    } finally {
      await db.close();
    }
  },
};
