import type { Words } from "../../words/language.tsx";

type Today = {
  title: string;
  previous: string;
  next: string;
  day: string;
  go: string;
  quiet: string;
  quietWhy: string;
  noOrders: string;
  found(count: number): string;
  whole: string;
  down(name: string, size: string): string;
  up(name: string, size: string): string;
  of(place: string, metric: string): string;
  less(money: string): string;
  more(money: string): string;
  refunded(money: string): string;
  between(low: string, high: string): string;
  noMoney: string;
  likely: string;
  others(count: number): string;
  chain: string;
  sure(share: string): string;
  notSure: string;
  evidence: string;
  askWhy: string;
  askWhyText(headline: string): string;
  compared(from: string, to: string): string;
  todo: string;
  nothingToDo: string;
  prepare: string;
  /** What to ask for each kind of work; a kind that is not here has nobody who prepares it. */
  prepared: Readonly<Record<string, string>>;
  figures: string;
  usual(value: string): string;
  asUsual: string;
  band: string;
  allFigures(count: number): string;
  source: string;
  pictures: string;
  ledger: string;
  ledgerSum(total: number, right: number): string;
  said(day: string): string;
  outcomes: Record<"right" | "wrong" | "void", string>;
  notSeen: string;
};
export const todayWords: Words<Today> = {
  zh: {
    title: "巡店日报",
    previous: "前一天",
    next: "后一天",
    day: "选择日期",
    go: "打开",
    quiet: "一切平稳",
    quietWhy: "没有超出平常的变化,今天不用为数据操心。",
    noOrders: "这一天一单都没有,原因见下面的「没能看的」。",
    found: (count) => `有 ${count} 件事值得看`,
    whole: "全店",
    down: (name, size) => `${name}下降 ${size}`,
    up: (name, size) => `${name}上升 ${size}`,
    of: (place, metric) => `${place}${metric}`,
    less: (money) => `每天约少卖 ${money}`,
    more: (money) => `每天约多卖 ${money}`,
    refunded: (money) => `每天约多退 ${money}`,
    between: (low, high) => `多半在 ${low} 到 ${high} 之间`,
    noMoney: "没有金额损失",
    likely: "最可能的原因",
    others: (count) => `另外 ${count} 个可能`,
    chain: "从结果到原因",
    sure: (share) => `把握 ${share}`,
    notSure: "原因还不清楚",
    evidence: "看依据",
    askWhy: "接着问",
    askWhyText: (headline) => `${headline},为什么?`,
    compared: (from, to) => `${to},对比 ${from}`,
    todo: "今天要做",
    nothingToDo: "今天没有要您做的事。",
    prepare: "让掌柜列清单",
    prepared: {
      restock: "哪些货该补了,各补多少?",
      chase_deliveries: "哪些订单超过承诺时间还没送到?",
      ship_orders: "哪些订单付款了还没发货?",
      answer_reviews: "昨天的差评都在抱怨什么?",
      keep_promises: "有哪些答应买家的事快到期了?",
      mend_promises: "有哪些答应买家的事快到期了?",
    },
    figures: "关键数字",
    usual: (value) => `平常 ${value}`,
    asUsual: "和平常差不多",
    band: "底色是平常的范围:之前四周里,十天有八天在这中间。",
    allFigures: (count) => `其余 ${count} 个指标`,
    source: "看来源",
    pictures: "这一天的全貌",
    ledger: "之前的判断准不准",
    ledgerSum: (total, right) => `近四个月判断过 ${total} 次,${right} 次应验。`,
    said: (day) => `${day}说`,
    outcomes: { right: "应验了", wrong: "没应验", void: "无从判断" },
    notSeen: "没能看的",
  },
  en: {
    title: "Daily inspection",
    previous: "The day before",
    next: "The day after",
    day: "Choose a day",
    go: "Open",
    quiet: "All quiet",
    quietWhy: "Nothing moved beyond the usual. No figure needs you today.",
    noOrders: "Not one order that day: see “Not looked at” below.",
    found: (count) => (count === 1 ? "One thing is worth a look" : `${count} things are worth a look`),
    whole: "the whole shop",
    down: (name, size) => `${name} down ${size}`,
    up: (name, size) => `${name} up ${size}`,
    of: (place, metric) => `${metric} of ${place}`,
    less: (money) => `about ${money} less a day`,
    more: (money) => `about ${money} more a day`,
    refunded: (money) => `about ${money} more refunded a day`,
    between: (low, high) => `most likely ${low} to ${high}`,
    noMoney: "no money lost",
    likely: "Most likely",
    others: (count) => (count === 1 ? "One other possibility" : `${count} other possibilities`),
    chain: "From what happened to why",
    sure: (share) => `${share} sure`,
    notSure: "The reason is not known yet",
    evidence: "Evidence",
    askWhy: "Ask about it",
    askWhyText: (headline) => `${headline}: why?`,
    compared: (from, to) => `${to}, against ${from}`,
    todo: "To do today",
    nothingToDo: "Nothing needs you today.",
    prepare: "Ask for the list",
    prepared: {
      restock: "What should be restocked?",
      chase_deliveries: "Which deliveries are late?",
      ship_orders: "Orders with status pending",
      answer_reviews: "What do yesterday's bad reviews say?",
      keep_promises: "Which promises to buyers are about to break?",
      mend_promises: "Which promises to buyers are about to break?",
    },
    figures: "Key figures",
    usual: (value) => `usually ${value}`,
    asUsual: "about as usual",
    band: "The shaded band is the usual: eight of ten days of the four weeks before lie in it.",
    allFigures: (count) => `${count} more figures`,
    source: "Source",
    pictures: "The whole day",
    ledger: "How earlier advice turned out",
    ledgerSum: (total, right) => `Of ${total} judgements in the last four months, ${right} came true.`,
    said: (day) => `Said on ${day}`,
    outcomes: { right: "came true", wrong: "did not come true", void: "cannot be told" },
    notSeen: "Not looked at",
  },
};
