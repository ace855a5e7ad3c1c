import type { Words } from "../../words/language.tsx";

type Approvals = {
  title: string;
  intro: string;
  tabs: { waiting: string; decided: string };
  view: string;
  none: string;
  noneWhy: string;
  noneDecided: string;
  noneDecidedWhy: string;
  stopped(when: string, who: string, why: string): string;
  stoppedAll(when: string, why: string): string;
  all(count: number): string;
  chosen(count: number): string;
  approve: string;
  reject: string;
  undo: string;
  approveChosen(count: number): string;
  rejectChosen(count: number): string;
  why: string;
  whyHint: string;
  sure: string;
  cancel: string;
  more: string;
  choose(what: string): string;
  byBuyer: string;
  old: string;
  until(when: string): string;
  proposed(who: string, when: string): string;
  decided(state: string, who: string, when: string): string;
  because(reason: string): string;
  done: { approve: string; reject: string; undo: string };
  drift: string;
  already: string;
  notUndone: string;
  notNow: string;
  outcomes: string;
  who: Readonly<Record<string, string>>;
};
export const approvalWords: Words<Approvals> = {
  zh: {
    title: "待审批",
    intro: "掌柜准备好的改动,您点头才会执行。执行前会再核对一遍,数据变了就不会动。",
    tabs: { waiting: "等您定", decided: "处理记录" },
    view: "看哪些",
    none: "没有要您定的事",
    noneWhy: "有改动要您点头时,会马上出现在这里。",
    noneDecided: "还没有处理记录",
    noneDecidedWhy: "您同意、拒绝或撤销过的改动都会留在这里。",
    stopped: (when, who, why) => `${when} 起,${who} 暂停了所有改动:${why}。现在点同意也不会执行,恢复以后再处理。`,
    stoppedAll: (when, why) => `${when} 起,管理员暂停了所有店铺的改动:${why}。现在点同意也不会执行,恢复以后再处理。`,
    all: (count) => `全选(${count})`,
    chosen: (count) => `已选 ${count} 项`,
    approve: "同意",
    reject: "不同意",
    undo: "撤销",
    approveChosen: (count) => `同意这 ${count} 项`,
    rejectChosen: (count) => `不同意这 ${count} 项`,
    why: "为什么不同意(可以不填)",
    whyHint: "例如:这位顾客已经电话谈好了",
    sure: "确定不同意",
    cancel: "先不",
    more: "再看一些",
    choose: (what) => `选中:${what}`,
    byBuyer: "这一项要买家自己确认,您可以拒绝。",
    old: "放得太久,已经失效;需要的话请重新提出。",
    until: (when) => `${when} 前有效`,
    proposed: (who, when) => `${who} · ${when} 提出`,
    decided: (state, who, when) => `${state} · ${who} · ${when}`,
    because: (reason) => `原因:${reason}`,
    done: { approve: "已执行", reject: "已拒绝,什么都没动", undo: "已撤销,恢复原样" },
    drift: "没有执行:提出以后,数据已经变了(例如订单改过或已发货)。请拒绝这一项,重新提一次。",
    already: "别人刚刚处理过这一项,已为您刷新。",
    notUndone: "撤不回去了:执行以后又有别的改动。请到订单里单独处理。",
    notNow: "改动已暂停,没有执行;恢复后还可以处理。",
    outcomes: "刚才的结果",
    who: { buyer: "买家", merchant: "店里", system: "程序", operator: "管理员" },
  },
  en: {
    title: "Approvals",
    intro:
      "Changes that were prepared and wait for your yes. Each is checked again before it is done: where something has changed, nothing happens.",
    tabs: { waiting: "Waiting for you", decided: "Decided" },
    view: "Show",
    none: "Nothing waits for you",
    noneWhy: "A change that needs your yes appears here at once.",
    noneDecided: "Nothing was decided yet",
    noneDecidedWhy: "What you approve, reject or undo is kept here.",
    stopped: (when, who, why) =>
      `Changes have been stopped since ${when} by ${who}: ${why}. A yes does nothing now; decide when they are resumed.`,
    stoppedAll: (when, why) =>
      `The operator has stopped changes in all shops since ${when}: ${why}. A yes does nothing now; decide when they are resumed.`,
    all: (count) => `Select all (${count})`,
    chosen: (count) => `${count} selected`,
    approve: "Approve",
    reject: "Reject",
    undo: "Undo",
    approveChosen: (count) => `Approve ${count}`,
    rejectChosen: (count) => `Reject ${count}`,
    why: "Why not (may stay empty)",
    whyHint: "Such as: settled with the customer by phone",
    sure: "Reject",
    cancel: "Not now",
    more: "Show more",
    choose: (what) => `Select: ${what}`,
    byBuyer: "The buyer has to agree to this one; you can reject it.",
    old: "It waited too long and is void: ask for it again if it is still wanted.",
    until: (when) => `Valid until ${when}`,
    proposed: (who, when) => `Proposed by ${who}, ${when}`,
    decided: (state, who, when) => `${state} by ${who}, ${when}`,
    because: (reason) => `Reason: ${reason}`,
    done: { approve: "done", reject: "rejected, nothing was changed", undo: "undone, as it was before" },
    drift:
      "Not done: something has changed since this was proposed (the order was edited or shipped, say). Reject it and ask again.",
    already: "Somebody else decided this just now; the list is up to date again.",
    notUndone: "It cannot be undone in one step: it was changed again since. Please mend it in the order itself.",
    notNow: "Changes are stopped, so it was not done. It can be decided when they are resumed.",
    outcomes: "What came of it",
    who: { buyer: "the buyer", merchant: "the shop", system: "a program", operator: "the operator" },
  },
};
