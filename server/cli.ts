import { Command, CommanderError } from "commander";
import { readConfig } from "../core/config.ts";
import { AppError, sentenceOf } from "../core/errors.ts";
import { addActions } from "./commands/actions.ts";
import { benchCommand, type LoadBenches } from "./commands/bench.ts";
import { evalCommand, type LoadSuites } from "./commands/eval.ts";
import { addFlows } from "./commands/flows.ts";
import { addImport } from "./commands/import.ts";
import { addInspect } from "./commands/inspect.ts";
import { addLocalize } from "./commands/localize.ts";
import { addMcp } from "./commands/mcp.ts";
import { addPolicy } from "./commands/policy.ts";
import { addReplay } from "./commands/replay.ts";
import { addStart } from "./commands/start.ts";
import { addResumeChanges, addStopChanges } from "./commands/stop-changes.ts";
import { addAsk, addReply } from "./commands/talk.ts";
import { addToken } from "./commands/token.ts";
import { addUnderstand } from "./commands/understand.ts";
import { addWidget } from "./commands/widget.ts";
import { addWorker } from "./commands/worker.ts";

/** What stands above the server and is read only when it is asked for. */
export type Above = { benchmarks: LoadBenches; suites: LoadSuites };

/** Exit status: 0 done, 1 the work failed (one clear sentence on stderr), 2 wrong usage. */
export async function main(argv: readonly string[], above: Above): Promise<void> {
  process.exitCode = await run(argv, above);
  // A reader that closed its end (`| head`) is no failure of ours.
  process.stdout.on("error", () => process.exit(0));
}

async function run(argv: readonly string[], above: Above): Promise<number> {
  try {
    const config = readConfig(process.env);
    const program = new Command("zhanggui")
      .description(
        "掌柜 Zhanggui: the desk of an online shop. Ask, reply, inspect; without a key, on your own machine.",
      )
      .exitOverride()
      .showHelpAfterError("(--help shows what can be used)");
    for (const add of [
      addStart,
      addWorker,
      addImport,
      addAsk,
      addReply,
      addInspect,
      addReplay,
      addActions,
      addFlows,
      addStopChanges,
      addResumeChanges,
      addToken,
      addWidget,
      addMcp,
      addPolicy,
      addUnderstand,
      benchCommand(above.benchmarks),
      evalCommand(above.suites),
      addLocalize,
    ])
      add(program, config);
    for (const command of program.commands) command.exitOverride();
    await program.parseAsync([...argv]);
    return 0;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // help and version are no failures
  const sentence = sentenceOf(
    error,
    `Something went wrong that nobody foresaw: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.stderr.write(`${sentence.split("\n")[0]}\n`);
  if (!(error instanceof AppError) && process.env["LOG_LEVEL"] === "debug" && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  return 1;
}
