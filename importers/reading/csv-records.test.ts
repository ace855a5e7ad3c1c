import { expect, test } from "vitest";
import { type CsvRecord, csvRecords } from "./csv-records.ts";

async function recordsOf(...lines: string[]): Promise<CsvRecord[]> {
  async function* blocks() {
    yield lines;
  }
  const all: CsvRecord[] = [];
  for await (const records of csvRecords(blocks())) all.push(...records);
  return all;
}

test("quoted cells hold commas, quotes and line ends, and lines keep their numbers", async () => {
  expect(await recordsOf("a,b", '"x, ""y""",1', '"two', 'lines",2', "", "z,3")).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ['x, "y"', "1"] },
    { line: 3, cells: ["two\nlines", "2"] },
    { line: 6, cells: ["z", "3"] },
  ]);
});

test("a quote that never closes costs its own line, not the rest of the file", async () => {
  const records = await recordsOf("a,b", '"lost,1', "x,2", 'y,"3"');
  expect(records.map(({ line, broken }) => [line, broken !== undefined])).toEqual([
    [1, false],
    [2, true],
    [3, false],
    [4, false],
  ]);
});
