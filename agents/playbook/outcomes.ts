import type { Language } from "../../core/language.ts";
import { buyerWord } from "../../prompts/buyer-words.ts";
import type { Called } from "./desk.ts";
import type { PlayResult } from "./play.ts";

/** Tools refuse in English; these are the kinds of what they say, whose words are in `prompts/buyers`. */
const kinds: readonly [RegExp, string][] = [
  [/^Order (\S+) is already cancelled/, "done"],
  [/^Order (\S+) is (.+) and can no longer be cancelled/, "late.cancel"],
  [/^Order (\S+) is (.+): its address can no longer be changed/, "late.address"],
  [/^Order (\S+) is (.+): its items can no longer be changed/, "late.items"],
  [/^The items of order (\S+) were changed before/, "before.items"],
  [/^Order (\S+) is (.+): its payment can no longer be changed/, "late.payment"],
  [/^Order (\S+) is (.+): nothing can be put into its parcel now/, "late.gift"],
  [/^Order (\S+) has the gift of (.+) already/, "gift.had"],
  [/^No campaign with a gift ran when order (\S+) was placed/, "gift.none"],
  [/^Order (\S+) does not fit the campaign (.+): it came another way/, "gift.channel"],
  [/^Order (\S+) does not fit the campaign (.+): it is for other members/, "gift.tier"],
  [/^Order (\S+) does not fit the campaign (.+): all of it is given away/, "gift.gone"],
  [/^Order (\S+) does not fit the campaign (.+): you had it as often/, "gift.often"],
  [/^Order (\S+) does not fit the campaign (.+): it has too few pieces/, "gift.units"],
  [/^Order (\S+) does not fit the campaign (.+): its amount is too small/, "gift.amount"],
  [/^Order (\S+) does not fit the campaign (.+): nothing in it belongs/, "gift.products"],
  [/^The payment of order (\S+) was changed before/, "before.payment"],
  [/^This shop cancels for these reasons only: (.+)\./, "reasons"],
  [/^A refund of this shop goes back to (\S+) only/, "same_way"],
  [/^A change of more than (.+) is made by a person/, "person.amount"],
  [/^Changes of more than (.+) a day together are made/, "person.day"],
  [/^This order was changed many times today/, "person.order"],
  [/^Many changes were made for you today/, "person.buyer"],
  [/^Very many changes are being made in the shop/, "person.shop"],
  [/^The shop's (?:limits|settings for orders) are not valid/, "person.settings"],
  [/^Order (\S+) was not paid in one piece/, "person.payment"],
  [/^Order (\S+) is paid with (\S+) already/, "payment_same"],
  [/^Order (\S+) is (.+) and cannot be (returned|exchanged)/, "not_delivered"],
  [/^Order (\S+) could be given back until (\S+)/, "over"],
  [/^Order (\S+) was refunded in full already/, "refunded"],
  [/^Order (\S+) has not been paid/, "unpaid"],
  [/^Only (.+) of order (\S+) is left to refund/, "too_much.left"],
  [/^Order (\S+) has less than that left/, "too_much.less"],
  [/^A refund needs an amount above zero/, "too_much.zero"],
  [/^A refund can go to (\S+) or to a gift card/, "same_way.card"],
  [/^The gift card (\S+) does not hold enough/, "card"],
  [/^Payment method (\S+) was not found/, "method"],
  [/^Item (\S+) was not found in order (\S+)\./, "item"],
  [/^(\S+) is not another option of the same product/, "other_product"],
  [/^(\S+) is what was ordered already/, "same_item"],
  [/^(\S+) is not available now/, "unavailable"],
  [/^Order (\S+) has this remark already/, "already.remark"],
  [/^Every order that fits has the tag (.+) already/, "already.tag"],
  [/^Every order that fits has this remark already/, "already.remarks"],
  [/^No order fits this rule/, "rule.none"],
  [/^No order has the (?:channel|region|tier) (.+); on record are: (.+)\./, "rule.value"],
  [/^(\d+) orders fit this rule; at most (\d+)/, "rule.many"],
  [/^Say which orders/, "rule.which"],
  [/^Only the shop can do this/, "shop.only"],
  [/ was changed a moment ago/, "moved"],
  [/^(Order|Customer|Product|Action) (.+) was not found/, "missing"],
  [/^What was shown has changed/, "moved"],
  [/^The shop makes no changes for the moment|^Changes are being stopped this moment/, "stopped"],
  [/^Changes are stopped in this shop since (.+?) UTC \((.*)\): nothing was done/s, "stopped.here"],
  [/^Changes are stopped in all shops since (.+?) UTC \((.*)\): nothing was done/s, "stopped.everywhere"],
  [/^Changes are stopped/, "stopped"],
  [/^This proposal is too old/, "old"],
  [/^The merchant must approve/, "shop"],
  [/^A person dealt with this already/, "settled"],
  [/^This could not be done right now/, "other.now"],
];

/** A tool's refusal in the reader's language. */
export function refusal(sentence: string, language: Language): string {
  if (language === "en") return sentence;
  for (const [pattern, kind] of kinds) {
    const match = pattern.exec(sentence);
    const words = match && buyerWord(`refusal.${kind}`, language, { 1: match[1] ?? "", 2: match[2] ?? "" });
    if (words) return words;
  }
  return buyerWord("refusal.other", language) ?? sentence;
}

/** What a play says when its tool refused. */
export const refused = ({ outcome }: Called, language: Language): PlayResult | undefined =>
  outcome.status === "refused"
    ? { template: "refused", view: { sentence: refusal(outcome.message, language), offer: true } }
    : undefined;

/** The data of a call that is known to be done. */
export const dataOf = <Data>(called: Called): Data | undefined =>
  called.outcome.status === "done" ? (called.outcome.data as Data) : undefined; // parsed by the tool's own output schema
