import { AppError } from "../../core/errors.ts";
import type { AddCommand } from "./command.ts";

/** A command that is promised and whose substance comes with a later version: it says so, and fails. */
export const addLater: AddCommand = (program) => {
  program
    .command("localize [files...]")
    .description("root-cause localisation of one measure (not in this version)")
    .allowUnknownOption()
    .action(() => {
      throw new AppError("unavailable", "Localisation of a measure in a file is not in this version yet.");
    });
};
