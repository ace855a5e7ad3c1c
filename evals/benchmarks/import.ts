import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSimulatedShop } from "../../demo/home-storage/write-simulated-shop.ts";
import { importFiles } from "../../server/import-files.ts";
import { type Benchmark, type Figures, loadNow, peakOf, round } from "./benchmark.ts";
import { type BenchStore, newEmbedded, newPostgres } from "./stores.ts";

async function measured(store: BenchStore, folder: string): Promise<Figures> {
  const load = () => importFiles(store.house, folder, { format: "canonical" });
  const began = performance.now();
  const { result, peakMb } = await peakOf(load);
  const seconds = (performance.now() - began) / 1000;
  const rows = Object.values(result.files).reduce((sum, file) => sum + file.read, 0);
  const again = performance.now();
  await load();
  return {
    rows,
    seconds: round(seconds),
    rowsPerSecond: Math.round(rows / seconds),
    againSeconds: round((performance.now() - again) / 1000),
    peakMb,
    load: loadNow(),
  };
}

export const importBench: Benchmark = {
  name: "import",
  about: "the simulated shop's folder, rollups included; then the same folder again",
  sizes: { visitors: 900 },
  async run({ postgres, sizes, tell }) {
    const folder = await mkdtemp(join(tmpdir(), "zhanggui-bench-"));
    try {
      const path = await writeSimulatedShop(folder, {
        lastDay: "2026-03-31",
        seed: 7,
        visitorsADay: sizes["visitors"] ?? 900,
      });
      const found: Record<string, Figures> = {};
      const stores = [
        ["embedded", newEmbedded] as const,
        ...(postgres ? [["PostgreSQL", () => newPostgres(postgres)] as const] : []),
      ];
      for (const [name, open] of stores) {
        tell(`import, ${name}`);
        const store = await open();
        found[name] = await measured(store, path).finally(() => store.close());
      }
      return found;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
