import { type ThemeName, themeNames } from "../../core/review-themes.ts";
import { englishWords } from "./theme-words-en.ts";
import { chineseWords } from "./theme-words-zh.ts";

export type Words = { readonly name: ThemeName; readonly words: RegExp; readonly isTopic: boolean };

const chinese = (words: string) =>
  new RegExp(
    words.replaceAll("~", "[^,。.!?;、…~]{0,6}?").replaceAll("不好", "不(?:是很|太|怎么|是太|是特别)?好"),
    "gu",
  );
const english = (words: string) =>
  new RegExp(
    `(?<![\\p{Script=Latin}'])(?:${words.replaceAll("~", "(?:\\s+[\\w'’-]+){0,3}?\\s+")})(?![\\p{Script=Latin}])`,
    "gu",
  );
const listed = (known: typeof chineseWords, compile: (words: string) => RegExp): Words[] =>
  themeNames.flatMap((name) => {
    const { complaint, topic } = known[name];
    const own = [{ name, words: compile(complaint), isTopic: false }];
    return topic ? [...own, { name, words: compile(topic), isTopic: true }] : own;
  });
const han = listed(chineseWords, chinese);
const latin = listed(englishWords, english);

/** The words of every theme that a text can hold by its script, for text made plain by `plainText` of clauses.ts. */
export const wordsFor = (plain: string): readonly Words[] => [
  ...(/\p{Script=Han}/u.test(plain) ? han : []),
  ...(/[a-z]{3}/u.test(plain) ? latin : []),
];
