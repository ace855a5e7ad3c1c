import type { Kind } from "./quantities.ts";

/** Something a shop lays down with an amount: what the clause speaks of, and the kinds of amounts that count there. The
 * first that fits names the clause. */
export const amountSlots: readonly (readonly [name: string, kinds: readonly Kind[], about: RegExp])[] = [
  [
    "refund_time",
    ["hours", "workdays"],
    /退款.{0,12}(?:到账|原路|完成|处理|退回)|到账|refund.{0,40}(?:within|take|process|arrive|issued|days|appear)|money back.{0,30}(?:within|days|arrive)|credited/u,
  ],
  ["price_protection", ["hours"], /保价|价保|补差|差价|价格保护|price (?:protection|match|adjustment|drop)/u],
  ["warranty", ["hours"], /质保|保修|联保|延保|warrant|guarantee/u],
  ["invoice_time", ["hours", "workdays"], /发票|开票|invoice|receipt/u],
  [
    "free_shipping_over",
    ["money"],
    /包邮|免邮|免运费|free (?:standard )?(?:shipping|delivery|postage)|ships? (?:for )?free/u,
  ],
  ["return_window", ["hours", "workdays"], /退货|退换|无理由|退回|寄回|可退|能退|return|send (?:it|them) back/u],
  ["exchange_window", ["hours", "workdays"], /换货|调换|可换|exchange|swap/u],
  ["restocking_fee", ["share", "money"], /手续费|折旧费|restocking/u],
  [
    "ship_time",
    ["hours", "workdays"],
    /发货|发出|寄出|出库|发走|dispatch|ships?\b|shipped|sen[dt] out|leaves? (?:our|the)|process/u,
  ],
  ["delivery_time", ["hours", "workdays"], /送达|到货|送到|派送|运输|路上|arriv|deliver|transit/u],
  ["shipping_fee", ["money"], /运费|邮费|邮资|快递费|配送费|shipping|postage|delivery/u],
  ["coupon_stacking", ["count"], /叠加|stack|combine/u],
];

/** Something a shop does or does not do. */
export const yesNoSlots: readonly (readonly [name: string, about: RegExp])[] = [
  ["cod", /货到付款|cash on delivery|\bcod\b|pay on delivery/u],
  [
    "abroad",
    /海外|国外|境外|国际(?:订单|快递|配送|件)|港澳台|abroad|overseas|international|worldwide|outside (?:of )?(?:mainland|the (?:us|uk|eu|country))/u,
  ],
  ["instalments", /分期|花呗|installment|instalment/u],
  ["special_invoice", /专票|专用发票|vat invoice|vat receipt/u],
  ["invoice", /发票|开票|invoice/u],
  [
    "gift_wrap",
    /礼品包装|礼盒包装|礼盒装|gift[- ]wrap|gift box|\bwrap(?:s|ped|ping)? (?:your |the |each |all )?(?:gift|present|order|item)/u,
  ],
  ["engraving", /刻字|刻名|印字|engrav|monogram/u],
  ["custom", /定制|订制|customi[sz]|personali[sz]|made to order/u],
  ["pickup", /自提|到店取|pick[- ]?up|collect in/u],
  ["weekend", /(?:周末|周六|周日|节假日).{0,6}发|(?:ship|dispatch|deliver).{0,20}(?:weekend|saturday|sunday)/u],
  ["price_match", /保价|价保|补差价|price (?:match|protection|adjustment)/u],
  ["stacking", /叠加|同时使用|一起用|stack|combine/u],
  ["bulk", /批发|团购|wholesale|bulk order/u],
  ["trade_in", /以旧换新|trade[- ]in/u],
  ["repair", /上门(?:维修|安装)|包安装|免费安装|installation service|home installation/u],
  ["cancel", /取消订单|订单取消|cancel (?:an |your |the )?order/u],
  ["free_shipping", /包邮|免邮|免运费|free (?:standard )?(?:shipping|delivery|postage)/u],
  ["returns", /无理由退|退货|退换|returns?\b|returnable/u],
  ["exchanges", /换货|exchanges?\b/u],
];

export const negative =
  /不(?:支持|提供|可以|可|能|予|接受|包邮|发|开|办理|享受|参加|参与|负责|退|换|送|做|含|再)|没有|没办法|无法|暂无|暂停|谢绝|恕不|概不|均不|非包邮|\b(?:not|no|never|cannot|can't|don't|doesn't|won't|isn't|aren't|unable|unavailable|without|nor|neither|excluded)\b/u;

/** Who is told to pay. */
export const payers: readonly (readonly [who: string, pattern: RegExp])[] = [
  [
    "buyer",
    /(?:买家|买方|顾客|客户|您|消费者|自己|自行)(?:自理|承担|负担|支付|出|付)|(?:由|需)(?:买家|您|顾客|客户)|运费自理|自付|buyers? (?:pays?|covers?|bears?)|you (?:pay|cover|bear)|customers? (?:pays?|covers?)|at your (?:own )?(?:expense|cost)/u,
  ],
  [
    "seller",
    /(?:卖家|商家|本店|我们|店铺|店家|我方)(?:来)?(?:承担|负担|支付|出|付|报销)|由(?:本店|我们|商家|卖家|店铺)|包来回|免费退|运费险|we (?:pay|cover|bear)|(?:shop|store|seller) (?:pays|covers|bears)|at our (?:own )?(?:expense|cost)|free returns?|prepaid/u,
  ],
];
export const postage = /运费|邮费|邮资|快递费|postage|shipping|return (?:cost|label|fee)|free returns?|包来回/u;

/** Under what a rule stands: rules with other conditions do not contradict each other. */
export const conditions: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    "fault",
    /质量|破损|瑕疵|损坏|故障|错发|发错|漏发|fault|defect|damage|broken|wrong item|our (?:mistake|error)|something is wrong/u,
  ],
  [
    "otherwise",
    /其他原因|其它原因|非质量|个人原因|otherwise|other reasons?|change(?:d)? (?:of|your|my) mind|no longer want/u,
  ],
  ["custom", /定制|订制|刻字|custom|personali|engrav/u],
  ["clearance", /特价|清仓|尾货|sale items?|clearance|final sale|discounted items?/u],
  ["presale", /预售|定金|presale|pre-?order/u],
  ["member", /会员|vip|member|gold|platinum/u],
  ["remote", /新疆|西藏|内蒙|青海|宁夏|甘肃|海南|偏远|remote|hawaii|alaska|highlands/u],
  ["abroad", /海外|国外|境外|港澳台|香港|澳门|台湾|abroad|overseas|international|europe|canada/u],
  ["large", /大件|家具|large items?|bulky|furniture|oversized/u],
  ["fresh", /生鲜|水果|鲜花|冷链|perishable|fresh food/u],
  ["intimate", /内衣|贴身|泳衣|underwear|swimwear|lingerie|earring/u],
  ["opened", /拆封|开封|已使用|opened|unsealed|used\b|worn/u],
  ["holiday", /春节|国庆|节假日|假期|周末|holiday|christmas|weekend|saturday|sunday|new year/u],
  ["festival", /双十一|双11|618|大促|black friday|peak season/u],
  ["express", /加急|次日达|特快|express|expedited|next[- ]day|overnight|priority/u],
  ["economy", /经济|平邮|economy|standard shipping/u],
  ["part", /配件|电池|电机|压缩机|主机|屏幕|滤芯|accessor|batter(?:y|ies)|motor|compressor|screen/u],
  ["refurbished", /翻新|二手|样机|refurbished|second[- ]hand|open[- ]box/u],
  ["gift_card", /礼品卡|gift card/u],
  ["paper", /纸质|纸票|paper/u],
];

/** "Seven days after delivery": what a time is counted from, and not what it is about. */
export const anchors =
  /(?:自|从)?(?:签收|收货|收到(?:货|商品|包裹)?|到货|送达|付款|支付|下单|拍下|购买|确认收货|发货|发出|寄出|出库)(?:之日|当日|当天)?(?:起|后|之后|以后)|\b(?:of|after|from|upon|following|since)\s+(?:the\s+|your\s+|you\s+|a\s+)?(?:date of\s+)?(?:delivery|receipt|receiving|arrival|purchase|payment|paying|order(?:ing)?|it arrives|shipment|delivered|dispatch|shipping|(?:they|it) (?:leaves?|ships?))\b|\b(?:of|after) (?:the )?(?:day|date) (?:it|they|you|of)[^,.;]*/gu;
