type Name = { readonly zh: string; readonly en: string };
const names: Readonly<Record<string, Name>> = {
  order_confirmed: { zh: "付款确认", en: "order confirmed" },
  product_guide: { zh: "商品使用说明", en: "guide to what was bought" },
  delivered_care: { zh: "签收关怀", en: "care after delivery" },
  unpaid_order: { zh: "催付", en: "unpaid orders" },
  cart_left: { zh: "购物车提醒", en: "carts left" },
  back_in_stock: { zh: "到货通知", en: "back in stock" },
  price_drop: { zh: "降价通知", en: "price drops" },
  review_request: { zh: "邀评", en: "review requests" },
  follow_up_sale: { zh: "追单", en: "follow-up sales" },
  win_back: { zh: "沉睡客户召回", en: "win-back" },
};
/** What a merchant calls a flow; one of the shop's own goes by its id. */
export const flowName = (id: string): Name => names[id] ?? { zh: id, en: id.replaceAll("_", " ") };
