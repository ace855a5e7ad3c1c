import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { TapedTurn } from "../../db/tapes.ts";

const Line = z.object({ turn: z.number().int(), sent: z.string().nullable(), tape: z.unknown() });

/** Writes recordings as JSON lines, one turn each: `{turn, sent, tape}`. What no tape was kept of is left out. */
export async function writeRecordings(path: string, turns: readonly TapedTurn[]): Promise<number> {
  const kept = turns.filter(({ tape }) => tape !== null);
  const lines = kept.map(({ turn, sent, tape }) => `{"turn":${turn},"sent":${JSON.stringify(sent)},"tape":${tape}}\n`);
  await writeFile(path, lines.join(""));
  return kept.length;
}

/** Reads what `writeRecordings` wrote, one turn at a time. A line that is none is refused with its number. */
export async function* readRecordings(path: string): AsyncGenerator<TapedTurn> {
  let number = 0;
  const lines = createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) {
      number++;
      if (line.trim() === "") continue;
      const { turn, sent, tape } = Line.parse(JSON.parse(line));
      yield { turn, sent, tape: JSON.stringify(tape) };
    }
  } catch (cause) {
    if (number === 0) throw new AppError("not_found", `${path} cannot be read.`, { cause });
    throw new AppError("invalid_input", `${path} is no file of recordings (line ${number}).`, { cause });
  }
}
