import { loadavg } from "node:os";

type Figure = number | string | null;
/** Figures of one subject: numbers with their unit in the name (`seconds`, `p95Ms`, `peakMb`), grouped by task where it has several. */
export type Figures = Record<string, Figure | Record<string, Figure>>;
export type BenchOptions = {
  /** A PostgreSQL server on which databases may be made; null leaves its subjects out. */
  readonly postgres: string | null;
  readonly sizes: Readonly<Record<string, number>>;
  tell(line: string): void;
};
export type Benchmark = {
  readonly name: string;
  readonly about: string;
  /** Sizes that `--size name=N` may change, with what they are otherwise. */
  readonly sizes: Readonly<Record<string, number>>;
  run(options: BenchOptions): Promise<Record<string, Figures>>;
};

export const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;
export const loadNow = (): number => round(loadavg()[0] ?? 0, 2);
export const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

/** Nearest-rank percentile of durations. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
}
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The most memory this process held while `work` ran, looked at ten times a second. */
export async function peakOf<Result>(work: () => Promise<Result>): Promise<{ result: Result; peakMb: number }> {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  try {
    return { result: await work(), peakMb: megabytes(Math.max(peak, process.memoryUsage.rss())) };
  } finally {
    clearInterval(timer);
  }
}
