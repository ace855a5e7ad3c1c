import { createRequire } from "node:module";

// The dictionary of readings is read by whoever meets Latin letters in a Chinese shop, and by nobody else.
let readings: typeof import("pinyin-pro") | undefined;
function syllablesOf(text: string): string[] {
  readings ??= createRequire(import.meta.url)("pinyin-pro") as typeof import("pinyin-pro");
  return readings.pinyin(text, { toneType: "none", type: "array", v: true }).map((each) => each.toLowerCase());
}

const kept = new Map<string, readonly string[]>();
const mostKept = 20_000;
function syllables(run: string): readonly string[] {
  const known = kept.get(run);
  if (known) return known;
  const made = syllablesOf(run);
  if (kept.size >= mostKept) kept.clear();
  kept.set(run, made);
  return made;
}

const shortest = 2;
/** The characters of a Chinese text whose reading is written here without tones, one word or several ("shounaxiang", "shou na
 * xiang"): the longest run of at least two; empty where there is none. */
export function readAs(letters: string, text: string): string {
  let best = "";
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const chars = [...run];
    const sounds = syllables(run);
    if (sounds.length !== chars.length) continue;
    for (let from = 0; from + shortest <= chars.length; from++)
      for (let to = chars.length; to - from >= Math.max(shortest, [...best].length + 1); to--)
        if (letters.includes(sounds.slice(from, to).join(""))) best = chars.slice(from, to).join("");
  }
  return best;
}
