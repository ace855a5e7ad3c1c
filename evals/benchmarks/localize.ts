import { localize } from "../../analytics/localize/localize.ts";
import { drawCase } from "../suites/localization/draw-case.ts";
import { type Benchmark, type Figures, loadNow, peakOf, percentile } from "./benchmark.ts";

const leavesOf = [1000, 20_000, 200_000];

async function measure(kind: "ratio" | "count", leaves: number, cases: number): Promise<Figures> {
  const took: number[] = [];
  let most = 0;
  const { peakMb } = await peakOf(async () => {
    for (let seed = 1; seed <= cases; seed++) {
      const { table, measure, periods } = drawCase(seed, { kind, causes: 1 + (seed % 2), leaves });
      const before = process.cpuUsage();
      localize(table, measure, periods);
      const { user, system } = process.cpuUsage(before);
      took.push((user + system) / 1000);
      most = Math.max(most, table.leaves);
      await new Promise((resolve) => setImmediate(resolve)); // lets the memory be looked at
    }
  });
  return {
    cases,
    mostLeaves: most,
    cpuMsP50: percentile(took, 0.5),
    cpuMsP95: percentile(took, 0.95),
    peakMb,
    load: loadNow(),
  };
}

export const localizeBench: Benchmark = {
  name: "localize",
  about: "where a measure moved: CPU time a case over drawn worlds of growing size, reading not counted",
  sizes: { cases: 15 },
  async run({ sizes, tell }) {
    const figures: Record<string, Figures> = {};
    for (const leaves of leavesOf)
      for (const kind of ["ratio", "count"] as const) {
        figures[`${kind}-${leaves}`] = await measure(kind, leaves, sizes["cases"] ?? 15);
        tell(`${kind} of about ${leaves} leaves: done`);
      }
    return { ...figures, ...peers };
  },
};

/** Others on Squeeze's 21,600 leaves, run once for this project on two cores: compare with count-20000. */
const peers: Record<string, Figures> = {
  "peer-riskloc-count-21600": { cpuMsMean: 1103 },
  "peer-autoroot-count-21600": { cpuMsMean: 2400 },
  "peer-adtributor-count-21600": { cpuMsMean: 273 },
  "peer-plain-scan-count-21600": { cpuMsMean: "55–118" },
};
