import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const folder = mkdtempSync(join(tmpdir(), "zg-text-"));
afterAll(() => rmSync(folder, { recursive: true }));
async function read(name: string, bytes: Buffer): Promise<string> {
  writeFileSync(join(folder, name), bytes);
  let text = "";
  for await (const block of decodeText(join(folder, name))) text += block;
  return text;
}
const text = `id,title\n${"1,plain\n".repeat(50_000)}2,收纳柜\n`;

test("UTF-8 with a byte order mark, GB18030 and gzip are all read as the same text", async () => {
  expect(await read("bom.csv", Buffer.from(`\uFEFF${text}`))).toBe(text);
  expect(await read("gb.csv", iconv.encode(text, "gb18030"))).toBe(text);
  expect(await read("packed.csv.gz", gzipSync(text))).toBe(text);
});

test("UTF-16 and half a gzip file are refused with a sentence", async () => {
  await expect(read("wide.csv", iconv.encode("id,title\n", "utf16le", { addBOM: true }))).rejects.toThrow(/UTF-16/);
  await expect(read("half.csv.gz", gzipSync(text).subarray(0, 200))).rejects.toThrow(/not a whole gzip file/);
});
