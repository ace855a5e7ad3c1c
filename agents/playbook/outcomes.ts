import type { Language } from "../../core/format.ts";
import type { Called } from "./desk.ts";
import type { PlayResult } from "./play.ts";

/** A tool's sentence, for the reader: refusals are written in English by the tools and said in the reader's words here. */
const sentences: readonly [RegExp, string][] = [
  [/^Order (\S+) is already cancelled/, "订单 $1 已经取消过了。"],
  [/^Order (\S+) is (.+) and can no longer be cancelled/, "订单 $1 已经进入后续流程,不能取消了。"],
  [/^Order (\S+) is (.+): its address can no longer be changed/, "订单 $1 已经进入后续流程,地址不能改了。"],
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
