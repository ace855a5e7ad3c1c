import type { Words } from "../../words/language.tsx";

/** An offer of what to ask next; not made where the answer is split `by` that already. */
export type FollowUp = { readonly text: string; readonly by?: string };

type Ask = {
  title: string;
  intro: string;
  placeholder: string;
  send: string;
  stop: string;
  stopped: string;
  fresh: string;
  earlier: string;
  noEarlier: string;
  working: string;
  looked: (count: number) => string;
  agents: Readonly<Record<string, string>>;
  sources(count: number): string;
  source: string;
  copy: string;
  copied: string;
  csv: string;
  markdown: string;
  share: string;
  follow: string;
  tooLong: string;
  you: string;
  it: string;
  picture: string;
  approve: string;
  reject: string;
  undo: string;
  waiting: string;
  starters: readonly string[];
  followUps: Readonly<Record<string, readonly FollowUp[]>>;
};
export const askWords: Words<Ask> = {
  zh: {
    title: "提问",
    intro: "像问店长一样问。每个数字都点得开来源;要改动店铺的事,会先给您看改动再等您点头。",
    placeholder: "问店里的任何事",
    send: "发送",
    stop: "停止",
    stopped: "已停止等待。答案如果已经写好,会留在这段对话里。",
    fresh: "新的对话",
    earlier: "之前的对话",
    noEarlier: "还没有问过。",
    working: "正在查…",
    looked: (count) => `查了 ${count} 处`,
    agents: {
      "store-manager": "店长",
      "data-analyst": "数据分析",
      "customer-service": "客服",
      marketing: "营销",
      "order-handling": "订单",
    },
    sources: (count) => `${count} 个数字的来源`,
    source: "来源",
    copy: "复制",
    copied: "已复制",
    csv: "下载 CSV",
    markdown: "下载 Markdown",
    share: "分享",
    follow: "接着问",
    tooLong: "太长了:最多 4000 个字。",
    you: "您",
    it: "掌柜",
    picture: "按这些数字画的图",
    approve: "同意",
    reject: "不同意",
    undo: "撤销",
    waiting: "等您确认",
    starters: [
      "昨天卖得怎么样?",
      "最近一周各渠道的支付金额",
      "哪些货该补了?",
      "最近两周每天的访客",
      "差评都在抱怨什么?",
      "有什么没人卖的商机?",
    ],
    followUps: {
      query_metric: [{ text: "和上一周比呢?" }, { text: "按渠道看昨天的转化率", by: "channel" }],
      compare_metric: [
        { text: "主要是哪些商品造成的?", by: "product" },
        { text: "按渠道看昨天的转化率", by: "channel" },
      ],
      get_inspection: [{ text: "今天该先做什么?" }, { text: "差评都在抱怨什么?" }],
      get_funnel: [{ text: "按设备看昨天的转化率", by: "device" }, { text: "主要是哪些商品造成的?" }],
      list_restock: [{ text: "哪些已经断货了?" }, { text: "断货少卖了多少?" }],
    },
  },
  en: {
    title: "Ask",
    intro:
      "Ask as you would ask a shop manager. Every figure opens its source; what would change the shop is shown to you first and waits for your yes.",
    placeholder: "Ask about the shop",
    send: "Send",
    stop: "Stop",
    stopped: "No longer waiting. If the answer was written already, it stays in this conversation.",
    fresh: "New conversation",
    earlier: "Earlier conversations",
    noEarlier: "Nothing has been asked yet.",
    working: "Looking it up…",
    looked: (count) => (count === 1 ? "Looked in one place" : `Looked in ${count} places`),
    agents: {
      "store-manager": "Store manager",
      "data-analyst": "Data analyst",
      "customer-service": "Customer service",
      marketing: "Marketing",
      "order-handling": "Orders",
    },
    sources: (count) => (count === 1 ? "Source of one figure" : `Sources of ${count} figures`),
    source: "Source",
    copy: "Copy",
    copied: "Copied",
    csv: "Download CSV",
    markdown: "Download Markdown",
    share: "Share",
    follow: "Ask next",
    tooLong: "Too long: at most 4,000 characters.",
    you: "You",
    it: "Zhanggui",
    picture: "Drawn from these figures",
    approve: "Approve",
    reject: "Reject",
    undo: "Undo",
    waiting: "waits for your yes",
    starters: [
      "How were sales yesterday?",
      "Revenue by channel in the last 7 days",
      "What should be restocked?",
      "Visitors a day in the last two weeks",
      "What do bad reviews complain about?",
      "Which opportunities does nobody serve?",
    ],
    followUps: {
      query_metric: [
        { text: "And against the week before?" },
        { text: "Conversion yesterday by channel", by: "channel" },
      ],
      compare_metric: [
        { text: "Which products lost most?", by: "product" },
        { text: "Conversion yesterday by channel", by: "channel" },
      ],
      get_inspection: [{ text: "What should I do first today?" }, { text: "What do bad reviews complain about?" }],
      get_funnel: [{ text: "Conversion yesterday by device", by: "device" }, { text: "Which products lost most?" }],
      list_restock: [{ text: "What is out of stock already?" }, { text: "What did being out of stock cost?" }],
    },
  },
};
