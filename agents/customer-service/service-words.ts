import type { Language } from "../../core/format.ts";
import { choose } from "../playbook/wording/words.ts";

type Both = readonly [zh: string, en: string];
const themes: Record<string, readonly [...Both, asked: RegExp]> = {
  quality: ["质量做工", "quality", /质量|做工|材质|\bquality\b/iu],
  broken: ["破损故障", "broken or faulty", /破损|坏|碎|\b(?:broken|damaged?|faulty|defect\w*)\b/iu],
  size: ["尺寸大小", "size", /尺寸|尺码|大小|\b(?:size|sizing|fit)\b/iu],
  smell: ["味道", "smell", /味道|异味|气味|臭|\b(?:smell\w*|odou?rs?|stink\w*)\b/iu],
  color: ["颜色", "colour", /颜色|色差|\bcolou?rs?\b/iu],
  assembly: ["安装", "assembly", /安装|组装|螺丝|\b(?:assembl\w*|instructions?)\b/iu],
  delivery: ["物流", "delivery", /物流|快递|发货|配送|\b(?:delivery|shipping)\b/iu],
  packaging: ["包装", "packaging", /包装|\bpackag\w*\b/iu],
  missing: ["少件错发", "missing or wrong items", /少件|漏发|错发|缺件|\b(?:missing|wrong item)\b/iu],
  service: ["客服态度", "service", /态度|\b(?:rude|attitude)\b/iu],
  price: ["价格", "price", /价格|太贵|\b(?:price|expensive)\b/iu],
  description: ["与描述不符", "not as described", /不符|描述|\b(?:as described|misleading)\b/iu],
};
export const themeWord = (name: string, language: Language): string => {
  const known = themes[name];
  return known ? choose(language, known[0], known[1]) : name;
};
/** The themes that a question names: "any complaints about smell or size". */
export const themesAsked = (text: string): string[] =>
  Object.entries(themes).flatMap(([name, [, , asked]]) => (asked.test(text) ? [name] : []));

const kinds: Record<string, Both> = {
  human_agent: ["要求人工", "asked for a person"],
  complaint: ["投诉", "complaint"],
  account_issue: ["账户问题", "account"],
  return_request: ["退货", "return"],
  exchange_request: ["换货", "exchange"],
  refund_request: ["退款", "refund"],
  change_order: ["改订单", "change of an order"],
  price_protection: ["退差价", "price difference"],
  wrong_or_missing_item: ["错发漏发", "wrong or missing item"],
  damaged_or_defective: ["破损故障", "damaged or faulty"],
  delivery_problem: ["物流问题", "delivery"],
  warranty_repair: ["保修", "warranty"],
  payment_problem: ["付款问题", "payment"],
  question: ["咨询", "question"],
};
export const ticketKindWord = (kind: string, language: Language) =>
  choose(language, ...(kinds[kind] ?? ([kind, kind] as const)));
