import { type ThemeName, themeNames } from "../../core/review-themes.ts";
import { englishWords } from "./theme-words-en.ts";
import { chineseWords } from "./theme-words-zh.ts";

type Compiled = { readonly name: ThemeName; readonly complaint: RegExp; readonly topic: RegExp | null };

/** Nothing stands in a list without alternatives. */
const never = "(?!)";
const compiled = (chinese: string | undefined, english: string | undefined): RegExp => {
  const han =
    chinese?.replaceAll("~", "[^,。.!?;、…~]{0,6}?").replaceAll("不好", "不(?:是很|太|怎么|是太|是特别)?好") ?? never;
  const latin = english?.replaceAll("~", "(?:\\s+[\\w'’-]+){0,3}?\\s+") ?? never;
  return new RegExp(`(?:${han})|(?<![\\p{Script=Latin}'])(?:${latin})(?![\\p{Script=Latin}])`, "gu");
};

/** The words of every theme in both languages, for text made plain by `plainText` of clauses.ts. */
export const lexicon: readonly Compiled[] = themeNames.map((name) => {
  const [chinese, english] = [chineseWords[name], englishWords[name]];
  const topics = chinese.topic ?? english.topic;
  return {
    name,
    complaint: compiled(chinese.complaint, english.complaint),
    topic: topics ? compiled(chinese.topic, english.topic) : null,
  };
});
