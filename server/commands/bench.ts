import { loadavg } from "node:os";
import { chosen, collect, sizesOf } from "./chosen.ts";
import { type AddCommand, print, tell } from "./command.ts";

type Figure = number | string | null;
type Figures = Record<string, Figure | Record<string, Figure>>;
/** A benchmark as the command sees it; the benchmarks themselves stand in evals/. */
export type Bench = {
  name: string;
  about: string;
  sizes: Readonly<Record<string, number>>;
  run(options: {
    postgres: string | null;
    sizes: Record<string, number>;
    tell(line: string): void;
  }): Promise<Record<string, Figures>>;
};
export type LoadBenches = () => Promise<{ benchmarks: readonly Bench[] }>;
type Options = { json?: boolean; postgres?: string; size: string[] };

export const benchCommand =
  (load: LoadBenches): AddCommand =>
  (program, config) => {
    program
      .command("bench")
      .description("run benchmarks: each measures on data it makes itself, and leaves nothing behind")
      .argument("[names...]", "which (default: all, which takes a while)")
      .option("--json", "print one JSON document on stdout")
      .option("--postgres <url>", "a PostgreSQL server on which databases may be made", config.DATABASE_URL)
      .option("--size <name=number>", "another size, such as shops=100", collect, [])
      .action(async (names: string[], options: Options) => {
        const { benchmarks } = await load();
        const found: Record<string, Record<string, Figures>> = {};
        const wanted = chosen(benchmarks, names, "benchmark");
        const sizes = sizesOf(options.size, wanted);
        const postgres = options.postgres?.startsWith("postgres") ? options.postgres : null;
        for (const bench of wanted) {
          tell(`${bench.name}: ${bench.about} (load ${loadavg()[0]?.toFixed(2)})`);
          found[bench.name] = await bench.run({ postgres, sizes: { ...bench.sizes, ...sizes }, tell });
        }
        print(options.json ? JSON.stringify(found) : Object.entries(found).map(table).join("\n"));
      });
  };

const inWords = (figures: Figures): string =>
  Object.entries(figures)
    .map(([figure, value]) =>
      typeof value === "object" && value !== null ? `${figure}: ${inWords(value)};` : `${figure} ${value}`,
    )
    .join("  ");

/** One benchmark as lines under its name. */
function table([name, subjects]: [string, Record<string, Figures>]): string {
  const width = Math.max(...Object.keys(subjects).map((subject) => subject.length));
  const lines = Object.entries(subjects).map(([subject, figures]) => `  ${subject.padEnd(width)}  ${inWords(figures)}`);
  return [name, ...lines].join("\n");
}
