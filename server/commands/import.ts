import { InvalidArgumentError } from "commander";
import { type ImportFormat, importFormats } from "../../importers/import-formats.ts";
import { withHouse } from "../open-house.ts";
import { showProgress } from "../progress.ts";
import { type AddCommand, print, type Shared, settle, shared, tell } from "./command.ts";

function format(text: string): ImportFormat {
  const known = importFormats.find((each) => each === text);
  if (!known) throw new InvalidArgumentError(`Formats that can be read: ${importFormats.join(", ")}.`);
  return known;
}

export const addImport: AddCommand = (program, config) => {
  shared(
    program
      .command("import")
      .description("load a shop folder, or a file of another format; loading it again changes nothing"),
  )
    .argument("<path>", "the folder or file")
    .option("--shop <id>", "the shop's id (default: the one in shop.json, or the format's)")
    .option("--format <format>", importFormats.join(" | "), format, "canonical")
    .action((path: string, options: Shared & { shop?: string; format: ImportFormat }) =>
      withHouse(settle(config, options), options.db, async (house) => {
        const { importFiles } = await import("../import-files.ts");
        const progress = showProgress();
        const result = await importFiles(house, path, {
          format: options.format,
          ...(options.shop ? { shop: options.shop } : {}),
          onProgress: progress.step,
        }).finally(progress.end);
        const { notes, ...document } = result;
        for (const note of notes) tell(note);
        if (options.json) return print(JSON.stringify(document));
        print(`${result.shop}: ${result.seconds.toFixed(1)} s`);
        for (const [name, counts] of Object.entries(result.files))
          print(
            `  ${name}: ${Object.entries(counts)
              .map(([word, count]) => `${count} ${word}`)
              .join(", ")}`,
          );
      }),
    );
};
