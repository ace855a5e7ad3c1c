import type { Words } from "../../words/language.tsx";

type Marketing = {
  readonly title: string;
  readonly parts: string;
  readonly flows: string;
  readonly segments: string;
  readonly plans: string;
  readonly copy: string;
  readonly flowsHow: string;
  readonly noChannel: (channels: string) => string;
  readonly on: string;
  readonly off: string;
  readonly turnOn: string;
  readonly turnOff: string;
  readonly kinds: Readonly<Record<"service" | "marketing", string>>;
  readonly channels: Readonly<Record<"email" | "widget" | "webhook", string>>;
  readonly wait: (time: string) => string;
  readonly atOnce: string;
  readonly minutes: (count: string) => string;
  readonly hours: (count: string) => string;
  readonly days: (count: string) => string;
  readonly tryIt: string;
  readonly tried: (hours: string) => string;
  readonly nobody: string;
  readonly counts: Readonly<Record<"send" | "heldOut" | "not", string>>;
  readonly cut: string;
  readonly whyNot: string;
  readonly hiddenOut: string;
  readonly results: string;
  readonly verdicts: Readonly<Record<"more" | "less" | "no_visible_effect" | "too_few", string>>;
  readonly evidence: string;
  readonly written: string;
  readonly heldOut: string;
  readonly people: string;
  readonly paid: string;
  readonly perPerson: string;
  readonly lift: (money: string, low: string, high: string) => string;
  readonly lackingHow: (written: string, heldOut: string, buyers: string) => string;
  readonly messages: string;
  readonly none: string;
};
export const marketingWords: Words<Marketing> = {
  zh: {
    title: "营销",
    parts: "营销的各部分",
    flows: "提醒与关怀",
    segments: "人群",
    plans: "活动日历",
    copy: "文案",
    flowsHow:
      "按时机自动写给买家:付过款、取消、退订、没同意接收的都不会收到;夜里不打扰。默认全部关闭,开启前可以先试算发给谁。",
    noChannel: (channels) => `还没设置${channels},要用它发的消息会先等着。`,
    on: "已开启",
    off: "未开启",
    turnOn: "开启",
    turnOff: "关闭",
    kinds: { service: "服务通知", marketing: "营销" },
    channels: { email: "邮件", widget: "客服窗口", webhook: "自有系统" },
    wait: (time) => `${time}后`,
    atOnce: "立即",
    minutes: (count) => `${count} 分钟`,
    hours: (count) => `${count} 小时`,
    days: (count) => `${count} 天`,
    tryIt: "试算发给谁",
    tried: (hours) => `接下来 ${hours} 小时(只是试算,什么都没发)`,
    nobody: "这段时间没有人会触发它。",
    counts: { send: "会发给", heldOut: "留作对照,不发", not: "不会发给" },
    cut: "人太多,只看了其中一部分。",
    whyNot: "为什么不发",
    hiddenOut: "对照组",
    results: "看效果",
    verdicts: {
      more: "有效:发了的比没发的买得多",
      less: "适得其反:发了的比没发的买得少",
      no_visible_effect: "看不出效果",
      too_few: "人数还不够,先不下结论",
    },
    evidence: "看依据",
    written: "发了的",
    heldOut: "对照组",
    people: "人数",
    paid: "付款比例",
    perPerson: "人均付款",
    lift: (money, low, high) => `合计多带来约 ${money}(95% 的把握在 ${low} 到 ${high} 之间)`,
    lackingHow: (written, heldOut, buyers) => `至少要发过 ${written} 人、对照 ${heldOut} 人、其中 ${buyers} 人付过款。`,
    messages: "消息去向",
    none: "还没有发过。",
  },
  en: {
    title: "Marketing",
    parts: "Parts of marketing",
    flows: "Reminders and care",
    segments: "Groups",
    plans: "Calendar",
    copy: "Copy",
    flowsHow:
      "Written to buyers by itself at the right moment. Whoever paid, cancelled, unsubscribed or never agreed gets nothing, and nobody at night. All are off until you turn them on; try first who would get one.",
    noChannel: (channels) => `Not set up: ${channels}. Messages that use it wait.`,
    on: "on",
    off: "off",
    turnOn: "Turn on",
    turnOff: "Turn off",
    kinds: { service: "about an order", marketing: "marketing" },
    channels: { email: "e-mail", widget: "chat window", webhook: "your own system" },
    wait: (time) => `after ${time}`,
    atOnce: "at once",
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    days: (count) => (count === "1" ? "1 day" : `${count} days`),
    tryIt: "Who would get it?",
    tried: (hours) => `The next ${hours} hours (a trial: nothing was sent)`,
    nobody: "Nobody sets it going in this time.",
    counts: { send: "would get it", heldOut: "held out to compare", not: "would not get it" },
    cut: "There are too many: only a part was looked at.",
    whyNot: "Why not",
    hiddenOut: "held out",
    results: "Results",
    verdicts: {
      more: "It works: those written to bought more than those held out",
      less: "It does harm: those written to bought less than those held out",
      no_visible_effect: "No visible effect",
      too_few: "Too few people yet to say",
    },
    evidence: "Evidence",
    written: "Written to",
    heldOut: "Held out",
    people: "People",
    paid: "Share that paid",
    perPerson: "Paid a person",
    lift: (money, low, high) => `About ${money} more in all (95 in 100: ${low} to ${high})`,
    lackingHow: (written, heldOut, buyers) =>
      `It takes at least ${written} written to, ${heldOut} held out and ${buyers} who paid.`,
    messages: "What became of the messages",
    none: "Nothing was sent yet.",
  },
};

const endings: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  paid: ["已经付款", "paid already"],
  cancelled: ["订单取消了", "order cancelled"],
  returned: ["在退换货", "being returned"],
  gone: ["订单不在了", "order gone"],
  not_so_yet: ["订单状态变了", "order changed its state"],
  bought: ["之后又买了", "bought since"],
  reviewed: ["已经评价", "reviewed already"],
  no_guide: ["没有这件商品的说明", "no guide to this product"],
  out_of_stock: ["又没货了", "out of stock again"],
  price_back: ["价格涨回去了", "price went up again"],
  not_in_segment: ["不在限定的人群里", "not in the group"],
  segment_gone: ["限定的人群已停用", "the group is out of use"],
  segment_changed: ["人群刚改过", "the group was just changed"],
  flow_off: ["流程关闭", "flow turned off"],
  flow_changed: ["流程改了", "flow changed"],
  too_late: ["已经太晚", "too late by now"],
  no_customer: ["没有客户资料", "no customer on record"],
  opted_out: ["已退订", "unsubscribed"],
  no_consent: ["没有同意接收的记录", "no consent on record"],
  refused_marketing: ["不接收营销", "does not want marketing"],
  no_address: ["没有联系地址", "no address"],
  seldom: ["不久前写过", "written to not long ago"],
  capped: ["本周写够了", "enough for this week"],
  no_channel: ["渠道没设好", "channel not set up"],
  stopped: ["改动已停止", "changes are stopped"],
  person_speaks: ["人工在接待", "a person is talking"],
  yields: ["让位给更重要的消息", "gives way to another"],
  quiet: ["夜里不打扰", "quiet hours"],
  gap: ["离上一条太近", "too soon after the last"],
  waiting: ["等着发送", "waiting"],
  sent: ["已发出", "sent"],
  unknown: ["不确定是否送到,不会重发", "may have arrived, never sent again"],
  refused: ["被对方拒收", "refused by the receiver"],
};
/** Why a buyer was not written to, or what became of a message; an unknown one stays as it is. */
export const endingName = (name: string, language: "zh" | "en"): string =>
  endings[name]?.[language === "zh" ? 0 : 1] ?? name.replaceAll("_", " ");

const flowNames: Readonly<Record<string, readonly [zh: string, en: string, zhHow: string, enHow: string]>> = {
  order_confirmed: ["付款确认", "Order confirmed", "付款后确认收到订单", "after a payment, that the order is in"],
  product_guide: ["使用说明", "Guide", "签收后发这件商品的说明", "after delivery, how to use this very product"],
  delivered_care: ["签收关怀", "Care after delivery", "签收一天后问候", "a day after delivery, whether all is well"],
  unpaid_order: ["催付", "Unpaid order", "下单没付款", "ordered and not paid"],
  cart_left: ["购物车提醒", "Cart left", "加了购物车没下单", "left in the cart"],
  back_in_stock: ["到货通知", "Back in stock", "想要的商品到货了", "something wished for is back"],
  price_drop: ["降价通知", "Price drop", "想要的商品降价了", "something wished for costs less"],
  review_request: ["邀评", "Review request", "收货后请买家评价", "asks for a review after delivery"],
  follow_up_sale: ["追单", "Follow-up sale", "买过之后推荐搭配", "what goes with what was bought"],
  win_back: ["沉睡召回", "Win-back", "很久没来的老客", "has not bought for long"],
};
export const flowTitle = (id: string, language: "zh" | "en"): { name: string; how: string } => {
  const known = flowNames[id];
  if (!known) return { name: id.replaceAll("_", " "), how: "" };
  const [zh, en, zhHow, enHow] = known;
  return language === "zh" ? { name: zh, how: zhHow } : { name: en, how: enHow };
};
