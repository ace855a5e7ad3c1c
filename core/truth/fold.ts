import { toSimplified } from "../scripts.ts";
import { unmaskLatin } from "./unmask-latin.ts";
import { unmaskPinyin } from "./unmask-pinyin.ts";
import { rewrite, type View } from "./view.ts";

/** Letters of other alphabets that look like Latin ones. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  [..."аaеeоoрpсcхxуyіiјjѕsԁdһhԛqԝwαaοoρpτtνvικkκkΕeεeв"].reduce<[string, string][]>((pairs, each, at, all) => {
    const next = all[at + 1];
    if (at % 2 === 0 && next) pairs.push([each, next]);
    return pairs;
  }, []),
);
/** Characters that are written for another one so that a filter does not see it. */
const evasive: Readonly<Record<string, string>> = { 蕞: "最", 朂: "最", 苐: "第", 弌: "一", 壹: "一", 㐧: "第" };
/** Also the marks that are heaped on Latin letters; those of Thai are letters of its words. */
const invisible =
  /\u00ad|[\u200b-\u200f]|[\u2060-\u2064]|[\ufe00-\ufe0f]|\ufeff|[\u0300-\u036f]|[\u{e0000}-\u{e007f}]/u;
const picture = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[☆★✦✧✩✪♥♡◆◇■□●○▲△▼▽※]/u;

function folded(text: string): View {
  let out = "";
  const from: number[] = [];
  const to: number[] = [];
  const push = (written: string, at: number, end: number) => {
    out += written;
    for (let each = 0; each < written.length; each += 1) {
      from.push(at);
      to.push(end);
    }
  };
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    // A plain digit or mark counts as pictographic in Unicode; only what is drawn is a picture here.
    const drawn = picture.test(char) && !/[\d#*©®™]/u.test(char);
    if (drawn) push("☆", at, end);
    else if (!invisible.test(char)) {
      const plain = toSimplified(char.normalize("NFKC").toLowerCase()).replace(/[’‘`´]/g, "'");
      push([...plain].map((each) => evasive[each] ?? each).join(""), at, end);
    }
    at = end;
  }
  const view = { text: out, from, to };
  const latin = rewrite(view, /(?<=[a-z])[а-яѐ-џα-ω]|[а-яѐ-џα-ω](?=[a-z])/gu, ([char]) => lookalikes[char] ?? char);
  return rewrite(latin, /[“”«»]/gu, () => '"');
}

const han = "\\p{Script=Han}";
/** What is put between two Chinese characters so that a word is not found. An end of a line or sentence is none of it. */
const between = new RegExp(
  `(?<=[${han}])[ \\t☆·•・*_~|^\\-—–.…'"\`#+=<>\\\\/()\\[\\]{}【】「」『』]{1,3}(?=[${han}])`,
  "gu",
);

/**
 * A text as claims are looked for in it: width, case, script, look-alike letters, marks and spaces inside of words,
 * pinyin and figures written for letters no longer matter. Several views, since what joins one word may part another.
 */
export function viewsOf(text: string): readonly View[] {
  const plain = rewrite(folded(text), /☆/g, () => " ");
  const joined = rewrite(folded(text), between, () => "");
  const closed = rewrite(joined, /☆/g, () => " ");
  const unmasked = rewrite(unmaskPinyin(unmaskLatin(closed)), between, () => "");
  return [plain, closed, unmasked].filter((view, at, all) => all.findIndex(({ text }) => text === view.text) === at);
}
