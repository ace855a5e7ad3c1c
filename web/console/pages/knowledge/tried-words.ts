import type { Words } from "../../words/language.tsx";

type TriedText = {
  articles: string;
  noArticle: string;
  first: string;
  doubt: Record<"contradiction" | "expired" | "not_yet", string>;
  rule: string;
  readAs: string;
  sure(share: string): string;
  mode: string;
  outcome: string;
  machine: string;
  byRule(name: string, row: number): string;
  others(count: number): string;
  narrower: string;
};
export const triedWords: Words<TriedText> = {
  zh: {
    articles: "用到的文章",
    noArticle: "没有文章能答这个问题。写一篇,或者转人工。",
    first: "先用这篇",
    doubt: {
      contradiction: "这几篇说法不一致,都不会用:",
      expired: "能答的文章已过期:",
      not_yet: "能答的文章还没生效:",
    },
    rule: "用到的规则",
    readAs: "理解为",
    sure: (share) => `把握 ${share}`,
    mode: "接待方式:",
    outcome: "结果:",
    machine: "没有规则管这件事,机器人回答",
    byRule: (name, row) => `按第 ${row} 条「${name}」`,
    others: (count) => `没用上的 ${count} 条规则`,
    narrower: "也符合,但有更具体的一条",
  },
  en: {
    articles: "Articles that answer",
    noArticle: "No article answers this. Write one, or leave it to a person.",
    first: "this one first",
    doubt: {
      contradiction: "These contradict each other, and none is used:",
      expired: "What would answer has expired:",
      not_yet: "What would answer is not valid yet:",
    },
    rule: "The rule that decides",
    readAs: "Read as",
    sure: (share) => `${share} sure`,
    mode: "Who answers:",
    outcome: "What happens:",
    machine: "no rule is for this: the machine answers",
    byRule: (name, row) => `by rule ${row}, “${name}”`,
    others: (count) => (count === 1 ? "One rule that did not decide" : `${count} rules that did not decide`),
    narrower: "holds as well, and a more particular one decides",
  },
};
