import { loadavg } from "node:os";
import { pino } from "pino";
import type { ModelMind } from "../../agents/model/mind.ts";
import { type Config, modelOf } from "../../core/config.ts";
import { AppError } from "../../core/errors.ts";
import type { ModelRoad } from "../../core/model.ts";
import { openMind } from "../model/open-mind.ts";
import { chosen, collect, sizesOf } from "./chosen.ts";
import { type AddCommand, print, settle, tell } from "./command.ts";

type Result = {
  metrics: Readonly<Record<string, number | string | null>>;
  cases: readonly { readonly id: string; readonly ok: boolean }[];
  /** Who answered, with which words; `used`: what the models were asked and cost. */
  run: { readonly trials: number; readonly used?: object };
};
/** A suite as the command sees it; the suites themselves stand in evals/. */
export type EvalSuite = {
  name: string;
  about: string;
  sizes: Readonly<Record<string, number>>;
};
type Named<What> = { readonly name: string; readonly use: What } | null;
type Trials = {
  data: string | null;
  seed: number;
  sizes: Record<string, number>;
  files: Record<string, string | undefined>;
  trials: number;
  model: Named<ModelMind>;
  userModel: Named<ModelRoad>;
  tell(line: string): void;
};
export type LoadSuites = () => Promise<{
  suites: readonly EvalSuite[];
  runTrials(suite: EvalSuite, options: Trials): Promise<Result>;
}>;
type Options = {
  json?: boolean;
  data?: string;
  seed: string;
  size: string[];
  tasks?: string;
  expected?: string;
  trials: string;
  model?: string;
  userModel?: string;
};

const plenty = 1_000_000_000;
/** An evaluation asks more of a model in an hour than a shop in a day: its money stays limited, its calls do not. */
const unhurried = (config: Config): Config => ({ ...config, MODEL_CALLS_A_DAY: plenty, MODEL_TOKENS_A_DAY: plenty });

async function named(config: Config): Promise<Named<ModelMind>> {
  const name = modelOf(config);
  const use = name === null ? null : await openMind(unhurried(config), pino({ level: "silent" }));
  return name !== null && use !== null ? { name, use } : null;
}

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
      .option(
        "--trials <number>",
        "play every suite so often over the same cases, and say how often all were right",
        "1",
      )
      .option("--model <name>", "embedded, or openai:MODEL: who answers in the suites that hold conversations")
      .option("--user-model <name>", "openai:MODEL plays the customer of tau-retail, in place of the recorded actions")
      .action(async (names: string[], options: Options) => {
        check(options);
        const { suites, runTrials } = await load();
        const wanted = chosen(suites, names, "evaluation suite");
        const sizes = sizesOf(options.size, wanted);
        const model = await named(settle(config, options));
        const user = options.userModel ? await named({ ...config, ZHANGGUI_MODEL: options.userModel }) : null;
        const userModel = user && { name: user.name, use: user.use.road };
        const found: Record<string, Result> = {};
        for (const suite of wanted) {
          tell(`${suite.name}: ${suite.about} (load ${loadavg()[0]?.toFixed(2)})`);
          found[suite.name] = await runTrials(suite, {
            ...{ trials: Number(options.trials), model, userModel },
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

function check({ seed, tasks, expected, trials }: Options): void {
  if (!/^\d{1,9}$/.test(seed)) throw new AppError("invalid_input", `--seed is a whole number, not "${seed}".`);
  if (!/^[1-9]\d?$/.test(trials)) throw new AppError("invalid_input", `--trials is 1 to 99, not "${trials}".`);
  if ((tasks === undefined) !== (expected === undefined))
    throw new AppError("invalid_input", "--tasks and --expected are given together.");
}

/** One suite: its figures, then the first cases that failed. */
function table([name, { metrics, cases, run }]: [string, Result]): string {
  const failed = cases.filter(({ ok }) => !ok);
  const { used, ...how } = run;
  return [
    `${name}: ${cases.length - failed.length} of ${cases.length} cases right${run.trials > 1 ? " in every trial" : ""}`,
    `  ${Object.entries(how)
      .flatMap(([key, value]) => (value === null ? [] : [`${key} ${value}`]))
      .join(", ")}`,
    ...(used ? [`  ${JSON.stringify(used)}`] : []),
    ...Object.entries(metrics).map(([metric, value]) => `  ${metric.padEnd(36)} ${shown(value)}`),
    ...failed.slice(0, 10).map((one) => `  failed: ${JSON.stringify(one).slice(0, 240)}`),
    ...(failed.length > 10 ? [`  … and ${failed.length - 10} more; --json shows all`] : []),
  ].join("\n");
}
