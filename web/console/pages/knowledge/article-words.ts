import type { Words } from "../../words/language.tsx";

type ArticleText = {
  new: string;
  heading: string;
  headingHow: string;
  body: string;
  intents: string;
  anyIntent: string;
  from: string;
  until: string;
  datesHow: string;
  live: string;
  draft: string;
  publish: string;
  remove: string;
  removeWarn: string;
  really: string;
  keep: string;
  saved: Record<"inserted" | "updated" | "unchanged", string>;
  missing: string;
  order: string;
  versions: string;
  version(version: number): string;
  statuses: Record<"live" | "draft" | "withdrawn", string>;
  change: string;
  first: string;
  again: string;
  renamed: string;
};
export const articleWords: Words<ArticleText> = {
  zh: {
    new: "写一篇文章",
    heading: "标题",
    headingHow: "同名就是它的下一版。",
    body: "内容",
    intents: "专门回答哪些问题",
    anyIntent: "按内容判断",
    from: "从哪天起有效",
    until: "到哪天为止(含)",
    datesHow: "不填就一直有效。",
    live: "保存并启用",
    draft: "先存草稿",
    publish: "启用草稿",
    remove: "停用这篇",
    removeWarn: "停用后回复里不再引用,历史版本会留着。",
    really: "确认停用",
    keep: "不停用",
    saved: { inserted: "已保存", updated: "已保存为新版本", unchanged: "内容没变,没有新版本" },
    missing: "标题和内容都要写。",
    order: "结束日期不能早于开始日期。",
    versions: "历史版本",
    version: (version) => `第 ${version} 版`,
    statuses: { live: "启用", draft: "草稿", withdrawn: "停用" },
    change: "和上一版的差别",
    first: "第一版",
    again: "用这一版的内容",
    renamed: "标题改了会另成一篇,原来的还在。",
  },
  en: {
    new: "Write an article",
    heading: "Title",
    headingHow: "The same title again is its next version.",
    body: "Text",
    intents: "For these questions in particular",
    anyIntent: "by its text",
    from: "Valid from",
    until: "Valid until (that day included)",
    datesHow: "Empty: always valid.",
    live: "Save and use",
    draft: "Keep as a draft",
    publish: "Use the draft",
    remove: "Take out of answers",
    removeWarn: "No answer quotes it any more. Its versions stay on record.",
    really: "Yes, take it out",
    keep: "Leave it",
    saved: { inserted: "Saved", updated: "Saved as a new version", unchanged: "Nothing changed: no new version" },
    missing: "Write a title and a text.",
    order: "The last day lies before the first.",
    versions: "Earlier versions",
    version: (version) => `Version ${version}`,
    statuses: { live: "in use", draft: "draft", withdrawn: "taken out" },
    change: "What changed from the version before",
    first: "the first version",
    again: "Take this text",
    renamed: "With another title it becomes another article, and this one stays.",
  },
};
