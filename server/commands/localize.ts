import { InvalidArgumentError } from "commander";
import type { AddCommand } from "./command.ts";
import { print } from "./command.ts";

type Options = { periods: number };

/** The usual prediction is a mean of the same weekday over four weeks, or of four intervals before. */
const usualPeriods = 4;
const mostPeriods = 1000;

function periods(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > mostPeriods)
    throw new InvalidArgumentError(`It is a whole number from 1 to ${mostPeriods}.`);
  return value;
}
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

export const addLocalize: AddCommand = (program) => {
  program
    .command("localize")
    .description("root-cause localisation of one measure in each file: JSON lines {file, causes, ambiguous, ms}")
    .argument("<files...>", "CSV or CSV.gz: dimensions, then actual, predict; for a ratio also actual_den, predict_den")
    .option(
      "--periods <n>",
      "over how many earlier periods `predict` is a mean; a ratio's history is that much surer",
      periods,
      usualPeriods,
    )
    .option("--json", "always so; accepted for symmetry")
    .action(async (files: string[], options: Options) => {
      const { localize } = await import("../../analytics/localize/localize.ts");
      const { readMeasure } = await import("./measure-file.ts");
      for (const file of files) {
        const { table, measure } = await readMeasure(file);
        const began = performance.now();
        const { causes, ambiguous } = localize(table, measure, options.periods);
        const ms = round(performance.now() - began, 2);
        const shown = causes.map(({ where, share, score }) => ({
          where,
          share: round(share, 4),
          score: round(score, 2),
        }));
        print(JSON.stringify({ file, causes: shown, ambiguous, ms }));
      }
    });
};
