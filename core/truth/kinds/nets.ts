import { amountOf, enNumber, zhNumber } from "../amounts.ts";
import type { Said, Sign } from "../claim.ts";

type Groups = Readonly<Record<string, string | undefined>>;
const market: Said = { scope: "market" };
const hours = ({ n = "", u = "" }: Groups): Said => {
  const each = /天|日|day/u.test(u) ? 24 : /分|min/u.test(u) ? 1 / 60 : 1;
  const count = amountOf(n);
  return Number.isNaN(count) ? {} : { hours: count * each };
};
const money = ({ was, now }: Groups): Said => ({ was: Number(was), now: Number(now) });

/** Wide signs beside the narrow ones: words that stand close to each other, in whatever phrase. */
export const nets: readonly Sign[] = [
  {
    kind: "scarcity",
    pattern:
      /(?:快|马上|就要|即将|眼看|随时|已经?|差不多|几乎)(?:就|要|都|会|被|快)*(?:清|卖|抢|售|断|脱|搬|扫)(?:完|光|货|空|罄|销)了?|\b(?:will|going to|about to|may|might|could|soon)\b[^.!?\n]{0,24}\b(?:sell out|sold out|out of stock|run out|be gone|disappear)\b|\b(?:sold out|out of stock|gone)\b[^.!?\n]{0,12}\b(?:soon|quickly|fast|any (?:day|minute|moment|time))\b|\b(?:nearly|almost|practically) (?:no|all)\b[^.!?\n]{0,16}\b(?:left|gone|sold|stock)\b|\bstocks?\b[^.!?\n]{0,10}\b(?:gone|vanish\w*|melting|shrinking|thin)\b/gu,
    unless: /\b(?:battery|ink|water|power|time)\b/u,
  },
  {
    kind: "urgency",
    pattern: new RegExp(
      `(?:还有|剩|仅|只|最后)?(?<n>${zhNumber})\\s*个?(?<u>小时|分钟|天)[^,。!?\\n]{0,6}(?:恢复|回)?(?:到|至)?(?:原价|涨价|结束|截止)`,
      "gu",
    ),
    read: hours,
  },
  {
    kind: "urgency",
    pattern: new RegExp(
      `\\b(?:have|got|there (?:are|is)|you've) (?:only |just |about )?(?<n>${enNumber}) (?<u>hours?|days?|minutes?)(?: left)?(?: (?:to|until|till|before)\\b)`,
      "gu",
    ),
    read: hours,
    beside: /sav|sale|offer|deal|discount|order|price|buy|ends?\b/u,
    unless: /return|deliver|dispatch|send it back/u,
  },
  {
    kind: "urgency",
    pattern:
      /(?:恢复|涨回|回到|回升)(?:至|到|成|为)?原价|(?:要|会|将|就)涨价|\b(?:sale|discount|offer|deal|promotion|price)s?\b[^.!?\n]{0,16}\b(?:runs? out|about to end|nearly over|almost over|won'?t be here)\b/gu,
  },
  {
    kind: "lowest_price",
    pattern:
      /\b(?:beaten|beat|match(?:ed)?) (?:us )?on price\b|\b(?:won'?t|can'?t|cannot|never|not) be (?:beaten|undercut|matched)(?: on price)?|\bnot (?:be )?(?:undercut|beaten)\b|\b(?:no|nobody|no one)\b[^.!?\n]{0,20}\b(?:cheaper|less money|lower)\b|(?:没有|找不到|不会有)[^,。!?\n]{0,8}更(?:低|便宜|优惠|划算)/gu,
    read: () => market,
  },
  {
    kind: "discount",
    pattern:
      /(?<was>\d+(?:\.\d+)?)\s*(?:元|块)?(?:一路|直接|直|猛|狂|暴)?(?:降|跌|减|掉|落|砍|调)(?:到|至|为|成)\s*(?<now>\d+(?:\.\d+)?)/gu,
    read: money,
    unless: /[度℃]|温/u,
  },
  {
    kind: "official",
    pattern:
      /(?:院士|博士|教授|专家|科学家|名医|大师|国家队|实验室|大厂|军工)(?:级)?(?:团队)?(?:亲自)?(?:研发|研制|设计|打造|把关|监制|出品|品质)|\b(?:developed|designed|formulated|created|built) by (?:\w+ )?(?:scientists|experts|doctors|professors|engineers|dermatologists)\b/gu,
    read: (_, match) => ({ what: match }),
  },
  {
    kind: "comparison",
    pattern:
      /\b(?:better|greater|superior|finer|higher) \w+ than (?:any|other|all|most|the|a|an|our|competing|rival)\b|\b(?:(?:won'?t|can'?t|cannot|never|nobody will|hard to) )?(?:find|get|buy|see) (?:a |any(?:thing)? |one )?(?:better|nicer|finer|stronger)\b|\bno (?:better|finer) \w+|\b(?:high street|big|other|leading|rival|competing|famous|expensive) (?:brands?|shops?|stores?|names?|products?|labels?)\b|(?:别家|别人家|其他家|同行|市面上)[^,。!?\n]{0,12}(?:贴牌|假|差|不如|没有|做不到|偷工|糊弄|忽悠|便宜货)|只有我们(?:家)?(?:是|用|做|敢|才)/gu,
    read: (_, match) => ({ what: match, ...market }),
    unless: /\bother (?:products?|stores?) (?:of ours|in this range|you (?:may|might))/u,
  },
  {
    kind: "comparison",
    pattern:
      /(?:全网|全国|全球|全世界|业内|行业(?:内|里)?|任何一?家|哪家|谁家|各家|整个市场|市面上)(?!通|购|站|络|址|盘|联保|包邮|免邮|统一|配送|各地|门店|热线|发货|可送|送货|到付|范围|标准|协会|惯例|规范|都?可|都?能|都?发)[^,。!?\n]{0,10}(?:比|香|低|便宜|好|强|火|热|最|首|独|唯一|领先|没有|第一|畅销|推荐|疯|爆|价)|\b(?:the )?(?:very )?(?:best|finest|greatest|highest|most \w+|best[- ]loved|best[- ]known)\b[^.!?\n]{0,24}\b(?:in|on|of) (?:the )?(?:whole |entire )?(?:world|market|country|britain|uk|town|city|industry|internet|web|europe|america|china|england|business)\b|\bbest[- ](?:loved|known|rated)\b/gu,
    read: (_, match) => ({ what: match, ...market }),
  },
  {
    kind: "urgency",
    pattern: new RegExp(`\\b(?:only|just) (?<n>${enNumber}) more (?<u>hours?|days?|minutes?)\\b`, "gu"),
    read: hours,
  },
  {
    kind: "discount",
    pattern:
      /(?:挂牌|标签|牌价|市价)(?:价)?\s*(?<was>\d+(?:\.\d+)?)[^\d\n]{0,8}(?:只卖|现卖|卖|只要|仅需|到手|实付|现)\s*(?<now>\d+(?:\.\d+)?)/gu,
    read: money,
  },
  {
    kind: "discount",
    pattern: /\bon (?:special )?offer\b|\bsteeply (?:cut|reduced)\b/gu,
    unless: /\bwe have on offer\b/u,
  },
  {
    kind: "scarcity",
    pattern: new RegExp(
      `(?<n>${zhNumber})\\s*(?:件|单|个|盏|双|套|台|份|箱|盒|条|只|瓶|把)[^。!?\\n]{0,6}(?:拼手速|手慢|先到先得|(?:抢|卖|拍|售|走|出|清|发)完|为止|就没|不补)`,
      "gu",
    ),
    read: ({ n = "" }) => ({ left: amountOf(n) }),
    unless: /满|任选|立减|包邮/u,
  },
  {
    kind: "popularity",
    pattern: new RegExp(
      `\\b(?<n>${enNumber})\\+? (?:(?!people|customers?|buyers?|shoppers?|homes?|famil|owners?|parents?|men\\b|women|users?)[a-z]+ ){0,2}(?:shipped|sold|ordered|bought|delivered|dispatched|sent out|snapped up)\\b(?! (?:out|separately|by|within|in|from))`,
      "gu",
    ),
    read: ({ n = "" }) => ({ count: amountOf(n), counts: "sold" }),
  },
  {
    kind: "popularity",
    pattern:
      /\b(?<n>\d{1,3}) (?:out of|in) (?:every )?(?<of>10|100|ten|a hundred)\b(?: [a-z]+){0,2}|(?:每|一)?(?<of2>百|十|100|10)(?:个|位|名)[^\d,。]{0,5}?(?:里|中|有)+\s*(?<n2>\d{1,3})个?/gu,
    read: ({ n, n2, of, of2 }) => ({
      share: amountOf(n ?? n2 ?? "") / (/^(?:10|ten|十)$/u.test(of ?? of2 ?? "") ? 10 : 100),
      counts: "reviews",
    }),
    beside: /review|buyer|customer|rate|recommend|happy|thumbs|love|好评|满意|说好|买家|顾客|客人/u,
  },
  {
    kind: "free",
    pattern: /(?:不花|不用(?:付|出)?|不收|无需(?:付|出)?|不必付)[^,。!?\n]{0,4}(?:运费|邮费|快递费)/gu,
    read: () => ({ what: "shipping" }),
  },
  {
    kind: "free",
    pattern: /\b(?:shipping|delivery|postage)(?:'s| is| are)? on (?:the house|us)\b/gu,
    read: () => ({ what: "shipping" }),
  },
  {
    kind: "official",
    pattern:
      /(?:中科院|科学院|清华|北大|哈佛|牛津|诺贝尔|军方|航天|高校|研究所|研究院)[^,。!?\n]{0,8}(?:合作|研发|技术|推荐|认证|同款|专利|成果)/gu,
    read: (_, match) => ({ what: match }),
  },
];
