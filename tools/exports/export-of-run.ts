import type { ShopContext } from "../../core/context.ts";
import { AppError, notFound } from "../../core/errors.ts";
import { lastRunWithFacts, loadRun, type StoredRun } from "../../db/run-facts.ts";
import { runTool } from "../run-tool.ts";
import { exportCsv } from "./export-csv.ts";

/**
 * The CSV of a run's export, made again from what the run kept: the wish of its export where it had one, else the facts
 * that it stated. Errors: not_found for a run that this shop does not have; those of the tool.
 */
export async function exportOfRun(ctx: ShopContext, id: string): Promise<{ file: string; csv: string; rows: number }> {
  const run = await loadRun(ctx.data, id);
  if (!run) throw notFound("Export", id);
  const wished = run.tools.findLast((call) => call.ok && call.name === exportCsv.name)?.input;
  const table = wished && wished["of"] !== "answer";
  const wish = table ? wished : { ...wished, of: "answer", run: await answerBehind(run, wished, ctx) };
  const outcome = await runTool(exportCsv, wish, { ...ctx, runId: id });
  if (outcome.status === "refused") throw new AppError(outcome.code, outcome.message);
  if (outcome.status !== "done") throw new AppError("unavailable", "This export cannot be made.");
  const { file, csv, rows } = exportCsv.output.parse(outcome.data);
  if (csv === null) throw notFound("Export", id);
  return { file, csv, rows: rows ?? 0 };
}

/** A bare "export that" is about the answer before it; every other run is about itself. */
async function answerBehind(run: StoredRun, wished: Record<string, unknown> | undefined, ctx: ShopContext) {
  if (!wished || wished["run"] || !run.conversationId) return run.runId;
  return (await lastRunWithFacts(ctx.data, run.conversationId, new Date(run.startedAt))) ?? run.runId;
}
