import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Target } from "./targets.ts";

const lock = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const stampFile = "stamp.json";

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** What the pages are made from: the sources, the way they are built, and every library's version. */
export function stampOf({ root }: Target): string {
  const hash = createHash("sha256");
  for (const [folder, file] of [root, here].flatMap((folder) =>
    sourcesIn(folder).map((file) => [folder, file] as const),
  ))
    hash
      .update(`${relative(folder, file)}\n`)
      .update(readFileSync(file))
      .update("\n");
  // A checkout has the lock file; its versions are what `npm ci` put there.
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest("hex").slice(0, 24);
}

/** The stamp that a built target carries; undefined where there is none. */
export function builtStamp({ out }: Target): string | undefined {
  const file = join(out, stampFile);
  if (!existsSync(file)) return undefined;
  const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof kept === "object" && kept !== null && "stamp" in kept ? String(kept.stamp) : undefined;
}
export const stampJson = (stamp: string): [file: string, text: string] => [stampFile, `${JSON.stringify({ stamp })}\n`];
