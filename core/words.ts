import { createRequire } from "node:module";
import type { Jieba as JiebaType } from "@node-rs/jieba";

// The segmenter's dictionary takes 40 ms to read: only who cuts words pays for it.
let cutter: JiebaType | undefined;
function segmenter(): JiebaType {
  if (!cutter) {
    const load = createRequire(import.meta.url);
    const { Jieba }: typeof import("@node-rs/jieba") = load("@node-rs/jieba");
    const { dict }: typeof import("@node-rs/jieba/dict.js") = load("@node-rs/jieba/dict.js");
    cutter = Jieba.withDict(dict);
  }
  return cutter;
}

/** The words of a text, lower case, Chinese cut into words; punctuation left out. */
export const wordsOf = (text: string): string[] =>
  segmenter()
    .cutForSearch(text.normalize("NFKC").toLowerCase(), true)
    .map((word) => word.trim())
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
