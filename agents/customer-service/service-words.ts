import type { Language } from "../../core/language.ts";
import { isTheme, type ThemeName, themeNames, themes } from "../../core/review-themes.ts";
import { choose } from "../playbook/wording/words.ts";

type Both = readonly [zh: string, en: string];
/** How a question names a theme. */
const asked: Record<ThemeName, RegExp> = {
  quality: /质量|做工|材质|\bquality\b/iu,
  broken: /破损|坏|碎|裂|故障|\b(?:broken|damaged?|faulty|defect\w*|breakage)\b/iu,
  performance: /性能|卡顿|续航|发热|发烫|\b(?:performance|battery|slow|overheat\w*)\b/iu,
  size: /尺寸|尺码|大小|\b(?:siz(?:e|es|ing)|fit)\b/iu,
  taste: /口味|口感|好吃|难吃|\b(?:tast\w*|flavou?rs?)\b/iu,
  freshness: /新鲜|变质|发霉|烂果|过期|\b(?:fresh\w*|mould\w*|rotten|expired|stale)\b/iu,
  smell: /味道|异味|气味|臭|\b(?:smell\w*|odou?rs?|stink\w*)\b/iu,
  color: /颜色|色差|\bcolou?rs?\b/iu,
  noise: /噪音|噪声|太吵|\b(?:nois\w+|loud)\b/iu,
  comfort: /舒适|舒服|\b(?:comfort\w*|uncomfortable)\b/iu,
  effect: /效果|过敏|没用|\b(?:effects?|allerg\w*|irritat\w*)\b/iu,
  dirty: /脏|污渍|\b(?:dirt\w*|stain\w*)\b/iu,
  assembly: /安装|组装|螺丝|\b(?:assembl\w*|instructions?|installation)\b/iu,
  delivery: /物流|快递|发货|配送|\b(?:delivery|deliveries|shipping)\b/iu,
  packaging: /包装|\bpackag\w*\b/iu,
  missing: /少件|漏发|错发|发错|缺件|\b(?:missing|wrong items?)\b/iu,
  service: /态度|服务|\b(?:rude|attitude)\b/iu,
  price: /价格|太贵|\b(?:price|expensive)\b/iu,
  description: /不符|描述|货不对板|\b(?:as described|misleading)\b/iu,
  authenticity: /假货|正品|翻新|二手|\b(?:fakes?|counterfeit|authentic\w*|second[- ]hand)\b/iu,
  content: /内容|\bcontents?\b/iu,
};
export const themeWord = (name: string, language: Language): string =>
  isTheme(name) ? choose(language, themes[name].zh, themes[name].en) : name;
/** The themes that a question names: "any complaints about smell or size". */
export const themesAsked = (text: string): ThemeName[] => themeNames.filter((name) => asked[name].test(text));

const topics: Record<string, Both> = {
  size: ["尺寸", "size and fit"],
  price: ["价格优惠", "price and discounts"],
  material: ["材质", "material"],
  quality: ["质量耐用", "quality"],
  stock: ["现货", "stock"],
  delivery: ["发货时效", "delivery"],
  use: ["用法功能", "use and features"],
  match: ["适用搭配", "compatibility"],
  color: ["颜色款式", "colour and style"],
  returns: ["退换保修", "returns and warranty"],
  authenticity: ["正品", "authenticity"],
  invoice: ["发票", "invoice"],
};
/** What a question to the shop is about. */
export const topicWord = (name: string, language: Language): string =>
  choose(language, ...(topics[name] ?? ([name, name] as const)));

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
