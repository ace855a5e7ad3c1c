import type { Words } from "../../words/language.tsx";

type Standing = {
  readonly title: string;
  readonly none: string;
  readonly set: string;
  readonly setFor: string;
  readonly at: string;
  readonly on: string;
  readonly every: string;
  readonly days: readonly string[];
  readonly save: string;
  readonly cancel: string;
  readonly saved: (when: string) => string;
  readonly noDay: string;
  readonly next: (when: string) => string;
  readonly paused: string;
  readonly pause: string;
  readonly goOn: string;
  readonly end: string;
  readonly really: string;
  readonly keep: string;
};
export const standingWords: Words<Standing> = {
  zh: {
    title: "定时问题",
    none: "还没有。得到答案后点“定时问”,掌柜会按时替您问好。",
    set: "定时问",
    setFor: "定时问这个问题",
    at: "时间(店铺当地)",
    on: "哪几天",
    every: "每天",
    days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    save: "设好",
    cancel: "取消",
    saved: (when) => `已设好,下次在 ${when}。答案会放在“定时问题”里。`,
    noDay: "请至少选一天。",
    next: (when) => `下次 ${when}`,
    paused: "已暂停",
    pause: "暂停",
    goOn: "恢复",
    end: "删除",
    really: "确定删除",
    keep: "保留",
  },
  en: {
    title: "Scheduled questions",
    none: 'None yet. Below an answer choose "Ask regularly" and it will be asked for you on time.',
    set: "Ask regularly",
    setFor: "Ask this question regularly",
    at: "Time (shop's clock)",
    on: "On which days",
    every: "every day",
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    save: "Schedule",
    cancel: "Cancel",
    saved: (when) => `Scheduled; next at ${when}. The answers will be under "Scheduled questions".`,
    noDay: "Choose at least one day.",
    next: (when) => `next ${when}`,
    paused: "paused",
    pause: "Pause",
    goOn: "Resume",
    end: "Delete",
    really: "Yes, delete",
    keep: "Keep",
  },
};
