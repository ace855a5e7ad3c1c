import { traditionalPairs } from "../../../core/script-tables.ts";

const traditional = new Map<string, string>();
for (let at = 0; at + 1 < traditionalPairs.length; at += 2)
  traditional.set(traditionalPairs.charAt(at + 1), traditionalPairs.charAt(at));
const han = /\p{Script=Han}/u;
const mapped = (text: string, of: (char: string) => string) => [...text].map(of).join("");
const numerals = (text: string) =>
  text.replaceAll(/(?<![\d.])(\d)(?![\d.])/g, (_, each: string) => "零一两三四五六七八九"[Number(each)] ?? each);
const letters = (text: string, word: RegExp, write: (word: string) => string) =>
  text.replace(word, (each) => write(each));
const telling =
  /\b(?:free|lowest|only|best|guaranteed?|genuine|official|last|ends|limited|cheaper|left|stock|sale)\b/iu;

/** Ways in which somebody hides a claim from a filter; each leaves it readable. A way that changes nothing is no disguise. */
export const disguises: readonly { readonly name: string; write(text: string): string }[] = [
  {
    name: "stars between characters",
    write: (text) => text.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, "☆"),
  },
  {
    name: "spaces between characters",
    write: (text) => text.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, " "),
  },
  { name: "zero-width characters", write: (text) => text.replaceAll(/(?<=[\p{L}])(?=[\p{L}])/gu, "\u200b") },
  {
    name: "full-width letters",
    write: (text) =>
      mapped(text, (char) =>
        /[a-z0-9%]/iu.test(char) && !han.test(text) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char,
      ),
  },
  { name: "traditional script", write: (text) => mapped(text, (char) => traditional.get(char) ?? char) },
  { name: "numerals in words", write: (text) => (han.test(text) ? numerals(text) : text) },
  { name: "a word spelled out", write: (text) => letters(text, telling, (word) => [...word].join(" ")) },
  {
    name: "figures for letters",
    write: (text) =>
      letters(text, telling, (word) =>
        mapped(word, (char) => ({ o: "0", e: "3", a: "4", i: "1", s: "5" })[char] ?? char),
      ),
  },
  { name: "marks inside of a word", write: (text) => letters(text, telling, (word) => [...word].join("*")) },
  { name: "capitals", write: (text) => text.toUpperCase() },
  { name: "pictures", write: (text) => `🔥${text.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han}{4})/gu, "✨")}🔥` },
];
