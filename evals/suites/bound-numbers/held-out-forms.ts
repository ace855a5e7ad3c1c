import { readFileSync } from "node:fs";
import { englishForms } from "./held-out-en.ts";
import type { HeldOutForm } from "./held-out-form.ts";
import { chineseForms } from "./held-out-zh.ts";
import { secondEnglishForms } from "./second-en.ts";
import { secondChineseForms } from "./second-zh.ts";

export type Forms = Readonly<Record<"zh" | "en", readonly HeldOutForm[]>>;
export const heldOutForms: Forms = { zh: chineseForms, en: englishForms };
/** By another hand, after the guard had been mended by the first forms: it had seen none of these. */
export const secondForms: Forms = { zh: secondChineseForms, en: secondEnglishForms };
/** Of a later hand, a form a line: `["whole", "{P} …", {limits}]`. */
const listed = (file: string): HeldOutForm[] =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): HeldOutForm => JSON.parse(line));
export const thirdForms: Forms = { zh: listed("third-zh.jsonl"), en: listed("third-en.jsonl") };
export const fourthForms: Forms = { zh: listed("fourth-zh.jsonl"), en: listed("fourth-en.jsonl") };
export const fifthForms: Forms = { zh: listed("fifth-zh.jsonl"), en: listed("fifth-en.jsonl") };
/** Never read by whoever works on the guard: measured only. */
export const sixthForms: Forms = { zh: listed("sixth-zh.jsonl"), en: listed("sixth-en.jsonl") };
export const formWords = {
  zh: {
    day: { P: ["昨天", "昨日"], Q: ["前天", "前日"] },
    week: { P: ["上周", "上个星期"], Q: ["上上周", "前一周"] },
    revenue: ["销售额", "营业额", "成交额"],
    visitors: ["访客数", "访客", "UV"],
    orders: ["订单数", "单量", "订单量"],
    conversion_rate: ["转化率", "支付转化率"],
    cart_rate: ["加购率"],
    pay_rate: ["支付率"],
    aov: ["笔单价", "每单均价"],
    refund_rate: ["退款率"],
  },
  en: {
    day: { P: ["yesterday"], Q: ["the day before", "the day before yesterday"] },
    week: { P: ["last week"], Q: ["the week before", "the week before last"] },
    revenue: ["revenue", "sales", "turnover"],
    visitors: ["visitors", "the number of visitors", "traffic"],
    orders: ["orders", "the number of orders", "order volume"],
    conversion_rate: ["the conversion rate", "conversion"],
    cart_rate: ["the add-to-cart rate"],
    pay_rate: ["the payment rate"],
    aov: ["average order value", "the average order value", "AOV"],
    refund_rate: ["the refund rate"],
  },
} as const;
