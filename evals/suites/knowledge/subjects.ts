/** What a drawn shop may lay down: a title and a text in both languages, `{n}` and `{m}` drawn, and the intents that a
 * careful merchant would note. */
export type Subject = {
  readonly name: string;
  readonly intents: readonly string[];
  readonly zh: readonly [title: string, body: string];
  readonly en: readonly [title: string, body: string];
};
const subject = (name: string, intents: string, zh: Subject["zh"], en: Subject["en"]): Subject => ({
  name,
  intents: intents.split(" ").filter((each) => each !== ""),
  zh,
  en,
});

export const subjects: readonly Subject[] = [
  subject(
    "returns",
    "return_policy return_request",
    ["无理由退货", "签收后{n}天内,商品完好、吊牌齐全,可以无理由退货。"],
    ["Returns", "You can return an unused item within {n} days of delivery."],
  ),
  subject(
    "return_postage",
    "return_policy",
    ["退货邮费", "因个人原因退货,寄回的运费由{who}承担。"],
    ["Return postage", "When you change your mind, {who} the postage back."],
  ),
  subject(
    "ship_time",
    "shipping_time urge_shipment",
    ["发货时效", "付款后{n}小时内从仓库发出,预售商品除外。"],
    ["Dispatch", "Orders leave our warehouse within {n} hours of payment."],
  ),
  subject(
    "delivery",
    "shipping_time",
    ["配送时长", "发出后一般{n}天送达,偏远地区更久。"],
    ["Delivery time", "Parcels usually arrive {n} days after they leave."],
  ),
  subject(
    "postage",
    "shipping_fee",
    ["运费标准", "每单运费{n}元,满{m}元包邮。"],
    ["Shipping fee", "Postage is {n} dollars an order and free over {m} dollars."],
  ),
  subject(
    "abroad",
    "delivery_area",
    ["配送范围", "{can}发往港澳台和海外。"],
    ["Where we ship", "We {can} ship abroad."],
  ),
  subject(
    "pay",
    "payment_methods",
    ["支付方式", "可以用支付宝、微信和信用卡付款。"],
    ["Payment", "We take Visa, Mastercard and PayPal."],
  ),
  subject(
    "cod",
    "payment_methods",
    ["货到付款", "{can}支持货到付款。"],
    ["Cash on delivery", "We {can} accept cash on delivery."],
  ),
  subject(
    "invoice",
    "invoice_request",
    ["发票", "可以开电子普通发票,{n}个工作日内发到邮箱。"],
    ["Invoices", "We e-mail a tax invoice within {n} business days."],
  ),
  subject(
    "price_protection",
    "price_protection",
    ["价格保护", "签收后{n}天内降价,可以申请退差价。"],
    ["Price protection", "If the price drops within {n} days we refund the difference."],
  ),
  subject(
    "gift_wrap",
    "customization_note",
    ["礼品包装", "礼品包装每件{n}元,附空白贺卡。"],
    ["Gift wrapping", "Gift wrapping costs {n} dollars a piece, with a blank card."],
  ),
  subject(
    "engraving",
    "customization_note",
    ["刻字服务", "刻字需要{n}个工作日,刻字后不影响使用。"],
    ["Engraving", "Engraving a name takes {n} business days."],
  ),
  subject(
    "warranty",
    "authenticity_warranty warranty_repair",
    ["质保", "整机质保{n}年,期内非人为损坏免费维修。"],
    ["Warranty", "The warranty is {n} years and covers repairs."],
  ),
  subject(
    "refund_time",
    "refund_status refund_request",
    ["退款到账", "收到退货后{n}个工作日内退款,原路返回。"],
    ["Refunds", "We issue the refund within {n} business days, to the original payment."],
  ),
  subject(
    "exchange",
    "exchange_request",
    ["换货", "尺码不合适,签收后{n}天内可以换货一次。"],
    ["Exchanges", "You can exchange a size once within {n} days of delivery."],
  ),
  subject(
    "stacking",
    "promotion_rules price_discount",
    ["优惠券使用", "店铺券和平台券可以叠加,每单最多{n}张。"],
    ["Coupons", "Up to {n} coupons can be combined in one order."],
  ),
  subject(
    "points",
    "promotion_rules",
    ["会员积分", "会员每消费一元积{n}分。"],
    ["Loyalty points", "Members earn {n} points for each dollar."],
  ),
  subject(
    "hours",
    "human_agent",
    ["人工客服时间", "人工客服每天{n}点到22点在线。"],
    ["Service hours", "People answer from {n} am to 10 pm every day."],
  ),
  subject(
    "pickup",
    "delivery_area",
    ["到店自提", "可以到门店自提,备货{n}小时。"],
    ["Pick up in store", "You can collect orders in our store after {n} hours."],
  ),
  subject(
    "bulk",
    "price_discount",
    ["批发团购", "满{n}件按批发价,请联系客服报价。"],
    ["Wholesale", "From {n} pieces we offer wholesale prices."],
  ),
];
