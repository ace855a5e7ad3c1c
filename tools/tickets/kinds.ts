type Both = { readonly zh: string; readonly en: string };
export type Kind = {
  readonly name: Both;
  /** What whoever takes the ticket does first. */
  readonly next: Both;
  /** A first answer that promises nothing; {order} is the order, where one is known. */
  readonly reply: Both;
};
const kind = (
  name: readonly [string, string],
  next: readonly [string, string],
  reply: readonly [string, string],
): Kind => ({
  name: { zh: name[0], en: name[1] },
  next: { zh: next[0], en: next[1] },
  reply: { zh: reply[0], en: reply[1] },
});
const goods = (zh: string, en: string): Kind =>
  kind(
    [zh, en],
    [
      "核对订单状态和退换期限,符合规则就在订单里办理;不符合说明原因",
      "Check the order's state and the time for returns; carry it out where the rules allow, else say why not",
    ],
    [
      `您好,我是人工客服。您说的${zh}我看到了{order},正在核对订单,核对完在这里回复您。`,
      `Hello, I am a person from the shop. I have your request (${en}){order} and am checking the order; I answer here once I have.`,
    ],
  );
const parcel = (zh: string, en: string): Kind =>
  kind(
    [zh, en],
    [
      "看物流轨迹和承诺时间,联系承运方,把查到的结果告诉买家",
      "Look at the parcel's way and what was promised, ask the carrier, and tell the buyer what you found",
    ],
    [
      "您好,我是人工客服。您反映的物流问题我看到了{order},正在向承运方核实,有结果在这里告诉您。",
      "Hello, I am a person from the shop. I see your delivery problem{order} and am asking the carrier; I tell you here what they say.",
    ],
  );
const broken = (zh: string, en: string): Kind =>
  kind(
    [zh, en],
    [
      "请买家发照片,核对批次和订单,按规则补发、换货或退款",
      "Ask for a photo, check the order, and replace, exchange or refund as the rules say",
    ],
    [
      `您好,我是人工客服。您说的${zh}我看到了{order},麻烦您发一张照片,方便我核对。`,
      `Hello, I am a person from the shop. I see what you wrote (${en}){order}. Could you send a photo, so that I can check it?`,
    ],
  );
const plain: Kind = kind(
  ["咨询", "question"],
  ["看对话和已查到的资料,直接回答买家", "Read the conversation and what was found, and answer the buyer"],
  [
    "您好,我是人工客服,您前面说的我都看到了{order}。",
    "Hello, I am a person from the shop and have read what you wrote{order}.",
  ],
);
const kinds: Readonly<Record<string, Kind>> = {
  question: plain,
  return_request: goods("退货", "return"),
  exchange_request: goods("换货", "exchange"),
  refund_request: goods("退款", "refund"),
  refund_status: goods("退款进度", "state of a refund"),
  change_order: goods("改订单", "change of an order"),
  change_address: goods("改地址", "change of an address"),
  cancel_order: goods("取消订单", "cancellation"),
  price_protection: goods("退差价", "price difference"),
  campaign_gift: goods("活动赠品", "campaign gift"),
  order_status: parcel("查订单", "state of an order"),
  urge_shipment: parcel("催发货", "urging a parcel"),
  delivery_problem: parcel("物流问题", "delivery"),
  wrong_or_missing_item: broken("错发漏发", "wrong or missing item"),
  damaged_or_defective: broken("破损故障", "damaged or faulty"),
  warranty_repair: broken("保修", "warranty"),
  human_agent: kind(
    ["要求人工", "asked for a person"],
    ["先问清买家要办什么,再看已查到的资料", "Ask what the buyer wants, then look at what was found"],
    [
      "您好,我是人工客服,请问想办什么?前面的对话我都能看到{order}。",
      "Hello, I am a person from the shop. What can I do for you? I can see the conversation so far{order}.",
    ],
  ),
  complaint: kind(
    ["投诉", "complaint"],
    ["先道歉,弄清事情经过,给出解决办法和处理人", "Say sorry, find out what happened, and say what is done and by whom"],
    [
      "您好,我是人工客服,非常抱歉让您不满意{order}。我正在看前面的对话,请您补充一下最希望怎么解决。",
      "Hello, I am a person from the shop, and I am sorry about this{order}. I am reading what happened; please tell me what would settle it for you.",
    ],
  ),
  account_issue: kind(
    ["账户问题", "account"],
    [
      "核实身份后再改账户资料,不要在对话里要密码",
      "Make sure who it is before changing the account; never ask for a password",
    ],
    [
      "您好,我是人工客服。账户问题我来帮您看,请不要在对话里发密码或验证码。",
      "Hello, I am a person from the shop and look into your account. Please never write a password or code here.",
    ],
  ),
  payment_problem: kind(
    ["付款问题", "payment"],
    ["核对付款记录,看是否重复扣款或未到账", "Look at the payments: charged twice, or not arrived?"],
    [
      "您好,我是人工客服。付款的问题我看到了{order},正在核对付款记录。",
      "Hello, I am a person from the shop. I see the problem with your payment{order} and am looking at the records.",
    ],
  ),
  takeover: kind(
    ["主动接手", "taken over"],
    ["接着机器人的对话回复买家", "Go on where the machine stopped"],
    [
      "您好,我是人工客服,接下来由我回复您{order}。",
      "Hello, I am a person from the shop and answer you from here on{order}.",
    ],
  ),
};
/** What a ticket may be about, beside every intent of a buyer. */
export const ticketKinds: readonly string[] = Object.keys(kinds);
export const kindOf = (name: string): Kind => kinds[name] ?? { ...plain, name: { zh: name, en: name } };
