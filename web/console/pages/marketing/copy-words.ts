import type { Bodies } from "../../api/types.ts";
import type { Words } from "../../words/language.tsx";

export type Purpose = Bodies<"post_tools_write_copy">["purpose"];
export type Channel = NonNullable<Bodies<"post_tools_write_copy">["channel"]>;
export type Voice = NonNullable<Bodies<"post_tools_write_copy">["voice"]>;

type CopyWords = {
  readonly title: string;
  readonly how: string;
  readonly purpose: string;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly product: string;
  readonly noProduct: string;
  readonly find: string;
  readonly nothingFound: string;
  readonly language: string;
  readonly voice: string;
  readonly ownVoice: string;
  readonly voices: Readonly<Record<Voice, string>>;
  readonly channel: string;
  readonly anyLength: string;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly write: string;
  readonly text: string;
  readonly hint: string;
  readonly check: string;
  readonly needsProduct: string;
  readonly notWritten: string;
  readonly leftOut: string;
  readonly fine: string;
  readonly refused: string;
  readonly nothingClaimed: string;
  readonly tooLong: (is: string, most: string) => string;
  readonly fits: (is: string, most: string) => string;
  readonly proof: string;
  readonly instead: string;
  readonly forbidden: string;
  readonly changed: string;
};
export const copyWords: Words<CopyWords> = {
  zh: {
    title: "写文案、查文案",
    how: "只用店里有记录的东西写;每句吸引人的话都要有数据撑着,撑不住的会说明原因和能改成什么。这里写的不会自动发出去。",
    purpose: "写什么",
    purposes: {
      title: "商品标题",
      description: "商品描述",
      offer: "优惠通知",
      win_back: "老客召回",
      unpaid: "催付提醒",
      review_reply: "差评回复",
    },
    product: "关于哪个商品",
    noProduct: "不针对某个商品",
    find: "输入商品名查找",
    nothingFound: "没找到这样的商品",
    language: "用什么语言写",
    voice: "语气",
    ownVoice: "店铺默认",
    voices: { plain: "平实", warm: "亲切", playful: "活泼" },
    channel: "发在哪里",
    anyLength: "不限字数",
    channels: {
      taobao_title: "淘宝标题",
      pdd_title: "拼多多标题",
      xiaohongshu_title: "小红书标题",
      wechat_title: "公众号标题",
      sms: "短信",
      sms_latin: "短信(英文)",
      amazon_title: "亚马逊标题",
      ebay_title: "eBay 标题",
      etsy_title: "Etsy 标题",
      google_title: "Google 购物标题",
      google_description: "Google 购物描述",
      email_subject: "邮件主题",
    },
    write: "写一份",
    text: "文案",
    hint: "让掌柜写一份,或者把自己的文案贴进来检查",
    check: "检查",
    needsProduct: "标题和描述要先选商品。",
    notWritten: "没有写出来:",
    leftOut: "有些内容因为超长或没有依据,没写进去。",
    fine: "可以用:说的都有依据,没有违禁词。",
    refused: "还不能用:",
    nothingClaimed: "没有需要证明的说法。",
    tooLong: (is, most) => `长度 ${is},超过上限 ${most}`,
    fits: (is, most) => `长度 ${is},上限 ${most}`,
    proof: "依据",
    instead: "可以改成",
    forbidden: "广告法不让用",
    changed: "改过以后还没检查。",
  },
  en: {
    title: "Write and check copy",
    how: "Made only of what is on record. Every persuasive word needs rows that bear it; where none do, you are told why and what may be said instead. Nothing here is sent by itself.",
    purpose: "What for",
    purposes: {
      title: "Product title",
      description: "Product description",
      offer: "News of an offer",
      win_back: "Win back a customer",
      unpaid: "Payment reminder",
      review_reply: "Reply to a bad review",
    },
    product: "About which product",
    noProduct: "No product in particular",
    find: "Type a product's name",
    nothingFound: "No such product was found",
    language: "Written in",
    voice: "Voice",
    ownVoice: "The shop's own",
    voices: { plain: "Plain", warm: "Warm", playful: "Playful" },
    channel: "Where it appears",
    anyLength: "Any length",
    channels: {
      taobao_title: "Taobao title",
      pdd_title: "Pinduoduo title",
      xiaohongshu_title: "Xiaohongshu title",
      wechat_title: "WeChat article title",
      sms: "Text message",
      sms_latin: "Text message (Latin)",
      amazon_title: "Amazon title",
      ebay_title: "eBay title",
      etsy_title: "Etsy title",
      google_title: "Google Shopping title",
      google_description: "Google Shopping description",
      email_subject: "E-mail subject",
    },
    write: "Write one",
    text: "Copy",
    hint: "Have one written, or paste your own to have it checked",
    check: "Check",
    needsProduct: "Choose a product first: a title or description is about one.",
    notWritten: "It was not written:",
    leftOut: "Some of it was left out, for length or because nothing on record bears it.",
    fine: "Ready to use: everything it claims is on record, and no word of it is forbidden.",
    refused: "Not yet:",
    nothingClaimed: "It claims nothing that would need proof.",
    tooLong: (is, most) => `${is} long, ${most} at most`,
    fits: (is, most) => `${is} of ${most}`,
    proof: "On record",
    instead: "Say instead",
    forbidden: "Forbidden by advertising law",
    changed: "Changed since it was last checked.",
  },
};
