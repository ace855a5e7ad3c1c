import { listSegments } from "../../tools/segments/list-segments.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";

type Listed = { segments: { name: string }[] };
const digits = "一二三四五六七八九十";
const version =
  /第\s*(\d{1,3}|[一二三四五六七八九十])\s*(?:个)?版|\b(?:version|v\.?|ver\.?)\s*(\d{1,3})\b|\b(first|second|third|fourth|fifth) version\b/iu;

/** The version that is said: "version 2", 第一版, "the first version". */
export function versionSaid(said: string): number | undefined {
  const [, chinese, number, word] = version.exec(plainOf(said)) ?? [];
  if (word) return ["first", "second", "third", "fourth", "fifth"].indexOf(word) + 1;
  const text = number ?? chinese;
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : digits.indexOf(text) + 1;
}

/** The stored segment whose name stands in the words, the longest of several; with the names that there are. */
export async function segmentNamed(
  text: string,
  desk: Desk,
): Promise<{ readonly name: string | undefined; readonly all: readonly string[] }> {
  const all = (dataOf<Listed>(await desk.call(listSegments, {}))?.segments ?? []).map(({ name }) => name);
  const plain = plainOf(text);
  const [name] = all.filter((each) => plain.includes(plainOf(each))).sort((one, two) => two.length - one.length);
  return { name, all };
}
