import type { Words } from "../../words/language.tsx";

type Outcomes = Record<"answer" | "draft" | "person" | "say" | "offer", string>;
export const outcomeNames: Words<Outcomes> = {
  zh: { answer: "机器人回答", draft: "写草稿给人", person: "转人工", say: "说这句话", offer: "报最优惠的" },
  en: {
    answer: "machine answers",
    draft: "draft for a person",
    person: "a person",
    say: "say these words",
    offer: "best offer",
  },
};
type PolicyText = {
  title: string;
  how: string;
  empty: string;
  otherwise: string;
  usual: string;
  name: string;
  intents: string;
  anyIntent: string;
  when: string;
  whenHint: string;
  outcome: string;
  urgent: string;
  zh: string;
  en: string;
  add: string;
  remove: string;
  row(at: number): string;
  note: string;
  save: string;
  saved: string;
  mend(count: number): string;
  facts: string;
  factsHow: string;
  kinds: Record<"flag" | "number" | "choice" | "text", string>;
  versions: string;
  current: string;
  noVersions: string;
  file: string;
  restore: string;
  restored(version: number): string;
  version(version: number): string;
  conflict: string;
  meaning: string;
  values: string;
};
export const policyWords: Words<PolicyText> = {
  zh: {
    title: "接待规则",
    how: "每行一条:问什么、什么情况下、怎么办。几条都符合时,最具体的说了算。保存后下一条消息起生效。",
    empty: "还没有规则:机器人有把握的就答,没把握的转人工。",
    otherwise: "都不符合时",
    usual: "按掌柜的老办法",
    name: "名称",
    intents: "问什么",
    anyIntent: "所有问题",
    when: "什么情况下",
    whenHint: "一行一个条件\norder.total: over 500\nfeeling: angry",
    outcome: "怎么办",
    urgent: "加急",
    zh: "中文的话",
    en: "英文的话",
    add: "加一条规则",
    remove: "删除",
    row: (at) => `第 ${at} 条`,
    note: "这次改了什么(可不填)",
    save: "保存规则",
    saved: "已保存,下一条消息起生效",
    mend: (count) => `有 ${count} 处要改,还没有保存。`,
    facts: "条件里能写什么",
    factsHow: "写法:yes / no,一个词,not 词,unknown;数字写 over 500、at least 3、under 10、3-10;时段写 22-8。",
    kinds: { flag: "yes / no", number: "数字", choice: "", text: "词" },
    versions: "历史版本",
    current: "正在用",
    noVersions: "还没有在这里改过。",
    file: "恢复成文件里的规则",
    restore: "恢复这一版",
    restored: (version) => `恢复自第 ${version} 版`,
    version: (version) => `第 ${version} 版`,
    conflict: "刚才有人改过规则。看看最新的再改。",
    meaning: "意思",
    values: "能写的值",
  },
  en: {
    title: "Rules",
    how: "A row a rule: what is asked, in which case, and what is done. Of several that hold the most particular decides. It counts from the next message on.",
    empty: "There are no rules: the machine answers what it is sure of, and a person the rest.",
    otherwise: "Where none holds",
    usual: "as Zhanggui usually does",
    name: "Name",
    intents: "What is asked",
    anyIntent: "anything",
    when: "In which case",
    whenHint: "one condition a line\norder.total: over 500\nfeeling: angry",
    outcome: "What is done",
    urgent: "urgent",
    zh: "Words in Chinese",
    en: "Words in English",
    add: "Add a rule",
    remove: "Remove",
    row: (at) => `Rule ${at}`,
    note: "What you changed (you may leave it out)",
    save: "Save the rules",
    saved: "Saved: it counts from the next message on",
    mend: (count) =>
      count === 1 ? "One place needs mending; nothing was saved." : `${count} places need mending; nothing was saved.`,
    facts: "What a condition may ask about",
    factsHow:
      "Write yes / no, a word, not WORD, unknown; numbers as over 500, at least 3, under 10, 3-10; hours as 22-8.",
    kinds: { flag: "yes / no", number: "number", choice: "", text: "word" },
    versions: "Earlier versions",
    current: "in use",
    noVersions: "Nothing was changed here yet.",
    file: "Back to the rules of the files",
    restore: "Restore this one",
    restored: (version) => `version ${version} restored`,
    version: (version) => `Version ${version}`,
    conflict: "Somebody changed the rules a moment ago: look at them and change them again.",
    meaning: "Meaning",
    values: "Values",
  },
};
