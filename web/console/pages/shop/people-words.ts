import type { Words } from "../../words/language.tsx";

type People = {
  list: string;
  none: string;
  kinds: { merchant: string; agent: string };
  since(when: string): string;
  until(when: string): string;
  forever: string;
  revoke: string;
  really: string;
  keep: string;
  add: string;
  how: string;
  kind: string;
  who: string;
  whoMissing: string;
  days: string;
  daysOf(days: number): string;
  make: string;
  once: string;
  token: string;
  seen: string;
};
export const peopleWords: Words<People> = {
  zh: {
    list: "现有的访问令牌",
    none: "还没有给谁发过令牌。您自己是用登录链接进来的。",
    kinds: { merchant: "成员", agent: "程序" },
    since: (when) => `${when}发出`,
    until: (when) => `,${when}到期`,
    forever: ",长期有效",
    revoke: "收回",
    really: "确认收回",
    keep: "先留着",
    add: "发一个令牌",
    how: "成员能看能批,程序只能看和提议。令牌只显示这一次。",
    kind: "给谁用",
    who: "名字",
    whoMissing: "请写上名字,之后好认。",
    days: "有效期",
    daysOf: (days) => `${days} 天`,
    make: "生成令牌",
    once: "请现在就复制。关掉以后谁也看不到它了,丢了就收回再发一个。",
    token: "新令牌",
    seen: "我已经存好了",
  },
  en: {
    list: "Tokens in use",
    none: "Nobody has a token yet. You came in with the sign-in link.",
    kinds: { merchant: "Member", agent: "Program" },
    since: (when) => `Made ${when}`,
    until: (when) => `, ends ${when}`,
    forever: ", does not end",
    revoke: "Revoke",
    really: "Yes, revoke it",
    keep: "Keep it",
    add: "Make a token",
    how: "A member looks and approves; a program looks and proposes. A token is shown this once.",
    kind: "For whom",
    who: "Name",
    whoMissing: "Write a name, so that you know it later.",
    days: "Valid for",
    daysOf: (days) => `${days} days`,
    make: "Make it",
    once: "Copy it now. Nobody can see it again; if it is lost, revoke it and make another.",
    token: "The new token",
    seen: "I have it",
  },
};
