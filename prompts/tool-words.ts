import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const Words = z.object({ title: z.string().min(1), description: z.string().min(1) });
const file = z.record(z.string(), Words);
let read: z.output<typeof file> | undefined;

/** Title and description of every tool in Chinese, by the tool's name; the English ones stand in its declaration. */
export function chineseToolWords(): z.output<typeof file> {
  read ??= file.parse(parse(readFileSync(new URL("./tools/zh.yaml", import.meta.url), "utf8")));
  return read;
}
