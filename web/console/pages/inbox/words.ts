import type { Words } from "../../words/language.tsx";

type Inbox = {
  title: string;
  views: Readonly<Record<"needs_person" | "mine" | "all" | "with_person" | "machine" | "closed", string>>;
  view: string;
  search: string;
  searchHint: string;
  language: string;
  anyLanguage: string;
  languages: Readonly<Record<string, string>>;
  feeling: string;
  anyFeeling: string;
  feelings: Readonly<Record<"pos" | "neu" | "neg" | "angry", string>>;
  breakingOnly: string;
  wrongOnly: string;
  list: string;
  none: string;
  noneNeeds: string;
  noneWhy: string;
  noneFiltered: string;
  clear: string;
  pick: string;
  back: string;
  guest: string;
  by: { buyer: string; agent: string; person: string };
  me: string;
  speaker: Readonly<Record<"machine" | "waiting" | "person" | "closed", string>>;
  withYou(until: string): string;
  withOther(who: string): string;
  lapsed(who: string): string;
  due(when: string): string;
  overdue(when: string): string;
  urgent: string;
  breaking(count: number): string;
  take: string;
  giveBack: string;
  leave: string;
  closeCase: string;
  unseen: string;
  heldElse: string;
  reply: string;
  replyHint: string;
  send: string;
  takeFirst: string;
  suggest: string;
  suggesting: string;
  suggestion: string;
  fromPacket: string;
  insert: string;
  agreedFirst: string;
  nothingToSay: string;
  prepare: string;
  facts(count: number): string;
  looked: string;
  sure(share: string): string;
  good: string;
  wrong: string;
  note: string;
  noteHint: string;
  keep: string;
  marked: { good: string; wrong: string };
  unmark: string;
  packet: string;
  summary: string;
  why: string;
  tried: string;
  next: string;
  unsent: string;
  missing: string;
  ok: string;
  failed: string;
  promises: string;
  noPromises: string;
  noDue: string;
  states: Readonly<Record<"open" | "about_to_break" | "kept" | "broken" | "withdrawn", string>>;
  orders(count: number): string;
  earlier: string;
  turns: string;
  earlierTurns: string;
  orderText(id: string): string;
};
export const inboxWords: Words<Inbox> = {
  zh: {
    title: "客服",
    views: {
      needs_person: "等人接",
      mine: "我在接",
      all: "全部",
      with_person: "人工中",
      machine: "掌柜在答",
      closed: "已结束",
    },
    view: "看哪些对话",
    search: "搜索",
    searchHint: "买家、订单号、说过的话",
    language: "语言",
    anyLanguage: "所有语言",
    languages: {
      zh: "简体中文",
      "zh-Hant": "繁体中文",
      en: "英语",
      es: "西班牙语",
      pt: "葡萄牙语",
      ja: "日语",
      id: "印尼语",
      th: "泰语",
      vi: "越南语",
      ru: "俄语",
    },
    feeling: "情绪",
    anyFeeling: "所有情绪",
    feelings: { pos: "满意", neu: "平和", neg: "不满", angry: "生气" },
    breakingOnly: "承诺快到期",
    wrongOnly: "标过答错",
    list: "对话列表",
    none: "还没有买家来聊",
    noneNeeds: "没有人在等",
    noneWhy: "买家来消息时,会马上出现在这里。",
    noneFiltered: "没有符合这些条件的对话",
    clear: "清除条件",
    pick: "选一个对话来看",
    back: "返回列表",
    guest: "访客",
    by: { buyer: "买家", agent: "掌柜(机器)", person: "店员" },
    me: "我",
    speaker: { machine: "掌柜在答", waiting: "等人接", person: "人工中", closed: "已结束" },
    withYou: (until) => `您正在接待,掌柜不会插话。${until} 前没有动静会让给别人。`,
    withOther: (who) => `${who} 正在接待,现在只能看。`,
    lapsed: (who) => `${who} 有一会儿没动静了,您可以接过来。`,
    due: (when) => `${when} 前要回`,
    overdue: (when) => `已超时,应在 ${when} 前回`,
    urgent: "紧急",
    breaking: (count) => `${count} 个承诺快到期`,
    take: "我来接",
    giveBack: "交还给掌柜",
    leave: "让给别人",
    closeCase: "问题已解决",
    unseen: "买家刚又说了话,请先看一眼再操作。",
    heldElse: "现在不归您接,这一步没有生效;已为您刷新。",
    reply: "回复买家",
    replyHint: "写给买家的话",
    send: "发送",
    takeFirst: "先接过来,才能回复。",
    suggest: "看看掌柜会怎么答",
    suggesting: "正在想…",
    suggestion: "掌柜的建议(买家还没看到)",
    fromPacket: "掌柜自己会转人工,这是它备好的开场白。",
    insert: "填进回复框",
    agreedFirst: "买家刚同意了下面的改动。先执行,再告诉买家。",
    nothingToSay: "掌柜没有可建议的回复。",
    prepare: "准备这项改动",
    facts: (count) => `依据(${count})`,
    looked: "查了",
    sure: (share) => `把握 ${share}`,
    good: "答得好",
    wrong: "答错了",
    note: "哪里不对(可以不填)",
    noteHint: "例如:退货期限应该是 15 天",
    keep: "记下",
    marked: { good: "已标:答得好", wrong: "已标:答错了" },
    unmark: "取消标记",
    packet: "交接单",
    summary: "怎么回事",
    why: "为什么急",
    tried: "掌柜查过什么",
    next: "接下来",
    unsent: "您接手时掌柜正要说的话(没有发出)",
    missing: "暂时没有人能接的",
    ok: "成功",
    failed: "没查到",
    promises: "答应过的事",
    noPromises: "这个对话里没有答应过买家什么。",
    noDue: "没说时间",
    states: { open: "未到期", about_to_break: "快到期", kept: "做到了", broken: "没做到", withdrawn: "已作罢" },
    orders: (count) => `${count} 个订单`,
    earlier: "看更早的",
    turns: "对话内容",
    earlierTurns: "看更早的对话",
    orderText: (id) => `订单 ${id}`,
  },
  en: {
    title: "Inbox",
    views: {
      needs_person: "Needs a person",
      mine: "With me",
      all: "All",
      with_person: "With a person",
      machine: "With the machine",
      closed: "Closed",
    },
    view: "Which conversations",
    search: "Search",
    searchHint: "Buyer, order, words",
    language: "Language",
    anyLanguage: "Any language",
    languages: {
      zh: "Chinese, simplified",
      "zh-Hant": "Chinese, traditional",
      en: "English",
      es: "Spanish",
      pt: "Portuguese",
      ja: "Japanese",
      id: "Indonesian",
      th: "Thai",
      vi: "Vietnamese",
      ru: "Russian",
    },
    feeling: "Feeling",
    anyFeeling: "Any feeling",
    feelings: { pos: "pleased", neu: "calm", neg: "unhappy", angry: "angry" },
    breakingOnly: "Promise about to break",
    wrongOnly: "Marked wrong",
    list: "Conversations",
    none: "No buyer has written yet",
    noneNeeds: "Nobody is waiting",
    noneWhy: "A buyer who writes appears here at once.",
    noneFiltered: "No conversation fits these filters",
    clear: "Clear the filters",
    pick: "Choose a conversation",
    back: "Back to the list",
    guest: "Guest",
    by: { buyer: "Buyer", agent: "Machine", person: "Person" },
    me: "you",
    speaker: { machine: "With the machine", waiting: "Needs a person", person: "With a person", closed: "Closed" },
    withYou: (until) => `It is yours, and the machine is silent. Without a sign from you it is free again at ${until}.`,
    withOther: (who) => `${who} has this conversation: you can read along.`,
    lapsed: (who) => `${who} has given no sign for a while: you can take it.`,
    due: (when) => `Answer by ${when}`,
    overdue: (when) => `Overdue since ${when}`,
    urgent: "Urgent",
    breaking: (count) => (count === 1 ? "1 promise about to break" : `${count} promises about to break`),
    take: "Take it",
    giveBack: "Give back to the machine",
    leave: "Leave it to others",
    closeCase: "Settled",
    unseen: "The buyer wrote something just now: look at it first.",
    heldElse: "It is not yours now, so this was not done. What you see is up to date again.",
    reply: "Reply to the buyer",
    replyHint: "What the buyer will read",
    send: "Send",
    takeFirst: "Take the conversation to reply.",
    suggest: "What would the machine say?",
    suggesting: "Thinking…",
    suggestion: "The machine's suggestion (the buyer has not seen it)",
    fromPacket: "The machine would hand over; these are the first words it prepared.",
    insert: "Put it in the reply",
    agreedFirst: "The buyer just agreed to this change. Carry it out first, then tell them.",
    nothingToSay: "The machine has no reply to suggest.",
    prepare: "Prepare this change",
    facts: (count) => `Evidence (${count})`,
    looked: "Looked at",
    sure: (share) => `${share} sure`,
    good: "Good answer",
    wrong: "Wrong",
    note: "What is wrong (may stay empty)",
    noteHint: "Such as: returns are taken for 15 days",
    keep: "Keep",
    marked: { good: "Marked good", wrong: "Marked wrong" },
    unmark: "Take the mark away",
    packet: "Handoff",
    summary: "What it is about",
    why: "Why it presses",
    tried: "What the machine tried",
    next: "Next",
    unsent: "What the machine was about to say when it was taken over (not sent)",
    missing: "What nobody is there for",
    ok: "done",
    failed: "without a result",
    promises: "What was promised",
    noPromises: "Nothing was promised in this conversation.",
    noDue: "no time was named",
    states: {
      open: "not due yet",
      about_to_break: "about to break",
      kept: "kept",
      broken: "broken",
      withdrawn: "let go",
    },
    orders: (count) => (count === 1 ? "1 order" : `${count} orders`),
    earlier: "Show earlier",
    turns: "What was said",
    earlierTurns: "Show what was said before",
    orderText: (id) => `Order ${id}`,
  },
};
