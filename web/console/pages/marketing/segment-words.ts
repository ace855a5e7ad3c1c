import type { Words } from "../../words/language.tsx";

type Segments = {
  readonly title: string;
  readonly how: string;
  readonly wish: string;
  readonly hint: string;
  readonly look: string;
  readonly unread: (words: string) => string;
  readonly nothing: string;
  readonly means: string;
  readonly figures: Readonly<Record<"count" | "reachable" | "refusing" | "silent" | "orders" | "spent", string>>;
  readonly first: string;
  readonly columns: Readonly<Record<"customer" | "tier" | "orders" | "spent" | "days", string>>;
  readonly evidence: string;
  readonly name: string;
  readonly keep: string;
  readonly stored: string;
  readonly none: string;
  readonly version: (number: string) => string;
  readonly open: string;
};
export const segmentWords: Words<Segments> = {
  zh: {
    title: "圈一群客户",
    how: "用平常的话说要找谁,先看人数和前几位,再决定要不要存下来。",
    wish: "要找谁",
    hint: "例如:买过两次以上、60 天没来、买过收纳盒的客户",
    look: "看看是谁",
    unread: (words) => `没看懂:${words}。请换个说法。`,
    nothing: "没从这句话里读出条件。",
    means: "条件",
    figures: {
      count: "人数",
      reachable: "可以联系",
      refusing: "不接收营销",
      silent: "没表态",
      orders: "订单",
      spent: "累计消费",
    },
    first: "前几位",
    columns: { customer: "客户", tier: "等级", orders: "订单", spent: "消费", days: "多久没买" },
    evidence: "看依据",
    name: "起个名字",
    keep: "存成人群",
    stored: "存好的人群",
    none: "还没有存过。",
    version: (number) => `第 ${number} 版`,
    open: "看看现在是谁",
  },
  en: {
    title: "Find a group of customers",
    how: "Say in plain words whom you mean, see how many and the first of them, and keep the group if you like.",
    wish: "Whom do you mean?",
    hint: "Such as: bought at least twice, silent for 60 days, bought storage boxes",
    look: "Who is that?",
    unread: (words) => `Not understood: ${words}. Please say it in other words.`,
    nothing: "No condition was found in these words.",
    means: "Conditions",
    figures: {
      count: "Customers",
      reachable: "May be written to",
      refusing: "Refuse marketing",
      silent: "Never said",
      orders: "Orders",
      spent: "Bought for",
    },
    first: "The first of them",
    columns: { customer: "Customer", tier: "Tier", orders: "Orders", spent: "Bought for", days: "Silent for" },
    evidence: "Evidence",
    name: "Name of the group",
    keep: "Keep this group",
    stored: "Groups that were kept",
    none: "None yet.",
    version: (number) => `version ${number}`,
    open: "Who is that now?",
  },
};
