/** What the simulated shop has written down, in both languages. */
const article = (title: string, locale: string, intents: string, body: string) => ({
  file: `${title}.md`,
  text: `---\ntitle: ${title}\nlocale: ${locale}\nintents: ${intents}\n---\n\n${body}\n`,
});

export const articles = [
  article(
    "退换货说明",
    "zh-CN",
    "return_policy;return_request;exchange_request",
    "签收后七天内,商品完好、不影响二次销售,可以无理由退换。质量问题由本店承担来回运费;其他原因退货,运费由买家承担。",
  ),
  article(
    "发货时间",
    "zh-CN",
    "shipping_time;urge_shipment",
    "付款后四十八小时内从杭州仓发出,默认中通或圆通,通常二到四天送达。",
  ),
  article(
    "运费说明",
    "zh-CN",
    "shipping_fee;delivery_area",
    "全场包邮,新疆、西藏、内蒙古需补运费,下单前请先联系客服确认。暂不发港澳台和海外。",
  ),
  article(
    "开发票",
    "zh-CN",
    "invoice_request",
    "可开电子普通发票。下单时填写抬头和税号,签收后三个工作日内发到您的邮箱。",
  ),
  article("支付方式", "zh-CN", "payment_methods", "支持支付宝、微信支付和花呗分期;不支持货到付款。"),
  article(
    "板材保养与除味",
    "zh-CN",
    "how_to_use",
    "收纳柜到货后请通风两到三天,避免阳光直晒和潮湿;清洁时用拧干的软布擦拭,不要用钢丝球。",
  ),
  article("质保", "zh-CN", "authenticity_warranty;warranty_repair", "柜类商品质保一年,质保期内结构问题免费补寄配件。"),
  article(
    "Returns",
    "en",
    "return_policy;return_request;exchange_request",
    "You can return an intact item within seven days of delivery. We pay the postage both ways when the item is faulty; otherwise the buyer pays.",
  ),
  article(
    "Shipping",
    "en",
    "shipping_time;shipping_fee;delivery_area",
    "Orders leave our Hangzhou warehouse within 48 hours of payment and usually take two to four days. Shipping is free in mainland China; we do not ship abroad.",
  ),
];
