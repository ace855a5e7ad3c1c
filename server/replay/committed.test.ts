import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readRecordings } from "./recording-file.ts";
import { replayTurn } from "./replay.ts";

const folder = fileURLToPath(new URL("../../evals/recordings/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));

test.each(files)("%s, recorded and committed, is given again byte for byte from the record alone", async (file) => {
  const verdicts: string[] = [];
  for await (const turn of readRecordings(folder + file)) verdicts.push((await replayTurn(turn, false)).verdict);
  expect(verdicts.length).toBeGreaterThan(0);
  expect(new Set(verdicts)).toEqual(new Set(["same"]));
});
