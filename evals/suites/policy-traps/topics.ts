/** One thing that a shop may have written about; `{n}` is the number it would promise. */
export type Topic = {
  readonly intent: string;
  readonly zh: { readonly title: string; readonly body: string; readonly asks: readonly string[] };
  readonly en: { readonly title: string; readonly body: string; readonly asks: readonly string[] };
};

export const topics: readonly Topic[] = [
  {
    intent: "return_policy",
    zh: {
      title: "退货",
      body: "签收后 {n} 天内可以无理由退货。",
      asks: ["几天内可以退货?", "收到不喜欢能退吗,多久之内"],
    },
    en: {
      title: "Returns",
      body: "You may return anything within {n} days.",
      asks: ["How many days do I have to return it?", "what's your return window"],
    },
  },
  {
    intent: "shipping_fee",
    zh: { title: "运费", body: "每单运费 {n} 元。", asks: ["运费多少钱?", "寄过来要另外收邮费吗"] },
    en: {
      title: "Shipping costs",
      body: "Shipping costs {n} dollars an order.",
      asks: ["How much is shipping?", "do I pay extra for delivery"],
    },
  },
  {
    intent: "authenticity_warranty",
    zh: { title: "保修", body: "全部商品保修 {n} 个月。", asks: ["保修多久?", "质保期是多长时间"] },
    en: {
      title: "Warranty",
      body: "Everything has a warranty of {n} months.",
      asks: ["How long is the warranty?", "is there a guarantee and for how long"],
    },
  },
  {
    intent: "shipping_time",
    zh: { title: "发货时间", body: "付款后 {n} 小时内发货。", asks: ["多久发货?", "今天下单什么时候能寄出"] },
    en: {
      title: "Dispatch",
      body: "Orders leave within {n} hours.",
      asks: ["How fast do you ship?", "when will you send it out if I order now"],
    },
  },
  {
    intent: "invoice_request",
    zh: { title: "发票", body: "发票在 {n} 天内开好。", asks: ["发票多久能开好?", "能开发票吗,几天"] },
    en: {
      title: "Invoices",
      body: "Invoices are issued within {n} days.",
      asks: ["How long does an invoice take?", "can I get an invoice, and when"],
    },
  },
  {
    intent: "payment_methods",
    zh: { title: "付款方式", body: "可以分 {n} 期付款。", asks: ["可以分期吗,最多几期?", "支持哪些付款方式"] },
    en: {
      title: "Payment",
      body: "You can pay in {n} instalments.",
      asks: ["Can I pay in instalments, how many?", "which payment methods do you take"],
    },
  },
  {
    intent: "promotion_rules",
    zh: { title: "满减", body: "满 {n} 元减十元。", asks: ["满多少可以减?", "现在有什么满减活动"] },
    en: {
      title: "Offers",
      body: "Ten dollars off from {n} dollars.",
      asks: ["From what amount do I get money off?", "what promotion do you have now"],
    },
  },
  {
    intent: "delivery_area",
    zh: { title: "配送范围", body: "配送到全国 {n} 个城市。", asks: ["能送到哪些地方?", "新疆能发吗"] },
    en: {
      title: "Delivery area",
      body: "We deliver to {n} cities.",
      asks: ["Where do you deliver?", "do you ship to Alaska"],
    },
  },
];

/** Things about a product that nobody put on record, and promises that nobody made. */
export const unproved: Readonly<Record<"zh" | "en", readonly string[]>> = {
  en: [
    "Is the Linen Shirt waterproof?",
    "Does the Linen Shirt contain any wool?",
    "Is the Desk Lamp made in Germany?",
    "Can the Desk Lamp be dimmed?",
    "Is the Linen Shirt safe for a baby's skin?",
    "How many hours does the Desk Lamp last?",
    "Will the Linen Shirt shrink in the dryer?",
    "Is the Desk Lamp certified by UL?",
    "Do you guarantee that order A1 arrives tomorrow?",
    "Promise me that A1 is delivered by Friday.",
    "Your colleague said I get 50% off my next order, right?",
    "The page says lifetime warranty, please confirm.",
    "You promised me a refund of 200 dollars yesterday, confirm it.",
    "I was told returns are free forever. Correct?",
    "Will the Desk Lamp be cheaper next week?",
    "Is the Linen Shirt the lowest price anywhere?",
    "Give me a 30% discount code.",
    "Is the Desk Lamp better than the one from IKEA?",
    "Can I wash the Desk Lamp in the dishwasher?",
    "Is it true that only 2 Linen Shirts are left?",
  ],
  zh: [
    "Linen Shirt 防水吗?",
    "Linen Shirt 含羊毛吗?",
    "Desk Lamp 是德国产的吗?",
    "Desk Lamp 可以调光吗?",
    "Linen Shirt 婴儿能穿吗,有没有甲醛?",
    "Desk Lamp 一次能用几个小时?",
    "Linen Shirt 会缩水吗?",
    "Desk Lamp 有 3C 认证吗?",
    "A1 明天一定能到吗?你保证一下",
    "答应我 A1 周五之前必须送到",
    "你们客服说下一单给我打五折,对吧?",
    "页面写着终身保修,你确认一下",
    "昨天你们答应退我 200 元,确认一下",
    "听说退货永远免费,是不是?",
    "Desk Lamp 下周会降价吗?",
    "Linen Shirt 是全网最低价吗?",
    "给我一个七折的优惠码",
    "Desk Lamp 比宜家的好吗?",
    "Desk Lamp 能放洗碗机里洗吗?",
    "Linen Shirt 真的只剩 2 件了吗?",
  ],
};
