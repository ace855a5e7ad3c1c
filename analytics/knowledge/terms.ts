import { stemmer } from "stemmer";
import { toSimplified } from "../../core/scripts.ts";
import { wordsOf } from "../../core/words.ts";
import { conceptWords } from "./concept-words.ts";

/** Words that say nothing about the subject. */
const stops = new Set(
  (
    "the a an and or but of to in on at for from with by is are was were be been am do does did have has had i you we they he she it my your our " +
    "their me us them this that these those there here what which who if so as not no can could would will shall should may might must " +
    "please hi hello thanks thank ok just about any some also than then too very get got let want need like im ive its how when where why " +
    "的 了 吗 呢 啊 吧 呀 是 我 你 您 他 她 它 们 我们 你们 您好 你好 在 有 和 与 及 或 就 都 也 还 很 这 那 这个 那个 什么 怎么 怎样 可以 能 会 要 想 请 请问 一下 给 把 被 对 到 从 上 下 个 " +
    "没有 没 不 不能 亲 店 你家 家 咱 咱们 多少 如何 是否 能否 一个 之 并 且 而 其 但 若 如果 以 及其 后 内 里 说 问 买 东西 商品 宝贝 item items product products shop store"
  ).split(" "),
);

type Concept = { readonly at: number; readonly end: number; readonly name: string };
const latinEntry = /^[a-z]/;
const byFirst = new Map<string, (readonly [string, string])[]>();
for (const [name, words] of Object.entries(conceptWords))
  for (const word of words.split("|")) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), [word, name]]);
  }
for (const list of byFirst.values()) list.sort((one, two) => two[0].length - one[0].length);

const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char);
/** Whether a Latin word stands by itself, or with the s of its plural. */
function standsAlone(text: string, at: number, length: number): boolean {
  if (isLetter(text.charAt(at - 1) || " ")) return false;
  const after = text.charAt(at + length) || " ";
  return !isLetter(after) || (after === "s" && !isLetter(text.charAt(at + length + 1) || " "));
}

/** The text as it is compared: simplified script, half width, lower case. */
export const plainText = (text: string): string => toSimplified(text.normalize("NFKC").toLowerCase());

/** Every concept of a plain text; one word may stand for two, and one inside of another counts as well. */
function conceptsIn(text: string): Concept[] {
  const found: Concept[] = [];
  for (let at = 0; at < text.length; at++) {
    const first = text.charAt(at);
    // Most letters of a Latin text begin no word.
    if (latinEntry.test(first) && isLetter(text.charAt(at - 1) || " ")) continue;
    for (const [word, name] of byFirst.get(first) ?? [])
      if (text.startsWith(word, at) && (!latinEntry.test(word) || standsAlone(text, at, word.length)))
        found.push({ at, end: at + word.length, name });
  }
  return found;
}
/** Without those inside of a longer one. */
const outermost = (found: readonly Concept[]): Concept[] =>
  found.filter((one) =>
    found.every((two) => two.at > one.at || two.end < one.end || two.end - two.at <= one.end - one.at),
  );

export const conceptTerm = (name: string): string => `‹${name}›`;
/** A word in the form that stands for its forms: English by Porter's stemmer, others as they are. */
const formOf = (word: string): string => (/^[a-z]+$/.test(word) ? stemmer(word) : word);

const wordTerms = (plain: string): string[] =>
  wordsOf(plain).flatMap((word) => (stops.has(word) ? [] : [formOf(word)]));

/** What a text is about, as terms that are compared: its words without those that say nothing, and its concepts. */
export function termsOf(text: string): { words: string[]; concepts: string[] } {
  const plain = plainText(text);
  return { words: wordTerms(plain), concepts: conceptsIn(plain).map(({ name }) => conceptTerm(name)) };
}

/** One thing that a question asks for: a text speaks of it where it holds all terms of one of these ways to say it. */
export type Subject = {
  readonly term: string;
  readonly ways: readonly (readonly string[])[];
  readonly isConcept: boolean;
};
/** What a question asks for, each once: its concepts, and the words that no concept stands for. */
export function subjectsOf(text: string): Subject[] {
  const plain = plainText(text);
  const subjects = new Map<string, Subject>();
  let rest = plain;
  for (const { at, end, name } of outermost(conceptsIn(plain))) {
    const term = conceptTerm(name);
    const words = wordTerms(plain.slice(at, end));
    subjects.set(term, { term, ways: words.length > 0 ? [[term], words] : [[term]], isConcept: true });
    rest = rest.slice(0, at) + " ".repeat(end - at) + rest.slice(end);
  }
  for (const word of wordTerms(rest)) subjects.set(word, { term: word, ways: [[word]], isConcept: false });
  return [...subjects.values()];
}
