import type { Language } from "./language.tsx";

const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  unpaid: ["待付款", "unpaid"],
  pending: ["待发货", "to be shipped"],
  modified: ["已改单", "changed"],
  processed: ["配货中", "being packed"],
  shipped: ["已发货", "shipped"],
  delivered: ["已签收", "delivered"],
  return_requested: ["申请退货", "return asked for"],
  exchange_requested: ["申请换货", "exchange asked for"],
  returned: ["已退货", "returned"],
  cancelled: ["已取消", "cancelled"],
  in_transit: ["运输中", "on its way"],
  closed: ["已完成", "closed"],
  open: ["进行中", "open"],
  active: ["在售", "on sale"],
  draft: ["草稿", "draft"],
  payment: ["付款", "payment"],
  refund: ["退款", "refund"],
  refund_only: ["仅退款", "refund only"],
  return: ["退货", "return"],
  exchange: ["换货", "exchange"],
  ads: ["广告", "ads"],
  coupon: ["优惠券", "coupon"],
  live: ["直播", "live"],
  message: ["消息", "message"],
  awaiting_approval: ["等您确认", "waits for your yes"],
  executed: ["已执行", "done"],
  rejected: ["已拒绝", "rejected"],
  expired: ["已过期", "expired"],
  undone: ["已撤销", "undone"],
  failed: ["没能执行", "could not be done"],
  done: ["已完成", "done"],
};
/** A state of an order, a refund or a change as a merchant says it; an unknown one stays as it is. */
export const statusName = (status: string, language: Language): string =>
  names[status]?.[language === "zh" ? 0 : 1] ?? status.replaceAll("_", " ");
