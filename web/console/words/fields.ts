import type { Language } from "./language.tsx";

export type Field = { readonly name: string; readonly unit: "money" | "instant" | "status" | "text" };
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  status: ["状态", "Status"],
  total: ["订单金额", "Order total"],
  amount: ["金额", "Amount"],
  unit_price: ["单价", "Unit price"],
  price: ["价格", "Price"],
  cancelled_at: ["取消时间", "Cancelled at"],
  cancel_reason: ["取消原因", "Why it is cancelled"],
  created_at: ["登记时间", "Entered at"],
  closed_at: ["完成时间", "Closed at"],
  paid_at: ["到账时间", "Paid at"],
  claimed_at: ["领取时间", "Claimed at"],
  valid_from: ["生效", "Valid from"],
  valid_until: ["失效", "Valid until"],
  order_id: ["订单", "Order"],
  customer_id: ["顾客", "Customer"],
  campaign_id: ["活动", "Campaign"],
  payment_method: ["支付方式", "Paid with"],
  method: ["方式", "By"],
  method_id: ["账户", "Account"],
  kind: ["类型", "Kind"],
  reason: ["原因", "Reason"],
  line: ["第几行", "Line"],
  quantity: ["数量", "Quantity"],
  units: ["件数", "Pieces"],
  sku: ["规格", "SKU"],
  shipping_address: ["收货地址", "Ship to"],
  address: ["默认地址", "Default address"],
  note: ["备注", "Remark"],
  title: ["标题", "Title"],
  body: ["内容", "Text"],
  category: ["分类", "Category"],
  tags: ["标签", "Tags"],
  version: ["版本", "Version"],
  turned_on: ["开启", "Turned on"],
};

/** A stored field as a merchant says it, and how its values are read. Amounts end in `_minor`, instants in `_at`. */
export function fieldName(field: string, language: Language): Field {
  const plain = field.replace(/_minor$/, "");
  const name = names[plain]?.[language === "zh" ? 0 : 1] ?? plain.replaceAll("_", " ");
  if (field.endsWith("_minor")) return { name, unit: "money" };
  if (field.endsWith("_at")) return { name, unit: "instant" };
  return { name, unit: field === "status" || field === "kind" ? "status" : "text" };
}
