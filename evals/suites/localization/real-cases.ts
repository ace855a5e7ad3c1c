import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { localize } from "../../../analytics/localize/localize.ts";
import { AppError } from "../../../core/errors.ts";
import { readMeasure } from "../../../server/commands/measure-file.ts";
import { type Scored, score, truthOf } from "./score.ts";

const Truth = z.array(
  z.object({
    set: z.string(),
    case: z.string(),
    file: z.string(),
    truth: z.string(),
    periods: z.number().optional(),
  }),
);

/** CPU milliseconds of this process, all its threads. */
const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Every case of `rca/truth.json` in the folder of real data, by set. */
export async function realCases(data: string, tell: (line: string) => void): Promise<Map<string, Scored[]>> {
  const folder = join(data, "rca");
  const listed = await readFile(join(folder, "truth.json"), "utf8").catch((error: unknown) => {
    throw new AppError("not_found", "The folder of real data has no rca/truth.json.", { cause: error });
  });
  const sets = new Map<string, Scored[]>();
  for (const one of Truth.parse(JSON.parse(listed))) {
    const { table, measure } = await readMeasure(join(folder, one.file));
    const before = process.cpuUsage();
    const found = localize(table, measure, one.periods ?? 1);
    const list = sets.get(one.set) ?? [];
    list.push(score(`${one.set}/${one.case}`, truthOf(one.truth), found, cpuMs(before)));
    sets.set(one.set, list);
  }
  for (const [set, list] of sets) tell(`${set}: ${list.length} cases`);
  return sets;
}
