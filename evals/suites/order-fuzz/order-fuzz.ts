import type { Database } from "../../../db/database.ts";
import { openMemory } from "../../../test/support/images.ts";
import { stream } from "../../simulator/chance.ts";
import type { Case, Suite } from "../suite.ts";
import { judge } from "./judge.ts";
import { playSequence } from "./play.ts";
import { drawWorld, writeWorld } from "./world.ts";

export type Fuzzed = { calls: number; shown: number; done: number; undone: number; faults: Case[] };

/** Plays so many sequences, each on a shop of its own, and names what went wrong in each. */
export async function fuzz(
  db: Database,
  sequences: number,
  seed: number,
  tell: (line: string) => void,
): Promise<Fuzzed> {
  const all: Fuzzed = { calls: 0, shown: 0, done: 0, undone: 0, faults: [] };
  for (let at = 0; at < sequences; at++) {
    const luck = stream(seed, `orders ${at}`);
    const world = drawWorld(luck, `fuzz-${seed}-${at}`);
    await writeWorld(db, world);
    const log = await playSequence(db, world, luck, luck.whole(2, 7));
    const wrong = await judge(db, world, log);
    all.calls += log.calls;
    all.shown += log.shown.length;
    all.done += log.yes.filter(({ done }) => done).length;
    all.undone += log.undone.length;
    if (wrong.length > 0) all.faults.push({ id: `sequence ${at}`, ok: false, wrong });
    if (at % 500 === 499) tell(`${at + 1} sequences, ${all.faults.length} with a fault`);
  }
  return all;
}

export const orderFuzzSuite: Suite = {
  name: "order-fuzz",
  about:
    "random wishes, forged ids, strangers' yeses, altered proposals and repeats: nothing is done that its owner did not say yes to",
  sizes: { sequences: 1_000 },
  async run({ seed, sizes, tell }) {
    const sequences = sizes["sequences"] ?? 0;
    const db = await openMemory();
    try {
      const { faults, ...counted } = await fuzz(db, sequences, seed, tell);
      return {
        metrics: { sequences, ...counted, sequences_with_a_fault: faults.length },
        cases: [...faults.slice(0, 100), { id: "no fault in any sequence", ok: faults.length === 0 }],
      };
    } finally {
      await db.close();
    }
  },
};
