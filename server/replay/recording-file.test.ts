import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readRecordings, writeRecordings } from "./recording-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zg-recordings-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const read = async (path: string) => {
  const turns = [];
  for await (const turn of readRecordings(path)) turns.push(turn);
  return turns;
};

test("recordings come back from a file as they were, a line a turn; what was not taped is not written", async () => {
  const path = join(folder, "talk.jsonl");
  const turns = [
    { turn: 2, sent: "多少钱\u2028?", tape: '{"b":1,"a":"中文 \\u0000 \\ud800"}' },
    { turn: 3, sent: null, tape: "{}" },
  ];
  expect(await writeRecordings(path, [...turns, { turn: 5, sent: "x", tape: null }])).toBe(2);
  expect((await readFile(path, "utf8")).split("\n")).toHaveLength(3);
  expect(await read(path)).toEqual(turns);
});
test("a file that is none, or breaks off, is refused with its line", async () => {
  const path = join(folder, "broken.jsonl");
  await writeFile(path, '{"turn":2,"sent":null,"tape":{}}\n{"turn":3,"se');
  await expect(read(path)).rejects.toThrow(`${path} is no file of recordings (line 2).`);
  await expect(read(join(folder, "nowhere"))).rejects.toThrow("cannot be read");
});
