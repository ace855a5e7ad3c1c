import { plainOf } from "../plain.ts";

const goesWith =
  /买(?:了|过).{1,30}的(?:人|顾客|客户|客人|买家).{0,4}(?:还|也|又|通常|一般|都).{0,4}(?:买|下单|喜欢|看)|(?:和|跟|与).{1,30}(?:搭配?|一起(?:买|卖|搭)).{0,10}(?:什么|啥|哪些|哪个|商品|产品|东西)|(?:推荐|找|选).{0,8}(?:(?:和|跟|与|给).{1,30}(?:搭|配)|搭配|配件|关联商品)|给.{1,24}(?:配点?|搭)(?:什么|啥|点)|\b(?:go(?:es)? (?:well |together )?with|(?:bought|buy|purchased) together|(?:also|else) (?:buy|bought|purchase)|accessor(?:y|ies) (?:for|to)|pairs? (?:well )?with|cross-?sell)\b/u;
const elsewhere =
  /写|文案|标题|活动|优惠|方案|为什么|流程|\b(?:write|copy|title|campaign|discount|coupon|plan|draft|why|flow)\b/u;

/** Asks what is bought together with a product, or what goes with it. */
export function asksWhatGoesWith(said: string): boolean {
  const text = plainOf(said);
  return goesWith.test(text) && !elsewhere.test(text);
}
const words =
  /推荐|搭配|一起|买了|买过|的?(?:人|顾客|客户|客人|买家)(?=还|也|又|通常|一般|都)|还会?|也会?|通常|一般|都会?|爱|喜欢|买|卖|配件|什么|啥|哪些|哪个|商品|东西|关联|适合|能|可以|找|选|几[个款件]|一[个款件]|和|跟|与|配|搭|\b(?:recommend|suggest|something|anything|what|which|products?|items?|that|people|customers?|buyers?|who|bought|buy|purchased?|together|also|else|do|does|would|goes?|well|with|accessor(?:y|ies)|pairs?|cross-?sell|find)\b/giu;
/** What is left of such a question is the product's name. */
export const namedBeside = (said: string): string => said.replaceAll(words, " ").replaceAll(/\s+/g, " ").trim();
