import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Suite, SuiteOptions } from "../suites/suite.ts";

const digest = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 12);
};

/** What was played: the suite's own files (its scripts, judges and questions), seed, sizes and the files that were named. Two runs
 * with the same hash asked the same. */
export function scenarioOf(suite: Suite, { seed, sizes, files = {} }: SuiteOptions): string {
  const folder = new URL(`../suites/${suite.name}/`, import.meta.url);
  const own = readdirSync(folder).sort();
  const named = Object.entries(files).flatMap(([name, file]) => (file ? [name, readFileSync(file)] : []));
  const settings = JSON.stringify([suite.name, seed, Object.entries(sizes).sort()]);
  return digest([settings, ...own.flatMap((name) => [name, readFileSync(new URL(name, folder))]), ...named]);
}

/** Which words the agents were given. */
export const promptsHash = (): string =>
  digest([readFileSync(new URL("../../prompts/prompts.lock.json", import.meta.url))]);
