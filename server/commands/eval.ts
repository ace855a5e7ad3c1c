import { loadavg } from "node:os";
import { AppError } from "../../core/errors.ts";
import { chosen, collect, sizesOf } from "./chosen.ts";
import { type AddCommand, print, tell } from "./command.ts";

type Result = {
  metrics: Readonly<Record<string, number | string | null>>;
  cases: readonly { readonly id: string; readonly ok: boolean }[];
};
/** A suite as the command sees it; the suites themselves stand in evals/. */
export type EvalSuite = {
  name: string;
  about: string;
  sizes: Readonly<Record<string, number>>;
  run(options: {
    data: string | null;
    seed: number;
    sizes: Record<string, number>;
    files: Record<string, string | undefined>;
    tell(line: string): void;
  }): Promise<Result>;
};
export type LoadSuites = () => Promise<{ suites: readonly EvalSuite[] }>;
type Options = { json?: boolean; data?: string; seed: string; size: string[]; tasks?: string; expected?: string };

export const evalCommand =
  (load: LoadSuites): AddCommand =>
  (program, config) => {
    program
      .command("eval")
      .description("run evaluation suites: how right the program is, on cases it has not seen")
      .argument("[suites...]", "which (default: all, which takes a while)")
      .option("--json", "print one JSON document on stdout")
      .option(
        "--data <folder>",
        "real data that does not ship (default: ZHANGGUI_EVAL_DATA)",
        config.ZHANGGUI_EVAL_DATA,
      )
      .option("--seed <number>", "first seed of what is drawn: another seed, other cases", "1")
      .option("--size <name=number>", "another size, such as shops=100", collect, [])
      .option("--tasks <file>", "other tasks for tau-retail, a file of the same form")
      .option("--expected <file>", "what those tasks leave; given together with --tasks")
      .action(async (names: string[], options: Options) => {
        if (!/^\d{1,9}$/.test(options.seed))
          throw new AppError("invalid_input", `--seed is a whole number, not "${options.seed}".`);
        if ((options.tasks === undefined) !== (options.expected === undefined))
          throw new AppError("invalid_input", "--tasks and --expected are given together.");
        const wanted = chosen((await load()).suites, names, "evaluation suite");
        const sizes = sizesOf(options.size, wanted);
        const found: Record<string, Result> = {};
        for (const suite of wanted) {
          tell(`${suite.name}: ${suite.about} (load ${loadavg()[0]?.toFixed(2)})`);
          found[suite.name] = await suite.run({
            data: options.data ?? null,
            seed: Number(options.seed),
            sizes: { ...suite.sizes, ...sizes },
            files: { tasks: options.tasks, expected: options.expected },
            tell,
          });
        }
        print(options.json ? JSON.stringify(found) : Object.entries(found).map(table).join("\n"));
      });
  };

const shown = (value: number | string | null): string =>
  typeof value === "number" && !Number.isInteger(value) ? value.toFixed(Math.abs(value) < 10 ? 3 : 1) : String(value);

/** One suite: its figures, then the first cases that failed. */
function table([name, { metrics, cases }]: [string, Result]): string {
  const failed = cases.filter(({ ok }) => !ok);
  return [
    `${name}: ${cases.length - failed.length} of ${cases.length} cases right`,
    ...Object.entries(metrics).map(([metric, value]) => `  ${metric.padEnd(36)} ${shown(value)}`),
    ...failed.slice(0, 10).map((one) => `  failed: ${JSON.stringify(one).slice(0, 240)}`),
    ...(failed.length > 10 ? [`  … and ${failed.length - 10} more; --json shows all`] : []),
  ].join("\n");
}
