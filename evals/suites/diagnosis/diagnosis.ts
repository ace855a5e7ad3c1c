import { newEmbedded } from "../../benchmarks/stores.ts";
import { importSimulated, inspectSimulated } from "../../simulator/inspect-simulated.ts";
import type { Suite } from "../suite.ts";
import { confusion, figuresOf } from "./figures.ts";
import { type Judged, judge } from "./judge.ts";

/** Shops in one embedded database: a new one now and then keeps the memory of the process flat. */
const shopsPerStore = 20;

async function judgeShops(seeds: readonly number[], visitors: number, tell: (line: string) => void): Promise<Judged[]> {
  const judged: Judged[] = [];
  const { house, close } = await newEmbedded();
  try {
    for (const seed of seeds) {
      const began = performance.now();
      const truth = await importSimulated(house, seed, { visitors });
      const one = judge(truth, await inspectSimulated(house, truth));
      judged.push(one);
      const what =
        truth.causes.map(({ factor, where }) => `${factor}${JSON.stringify(where)}`).join(" + ") || truth.kind;
      tell(`${seed} ${((performance.now() - began) / 1000).toFixed(1)} s [${what}] ${one.seen}`.slice(0, 300));
    }
  } finally {
    await close();
  }
  return judged;
}

export const diagnosis: Suite = {
  name: "diagnosis",
  about: "simulated shops with planted causes, from import to report: is the true cause found, where, and for how much",
  sizes: { shops: 68, visitors: 1200 },
  async run({ seed, sizes, tell }) {
    const seeds = Array.from({ length: sizes["shops"] ?? 68 }, (_, at) => seed + at);
    const judged: Judged[] = [];
    for (let at = 0; at < seeds.length; at += shopsPerStore)
      judged.push(...(await judgeShops(seeds.slice(at, at + shopsPerStore), sizes["visitors"] ?? 1200, tell)));
    for (const line of confusion(judged)) tell(line);
    return {
      metrics: figuresOf(judged),
      cases: judged.map(({ truth, causes, findings, others, seen }) => ({
        id: truth.shop,
        ok: causes.length > 0 ? causes.every(({ first }) => first) : findings === 0,
        kind: truth.kind,
        true: causes.map(({ cause }) => ({
          factor: cause.factor,
          where: cause.where,
          z: Math.round(cause.z * 10) / 10,
          onset: cause.onset,
          lossPerDay: cause.lossPerDay,
        })),
        others,
        seen,
      })),
    };
  },
};
