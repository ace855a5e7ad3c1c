import { AppError } from "../../core/errors.ts";
import type { AddCommand } from "./command.ts";

const names: readonly [name: string, description: string, what: string][] = [
  ["localize [files...]", "root-cause localisation of one measure", "Localisation of a measure in a file"],
  ["eval [suites...]", "run evaluation suites", "The evaluation suites"],
];

/** Commands that are promised and whose substance comes with a later version: they say so, and fail. */
export const addLater: AddCommand = (program) => {
  for (const [name, description, what] of names)
    program
      .command(name)
      .description(`${description} (not in this version)`)
      .allowUnknownOption()
      .action(() => {
        throw new AppError(
          "unavailable",
          `${what} are not in this version yet.`.replace(
            "Localisation of a measure in a file are",
            "Localisation of a measure in a file is",
          ),
        );
      });
};
