import { simplifiedOnly, traditionalPairs } from "./script-tables.ts";

/** 繁 -> 简 by single characters: enough for reading words, and 3,000 entries instead of a 1 MB dictionary. */
const simplifiedOf = new Map<number, string>();
for (let at = 0; at + 1 < traditionalPairs.length; at += 2)
  simplifiedOf.set(traditionalPairs.charCodeAt(at), traditionalPairs.charAt(at + 1));
const onlySimplified = new Set(Array.from(simplifiedOnly, (char) => char.charCodeAt(0)));

const HAN = /[\u3400-\u9fff]/;

export function toSimplified(text: string): string {
  if (!HAN.test(text)) return text;
  let out = "";
  for (let at = 0; at < text.length; at += 1) out += simplifiedOf.get(text.charCodeAt(at)) ?? text.charAt(at);
  return out;
}

/** How many characters exist in only one of the two scripts. */
export function countScripts(text: string): { traditional: number; simplified: number } {
  let traditional = 0;
  let simplified = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (simplifiedOf.has(code)) traditional += 1;
    else if (onlySimplified.has(code)) simplified += 1;
  }
  return { traditional, simplified };
}
