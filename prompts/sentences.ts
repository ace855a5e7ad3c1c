import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { buyerWord } from "./buyer-words.ts";

type Template = { readonly pattern: RegExp; readonly parts: readonly string[]; readonly chinese: string };

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** What stands between the slots of an English sentence. */
const piecesOf = (english: string) => english.split(/\{\d\}/);

function read(): { readonly fixed: ReadonlyMap<string, string>; readonly open: readonly Template[] } {
  const file = new URL("./sentences/zh.yaml", import.meta.url);
  const all = Object.entries(z.record(z.string(), z.string()).parse(parse(readFileSync(file, "utf8"))));
  const open = all
    .filter(([english]) => english.includes("{"))
    .map(([english, chinese]) => {
      const parts = piecesOf(english);
      return { pattern: new RegExp(`^${parts.map(literal).join("(.*?)")}$`, "s"), parts, chinese };
    });
  // What says the most by itself is tried first: "{1} is empty." must not take what a longer sentence is for.
  const said = ({ parts }: Template) => parts.join("").length;
  return { fixed: new Map(all), open: open.sort((left, right) => said(right) - said(left)) };
}
let known: ReturnType<typeof read> | undefined;

/** The state of an order by its Chinese name; anything else stays as it is. */
export const inWords = (part: string) => buyerWord(`status.${part}`, "zh") ?? part;

/** A sentence of ours (an error, a fault, the reason why a row was not taken) in Chinese; one that has no Chinese stays. */
export function inChinese(sentence: string): string {
  known ??= read();
  const whole = known.fixed.get(sentence);
  if (whole !== undefined) return whole;
  for (const { pattern, parts, chinese } of known.open) {
    if (!parts.every((part) => sentence.includes(part))) continue;
    const match = pattern.exec(sentence);
    if (match) return chinese.replaceAll(/\{(\d)\}/g, (_, at: string) => inWords(match[Number(at)] ?? ""));
  }
  return sentence;
}

/** How a reader of this language is told a sentence of ours. */
export const tellerIn = (language: "zh" | "en"): ((sentence: string) => string) =>
  language === "zh" ? inChinese : (sentence) => sentence;
