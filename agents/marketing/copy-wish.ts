import type { ChannelName } from "../../prompts/channels.ts";
import type { Voice } from "../../prompts/copy-words.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";

export type CopyPurpose = "title" | "description" | "offer" | "win_back" | "unpaid" | "review_reply";
/** What a text is for, by its words; the first that fits. */
const purposes: readonly [CopyPurpose, RegExp][] = [
  [
    "review_reply",
    /差评|中评|评价回复|回复评价|投诉|道歉|致歉|\b(?:bad|negative|angry|[123][- ]star) reviews?\b|\breviews? reply|\breply to (?:a|this|that) review|\bapolog/iu,
  ],
  ["unpaid", /催付|未付款|没付款|待付款|\b(?:unpaid|abandoned|not paid|payment reminder)\b/iu],
  [
    "win_back",
    /召回|唤醒|老客|流失|沉睡|很久没|回购|\b(?:win[- ]?back|lapsed|old customers|come back|returning|dormant|miss you)\b/iu,
  ],
  ["title", /标题|\b(?:title|headline|name for)\b/iu],
];
const aboutOffer =
  /活动|优惠|促销|折扣|短信|\b(?:sale|offer|promo\w*|campaign|discount|coupon|sms|newsletter|e-?mail|ad text|ad)\b/iu;
const voices: readonly [Voice, RegExp][] = [
  ["playful", /俏皮|活泼|可爱|幽默|有趣|好玩|\b(?:playful|fun|funny|cheeky|witty)\b/iu],
  ["warm", /温暖|亲切|温柔|贴心|走心|\b(?:warm|friendly|kind|caring)\b/iu],
  ["plain", /朴实|简洁|正式|直接|\b(?:plain|simple|formal|sober)\b/iu],
];
const channels: readonly [ChannelName, RegExp][] = [
  ["taobao_title", /淘宝|天猫|\b(?:taobao|tmall)\b/iu],
  ["pdd_title", /拼多多|\bpinduoduo\b/iu],
  ["xiaohongshu_title", /小红书|\b(?:xiaohongshu|rednote)\b/iu],
  ["wechat_title", /公众号|\bwechat article/iu],
  ["amazon_title", /亚马逊|\bamazon\b/iu],
  ["ebay_title", /\bebay\b/iu],
  ["etsy_title", /\betsy\b/iu],
  ["google_title", /谷歌|\bgoogle (?:shopping|merchant)/iu],
  ["email_subject", /邮件(?:标题|主题)|\b(?:subject line|e-?mail subject)/iu],
];
const shortMessage = /短信|\b(?:sms|text message)\b/iu;
const checking =
  /(?:检查|审核|审一下|查一下|查查|看看|核对).{0,12}(?:文案|广告|这段|这句|标题|话|违规|合规)|违规吗|合规吗|违不违规|能不能这[么样](?:说|写|发)|可以这[么样](?:说|写|发)|\b(?:check|review|vet|proofread)\b.{0,24}\b(?:copy|text|title|wording|message|claims?|this)\b|\b(?:allowed|legal|ok(?:ay)?|may i|can i|can we) (?:to )?(?:say|write|claim|post)\b/iu;

export type CopyWish = {
  readonly purpose: CopyPurpose;
  readonly voice?: Voice;
  readonly channel?: ChannelName;
  /** A text that is to be looked at and not written. */
  readonly check?: string;
};
/** A text in quotation marks or after a colon. */
const quoted = (text: string): string | undefined =>
  /[「『“"《]([^」』”"》]{2,})[」』”"》]/u.exec(text)?.[1] ?? /[:：]\s*(\S[\s\S]+)$/u.exec(text)?.[1]?.trim();

/** What for, in which voice and for which channel a text is wished, or which text is to be checked. */
export function readCopyWish(said: string, ofProduct: boolean): CopyWish {
  const text = toSimplified(said);
  const named = purposes.find(([, pattern]) => pattern.test(text))?.[0];
  const purpose = named ?? (ofProduct || !aboutOffer.test(text) ? "description" : "offer");
  const voice = voices.find(([, pattern]) => pattern.test(text))?.[0];
  const own =
    purpose === "title" || /邮件|subject/iu.test(text)
      ? channels.find(([, pattern]) => pattern.test(text))?.[0]
      : undefined;
  const channel = own ?? (shortMessage.test(text) ? (/\p{Script=Han}/u.test(said) ? "sms" : "sms_latin") : undefined);
  const check = checking.test(text) ? quoted(said) : undefined;
  return { purpose, ...(voice ? { voice } : {}), ...(channel ? { channel } : {}), ...(check ? { check } : {}) };
}
