import type { Side } from "../../core/conversation.ts";
import { toSimplified } from "./understanding/scripts.ts";

/** What an order is changed in; without these, "change … card" is about how it is paid. */
const ofItems =
  /\b(items?|sizes?|colou?rs?|options?|variants?|versions?|products?|models?|exchange)\b|规格|颜色|尺码|尺寸|款式|型号|选项|商品|换货/i;
const money = "(?:pay\\w*|paid|cards?|charged?)";
const other = "(?:change|switch|move|use|instead|rather|another|different|other|wrong|swap)";
const otherPayment = new RegExp(
  `\\b(?:pay|paid|charge|bill)\\b.*\\b(?:with|by|to|on|from) (?:my |the |a )?(?:paypal|gift card|visa|credit card|alipay|wechat)|\\b${other}\\b.*\\b${money}\\b|\\b${money}\\b.*\\b${other}\\b|[换改错].*(?:支付|付款|付钱|卡)|(?:支付|付款|付钱|扣款|卡).*[换改错]`,
  "i",
);
/** Whether a message wants an order paid another way. */
export function wantsOtherPayment(words: string): boolean {
  const text = toSimplified(words);
  return otherPayment.test(text) && !ofItems.test(text);
}

const ordered = /订单|下单|拍了|买了|付了|已拍|#\w*\d|\border(?:ed)?\b|\bbought\b|\bpaid\b/i;
const giftMeant =
  /买.{0,3}[送赠]|[送赠]的那|加赠|(?:直播|活动).{0,14}[送赠]|记得.{0,4}[送赠]|备注.{0,8}[送赠]|\bbuy (?:two|three|four|\d+)\W+(?:get )?(?:one|\d+) free\b|\bfree (?:one|gift|item|piece)\b.{0,40}\b(?:live|campaign|promotion|promised)\b|\b(?:live ?stream|campaign|promotion)\b.{0,60}\bfree (?:one|gift|item|piece)\b/i;
/** Whether a buyer who has ordered asks for the piece that a campaign sends along free. */
export function wantsGift(words: string): boolean {
  const text = toSimplified(words);
  return giftMeant.test(text) && ordered.test(text);
}

/** Words that say plainly what is wanted of an order, tried in turn on messages that name one: the trained reading often
 * takes an order number for a question about its state. */
const buyerWishes: readonly [RegExp, string][] = [
  [
    /退货|退掉|退了吧|退回去|(?:想|要|可以|能)退(?!款|钱)|\bret(?:ur|ru)n(?:ing)?\b|\b(?:send|sending|take|ship) (?:it |them |this |that |one )?back\b/i,
    "return_request",
  ],
  [/退款|退我?钱|钱退|\bref\w?nd(?:ed)?\b|money back|\breimburse/i, "refund_request"],
  [/换货|\bexcha?nge\b|\breplace\b|换一?[个件]|(?:能|可以|想|要)换/i, "exchange_request"],
  [
    /[改换错].{0,8}(?:规格|颜色|尺码|尺寸|款|型号|选项|商品|东西)|(?:规格|颜色|尺码|尺寸|款|型号|选项|商品).{0,6}[改换错]/,
    "change_order",
  ],
  [
    /\b(?:change|modify|edit|update|swap|switch|different|another|wrong)\b.*\b(?:items?|sizes?|colou?rs?|options?|variants?|versions?|products?|models?)\b/i,
    "change_order",
  ],
];
/** Questions about what was wished before, and wishes that have words of their own. */
const notAWish =
  /\b(?:where|when|status|yet|already|how long|progress|processed|address)\b|\bcancel|到账|进度|多久|什么时候|何时|查一?下|了吗|没收到|到哪|地址|取消/i;
/** Troubles that a person looks at, whatever is asked for them. */
const troubles = ["damaged_or_defective", "wrong_or_missing_item", "delivery_problem", "human_agent", "complaint"];

type Read = { readonly intent: string; readonly confidence: number };
const otherAddress =
  /\b(?:chang\w*|updat\w*|edit|fix|wrong|new|different|correct)\b.*\bad{1,2}re?ss?e?s?\b|\bad{1,2}re?ss?e?s?\b.*\b(?:chang\w*|wrong|updat\w*)\b|[改换換错錯].{0,4}地址|地址.{0,6}[改换換错錯]/i;
function buyerWish(text: string, read: Read): string | undefined {
  if (otherAddress.test(text) && read.intent !== "cancel_order") return "change_address";
  if (notAWish.test(text) || (troubles.includes(read.intent) && read.confidence >= 0.5)) return undefined;
  if (wantsOtherPayment(text)) return "change_order";
  const found = buyerWishes.find(([pattern]) => pattern.test(text))?.[1];
  // 退款 said of a refund that is under way is a question, however it is worded.
  return found === "refund_request" && read.intent === "refund_status" && read.confidence >= 0.8 ? undefined : found;
}

const anyOrder = /订单|\borders?\b/i;
const tagOrNote = /[打加贴].{0,14}标签|打标|备注|\b(?:tag|label|re?mark|note)\b/i;
const writes = /[打加贴].{0,14}标签|打标/;
const refundOne = /\bref\w?nd\b|\breimburse|退款|退钱|money back|\bback\b/i;
const analysis = /\brate\b|\bwhy\b|how (?:many|much)|\btrend|率|为什么|多少|原因|趋势/i;
const ofCustomers = /客户|会员|\bcustomers?\b/i;
function merchantWish(text: string, order: boolean): string | undefined {
  if (analysis.test(text)) return undefined;
  const tags = tagOrNote.test(text) && (anyOrder.test(text) || order || (writes.test(text) && !ofCustomers.test(text)));
  return tags || (order && refundOne.test(text)) ? "order_action" : undefined;
}

/** The intent that the words themselves name; nothing where they name none. `order`: whether an order number is there. */
export function wishIn(side: Side, words: string, order: boolean, read: Read): string | undefined {
  const text = toSimplified(words);
  if (side === "merchant") return merchantWish(text, order);
  return order ? buyerWish(text, read) : undefined;
}
