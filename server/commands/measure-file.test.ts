import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { readMeasure } from "./measure-file.ts";

const folder = mkdtempSync(join(tmpdir(), "zg-measure-"));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test("a packed ratio is read by its column names, whatever their order", async () => {
  const text = "predict,device,actual,predict_den,actual_den\r\n4.5,app,3,10,9\r\n1,pc,1,2,2\r\n";
  const { table, measure } = await readMeasure(file("ratio.csv.gz", gzipSync(text)));
  expect([table.dimensions, table.values]).toEqual([["device"], [["app", "pc"]]]);
  expect(measure).toMatchObject({ kind: "ratio", now: Float64Array.of(3, 1), trialsBefore: Float64Array.of(10, 2) });
});

for (const [what, name, content, sentence] of [
  ["an empty file", "empty.csv", "", /empty\.csv is empty/],
  ["a header alone", "bare.csv", "a,actual,predict\n", /no line/],
  ["a missing column", "lacks.csv", "a,actual\nx,1\n", /line 1 has no column "predict"/],
  ["half a ratio", "half.csv", "a,actual,predict,actual_den\nx,1,1,1\n", /no column "predict_den"/],
  ["no dimension", "flat.csv", "actual,predict\n1,1\n", /no dimension/],
  ["a column named twice", "twice.csv", "a,a,actual,predict\nx,y,1,1\n", /"a" twice/],
  ["a word for a number", "word.csv", "a,actual,predict\nx,1,1\ny,many,1\n", /line 3: actual "many" is not a number/],
  ["a blank number", "blank.csv", "a,actual,predict\nx,,1\n", /line 2: actual "" is not a number/],
  ["a negative number", "minus.csv", "a,actual,predict\nx,1,-2\n", /line 2: predict "-2" is negative/],
  ["a short line", "short.csv", "a,actual,predict\nx,1\n", /line 2 cannot be read: it has 2 cells/],
  ["what is no gzip file", "not.csv.gz", "a,actual,predict\nx,1,1\n", /not a whole gzip file/],
] as const)
  test(`${what} is refused with a sentence that says where`, async () => {
    await expect(readMeasure(file(name, content))).rejects.toThrow(sentence);
  });
test("a file that is not there is named", async () => {
  await expect(readMeasure(join(folder, "nowhere.csv"))).rejects.toThrow(/There is no file .*nowhere\.csv/);
});
