import type { Language } from "../../core/language.ts";
import { choose } from "../playbook/wording/words.ts";

/** Why a buyer is not written to, as a merchant would say it. */
const words: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  paid: ["已付款", "paid since"],
  cancelled: ["订单已取消", "order cancelled"],
  returned: ["退货或售后中", "returned or being returned"],
  gone: ["订单或商品已不在", "order or product gone"],
  not_so_yet: ["状态对不上", "not in that state"],
  bought: ["之后又买过", "bought since"],
  reviewed: ["已评价", "reviewed already"],
  no_guide: ["没有这件商品的说明", "no article about the product"],
  out_of_stock: ["没有库存", "out of stock"],
  price_back: ["价格又涨回去了", "price went up again"],
  not_in_segment: ["不在限定的人群里", "not in the segment"],
  segment_gone: ["限定的人群已停用", "the segment is out of use"],
  segment_changed: ["人群刚改过,马上重看", "the segment was just changed"],
  flow_off: ["流程关了", "flow turned off"],
  flow_changed: ["流程改了", "flow changed"],
  too_late: ["太晚了,不再提", "too late to say it"],
  no_customer: ["订单没有客户", "no customer on record"],
  opted_out: ["已退订", "unsubscribed"],
  no_consent: ["没有同意记录", "no record of consent"],
  refused_marketing: ["不接受营销消息", "does not accept marketing"],
  no_address: ["没有可用的地址", "no address"],
  seldom: ["最近发过同类消息", "this flow wrote lately"],
  capped: ["本周已到上限", "limit of the week reached"],
  stopped: ["店铺已暂停一切改动", "all changes are stopped"],
  no_channel: ["发送渠道没配置", "channel not set up"],
  yields: ["让位给更要紧的流程", "another flow goes first"],
  person_speaks: ["人工正在接待", "a person is talking to them"],
  failed: ["出错,稍后再试", "failed, looked at again later"],
};
export function reasonWord(why: string, language: Language): string {
  const [zh, en] = words[why] ?? [why, why];
  return choose(language, zh, en);
}
