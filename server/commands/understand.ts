import { createInterface } from "node:readline";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { AddCommand } from "./command.ts";

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  context: z.array(z.object({ role: z.string(), text: z.string() })).optional(),
});

/** One JSON line; a broken one stops the run with its number, as a missing answer would shift all that follow. */
function parse(line: string, number: number) {
  try {
    return Line.parse(JSON.parse(line));
  } catch (error) {
    throw new AppError(
      "invalid_input",
      `Line ${number} of the input is not a message: each line must be JSON such as {"id": "1", "text": "…"}.`,
      { cause: error },
    );
  }
}

export const addUnderstand: AddCommand = (program) => {
  program
    .command("understand")
    .description(
      "read messages: JSON lines {id, text, context?} on stdin, JSON lines with intent, slots and feeling on stdout",
    )
    .requiredOption("--role <role>", "buyer or merchant")
    .option("--json", "always so; accepted for symmetry")
    .action(async ({ role }: { role: string }) => {
      if (role !== "buyer" && role !== "merchant")
        throw new AppError("invalid_input", `--role is buyer or merchant, not "${role}".`);
      const { understand } = await import("../../agents/playbook/understanding/understand.ts");
      let number = 0;
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        number++;
        if (line.trim() === "") continue;
        const { id, text, context } = parse(line, number);
        const written = process.stdout.write(
          `${JSON.stringify({ id, ...understand({ role, text, ...(context ? { context } : {}) }) })}\n`,
        );
        if (!written) await new Promise((resolve) => process.stdout.once("drain", resolve));
      }
    });
};
