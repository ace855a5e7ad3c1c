/** What a metric is, said without its name: such words stand for the name, and the things they speak of are not meant. */
const described: readonly (readonly [RegExp, string])[] = [
  [
    /(?:愿意)?(?:把(?:商品|东西|货)?)?(?:放进|加入|加进|加到|放到)(?:了)?购物车的?(?:访客|顾客|客人|人)?(?:的)?(?:占比|比例|比率|占)|(?:访客|来客|顾客|人)(?:里|中)?[^,，。;；‹]{0,8}(?:加购|加了?购物车)的?(?:占比|比例|占)|(?:share|proportion|percentage|part) of (?:your |the |our |all )?(?:visitors|people|shoppers|viewers|customers)[^‹.;,]{0,40}\b(?:cart|basket|bag)s?\b|\b(?:visitors|people|shoppers)[^‹.;,]{0,24}\b(?:put|placed|added) (?:something|items|goods)[^‹.;,]{0,16}\b(?:cart|basket|bag)s?\b/giu,
    "加购率",
  ],
  [
    /(?:来店|进店|来访)?(?:访客|来客|客人|顾客|人)(?:里|中|当中)?[^,，。;；‹]{0,8}(?:下单|成交|购买|付款|买单)的?(?:占比|比例|占)|访客到(?:下单|成交|付款)|(?:share|proportion|percentage|part) of (?:your |the |our |all )?(?:visitors|people|shoppers|customers)[^‹.;]{0,30}\b(?:bought|buy|ordered|order|purchased?|paid|pay)\b|\b(?:traffic|visitors|shoppers|people)\b[^‹.;]{0,30}\bconvert(?:s|ed|ing)?\b|\bvisits?\b[^‹.;]{0,30}\bturn(?:s|ed|ing)? into orders\b|\bof (?:everyone|all|those|the people) who (?:visited|came)\b/giu,
    "转化率",
  ],
  [/(?:付款|支付)成功的?(?:占比|比例|率)/giu, "支付率"],
  [
    /(?:申请)?退款的?(?:占比|比例|情况|压力)|\brefund(?:s|ed)? (?:were |was |is |are )?(?:less|more) (?:often|common|frequent\w*)|\brefunds (?:\w+ ){0,4}(?=[^‹]{0,20}\brate\b)/giu,
    "退款率",
  ],
  [
    /(?:客人|顾客|买家)?(?:平均)?(?:每笔|每单|一单|一笔)(?:订单)?(?:平均)?(?:花了?|是|为|消费)|平均(?:每笔|每单|一单)|(?:customers|buyers|shoppers|people)?[^‹.;,]{0,24}\bspent (?=[^.;]{0,12}per order)|\bper order on average\b|\b(?:the )?average (?:basket|order|ticket|purchase)(?! value)\b/giu,
    "笔单价",
  ],
  [/\bbuyers (?=chose|picked|bought|preferred)/giu, ""],
];

/** Words with what they describe called by its name. */
export const withNames = (words: string): string =>
  described.reduce(
    (text, [pattern, name]) => text.replace(pattern, () => ` ${name} `),
    // "Besides the refund rate": it is spoken of all the same.
    words.replaceAll(/除了|不仅|不止|\b(?:except|besides|apart from|other than|as well as)\b/giu, " "),
  );
