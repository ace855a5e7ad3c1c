import { clausesOf, plainText } from "../reviews/clauses.ts";

const topics = {
  size: /尺寸|尺码|多大|多高|多长|多宽|大小|偏大|偏小|码|能穿|合身|装得下|放得下|\b(?:siz(?:e|es|ing)|fit|how (?:big|tall|wide|large)|how long (?:is|are) (?:it|the|they)|dimensions?|measure\w*|small|large)\b/u,
  price:
    /便宜|优惠|多少钱|价格|打折|折扣|券|降价|满减|活动|包邮|议价|\b(?:price|cheaper|discount|coupon|deal|offer|promo\w*|sale|free shipping)\b/u,
  material:
    /材质|面料|什么料|材料|纯棉|实木|成分|配料|含不含|\b(?:material|made (?:of|from)|fabric|cotton|leather|ingredients?|contain)\b/u,
  quality:
    /质量|耐用|结实|掉色|起球|褪色|会不会坏|变形|漏|异味|味道大|\b(?:quality|durable|sturdy|last long|fade|shrink|leak|smell|waterproof|wash)\b/u,
  stock:
    /现货|有货|没货|补货|库存|什么时候到货|预售|\b(?:in stock|out of stock|available|availability|restock|back in)\b/u,
  delivery:
    /发货|多久到|几天到|快递|物流|送到|到货|什么时候到|配送|\b(?:ship\w*|deliver\w*|arrive|how long|when will)\b/u,
  use: /怎么用|用法|怎么装|安装|说明|功能|充电|续航|保养|清洗|能不能洗|教程|\b(?:how (?:do|to)|use|install|assembl\w*|set ?up|charge|battery|clean|instructions?|feature|work with)\b/u,
  match:
    /适合|适用|兼容|能用吗|匹配|配套|型号|敏感肌|孕妇|宝宝能|几岁|\b(?:compatible|suitable|suit|work for|match|model|age|safe for)\b/u,
  color: /颜色|色号|色差|什么色|款式|图片|实物|\b(?:colou?rs?|shade|style|look like|photo|picture)\b/u,
  returns: /退货|换货|退换|保修|质保|售后|七天|无理由|\b(?:return\w*|refund|exchange|warranty|guarantee)\b/u,
  authenticity: /正品|真假|真的吗|授权|防伪|\b(?:genuine|authentic|original|real|fake)\b/u,
  invoice: /发票|开票|税号|\b(?:invoice|receipt|vat)\b/u,
} as const satisfies Record<string, RegExp>;
export type Topic = keyof typeof topics;
export const topicNames = Object.keys(topics) as [Topic, ...Topic[]]; // the table's own keys

/** What the questions of a text are about, in the order of the table. */
export function topicsAsked(text: string): Topic[] {
  const asked = clausesOf(plainText(text))
    .filter(({ asks }) => asks)
    .map(({ text: words }) => words);
  return topicNames.filter((name) => asked.some((words) => topics[name].test(words)));
}
