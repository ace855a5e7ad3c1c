import type { Language } from "../../core/format.ts";
import type { Called } from "./desk.ts";
import type { PlayResult } from "./play.ts";

/** A tool's sentence, for the reader: refusals are written in English by the tools and said in the reader's words here. */
const sentences: readonly [RegExp, string][] = [
  [/^Order (\S+) is already cancelled/, "订单 $1 已经取消过了。"],
  [/^Order (\S+) is (.+) and can no longer be cancelled/, "订单 $1 已经进入后续流程,不能取消了。"],
  [/^Order (\S+) is (.+): its address can no longer be changed/, "订单 $1 已经进入后续流程,地址不能改了。"],
  [/^Order (\S+) is (.+): its items can no longer be changed/, "订单 $1 已经进入后续流程,商品不能改了。"],
  [/^The items of order (\S+) were changed before/, "订单 $1 的商品已经改过一次,不能再改了。"],
  [/^Order (\S+) is (.+): its payment can no longer be changed/, "订单 $1 已经进入后续流程,支付方式不能改了。"],
  [/^Order (\S+) is (.+): nothing can be put into its parcel now/, "订单 $1 已经进入后续流程,赠品加不进去了。"],
  [/^Order (\S+) has the gift of (.+) already/, "订单 $1 已经备注过“$2”的赠品了。"],
  [/^No campaign with a gift ran when order (\S+) was placed/, "订单 $1 下单时没有送赠品的活动。"],
  [/^Order (\S+) does not fit the campaign (.+): it came another way/, "订单 $1 不是在“$2”指定的渠道下的单,不能参加。"],
  [/^Order (\S+) does not fit the campaign (.+): it is for other members/, "“$2”只限指定会员,订单 $1 不能参加。"],
  [/^Order (\S+) does not fit the campaign (.+): all of it is given away/, "“$2”的赠品已经送完了。"],
  [/^Order (\S+) does not fit the campaign (.+): you had it as often/, "“$2”每人限领,您已经领过了。"],
  [/^Order (\S+) does not fit the campaign (.+): it has too few pieces/, "订单 $1 里参加“$2”的件数还不够。"],
  [/^Order (\S+) does not fit the campaign (.+): its amount is too small/, "订单 $1 的金额还没达到“$2”的门槛。"],
  [/^Order (\S+) does not fit the campaign (.+): nothing in it belongs/, "订单 $1 里没有参加“$2”的商品。"],
  [/^The payment of order (\S+) was changed before/, "订单 $1 的支付方式已经改过,不能再改了。"],
  [/^This shop cancels for these reasons only: (.+)\./, "本店只接受这些取消原因:$1。"],
  [/^A refund of this shop goes back to (\S+) only/, "本店的退款只能原路退回($1)。"],
  [/^A change of more than (.+) is made by a person/, "单笔超过 $1 的改动需要人工客服来办。"],
  [/^Changes of more than (.+) a day together are made/, "您今天办理的金额合计会超过 $1,剩下的需要人工客服来办。"],
  [/^This order was changed many times today/, "这笔订单今天已经改了很多次,接下来由人工客服来办。"],
  [/^Many changes were made for you today/, "今天已经帮您办了很多次改动,接下来由人工客服来办。"],
  [/^Very many changes are being made in the shop/, "店铺现在改动特别多,这一笔由人工客服来办。"],
  [/^The shop's (?:limits|settings for orders) are not valid/, "店铺的设置有误,这一步需要人工客服来看。"],
  [/^Order (\S+) was not paid in one piece/, "订单 $1 不是一次付清的,支付方式需要人工来改。"],
  [/^Order (\S+) is paid with (\S+) already/, "订单 $1 现在就是用 $2 付的,不用改。"],
  [/^Order (\S+) is (.+) and cannot be (returned|exchanged)/, "订单 $1 还没签收或已在处理,现在不能退换。"],
  [/^Order (\S+) could be given back until (\S+)/, "订单 $1 的退换期限到 $2 为止,已经过了。"],
  [/^Order (\S+) was refunded in full already/, "订单 $1 的钱已经全部退过了。"],
  [/^Order (\S+) has not been paid/, "订单 $1 还没有付款,没有可退的钱。"],
  [/^Only (.+) of order (\S+) is left to refund/, "订单 $2 最多还能退 $1。"],
  [/^Order (\S+) has less than that left/, "订单 $1 剩下可退的金额没有这么多。"],
  [/^A refund needs an amount above zero/, "退款金额要大于零。"],
  [/^A refund can go to (\S+) or to a gift card/, "退款只能退回原支付方式($1)或者您自己的礼品卡。"],
  [/^The gift card (\S+) does not hold enough/, "礼品卡 $1 余额不够。"],
  [/^Payment method (\S+) was not found/, "没有查到支付方式 $1。"],
  [/^Item (\S+) was not found in order (\S+)\./, "订单 $2 里没有查到商品 $1。"],
  [/^(\S+) is not another option of the same product/, "只能换成同一款商品的其他规格,$1 不是。"],
  [/^(\S+) is what was ordered already/, "$1 就是现在下单的规格。"],
  [/^(\S+) is not available now/, "$1 现在没有货。"],
  [/^Order (\S+) has this remark already/, "订单 $1 已经有这条备注了。"],
  [/^Every order that fits has the tag (.+) already/, "符合条件的订单都已经有“$1”标签了。"],
  [/^Every order that fits has this remark already/, "符合条件的订单都已经有这条备注了。"],
  [/^No order fits this rule/, "没有符合条件的订单,不用处理。"],
  [/^No order has the (?:channel|region|tier) (.+); on record are: (.+)\./, "没有“$1”的订单;有记录的是:$2。"],
  [/^(\d+) orders fit this rule; at most (\d+)/, "符合条件的有 $1 笔,一次最多改 $2 笔,请再加个条件,比如限定日期。"],
  [/^Say which orders/, "请说明是哪些订单:渠道、日期、商品、金额或状态。"],
  [/^Only the shop can do this/, "这一步只有商家可以办。"],
  [/ was changed a moment ago/, "内容刚刚有变化,请重新看一下再确认。"],
  [/^(Order|Customer|Product|Action) (.+) was not found/, "没有查到 $2。"],
  [/^What was shown has changed/, "内容刚刚有变化,请重新看一下再确认。"],
  [/^This proposal is too old/, "这个申请已过期,请重新提出。"],
  [/^The merchant must approve/, "这一步需要商家同意。"],
  [/^This could not be done right now/, "系统暂时办不了,请稍后再试。"],
];
export function refusal(sentence: string, language: Language): string {
  if (language === "en") return sentence;
  for (const [pattern, words] of sentences) {
    const match = pattern.exec(sentence);
    if (match) return words.replace(/\$(\d)/g, (_, place: string) => match[Number(place)] ?? "");
  }
  return "这一步现在办不了。";
}

/** What a play says when its tool refused. */
export const refused = ({ outcome }: Called, language: Language): PlayResult | undefined =>
  outcome.status === "refused"
    ? { template: "refused", view: { sentence: refusal(outcome.message, language), offer: true } }
    : undefined;

/** The data of a call that is known to be done. */
export const dataOf = <Data>(called: Called): Data | undefined =>
  called.outcome.status === "done" ? (called.outcome.data as Data) : undefined; // parsed by the tool's own output schema
