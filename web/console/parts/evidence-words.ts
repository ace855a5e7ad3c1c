import type { Words } from "../words/language.tsx";

type Evidence = {
  intro: string;
  from: string;
  days: string;
  rows(count: string): string;
  how: string;
  asOf(day: string): string;
  show: string;
  hide: string;
  byDay: string;
  none: string;
  more: string;
  day: string;
  value: string;
  open: string;
};
export const evidenceWords: Words<Evidence> = {
  zh: {
    intro: "下面是用到的数字,以及每个数字从哪里来。",
    from: "来源",
    days: "日期",
    rows: (count) => `${count} 行`,
    how: "算法",
    asOf: (day) => `数据截至 ${day}`,
    show: "看原始记录",
    hide: "收起",
    byDay: "看每天的数",
    none: "没有可以逐条查看的记录。",
    more: "还有更多,这里只列前 100 条。",
    day: "日期",
    value: "数值",
    open: "看依据",
  },
  en: {
    intro: "The figures that were used, and where each of them comes from.",
    from: "From",
    days: "Days",
    rows: (count) => `${count} rows`,
    how: "How",
    asOf: (day) => `Known up to ${day}`,
    show: "Show the rows",
    hide: "Hide",
    byDay: "Show it day by day",
    none: "There are no rows to look at one by one.",
    more: "There are more: these are the first 100.",
    day: "Day",
    value: "Value",
    open: "Evidence",
  },
};
