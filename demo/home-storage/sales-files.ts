import { addDays, type Day, daysBetween } from "../../core/time.ts";
import { chance } from "./chance.ts";
import type { Cell } from "./csv.ts";
import type { Sale } from "./visits.ts";

type Rows = Record<string, Cell>[];
export type SalesFiles = Record<
  "orders" | "order_lines" | "payments" | "shipments" | "refunds" | "customers" | "reviews",
  Rows
>;

const praise = [
  "质量不错,收纳很方便",
  "尺寸刚好,安装简单",
  "颜色和图片一致,家里整洁多了",
  "性价比高,会回购",
  "物流快,包装严实",
];
const blame = ["板子有点薄", "味道有点大,要晾几天", "螺丝孔没对齐", "颜色比图片深"];
const reasons = ["不想要了", "尺寸不合适", "与描述不符", "收到有破损"];
const surnames = "王李张刘陈杨赵黄周吴徐孙";
const plus = (at: string, hours: number) =>
  new Date(Date.parse(`${at}Z`) + hours * 3_600_000).toISOString().slice(0, 19);

type After = ReturnType<typeof chance>;
type Course = { shipped: string | null; delivered: string | null; status: string };

/** How far an order has come by the last day: what lies later has not happened yet. */
function courseOf(sale: Sale, end: string, after: After): Course {
  if (!sale.paid) return { shipped: null, delivered: null, status: "unpaid" };
  const before = (at: string) => (at < end ? at : null);
  const shipped = before(plus(sale.at, 8 + after.unit() * 26));
  const delivered = shipped ? before(plus(shipped, 36 + after.unit() * 50)) : null;
  return { shipped, delivered, status: delivered ? "delivered" : shipped ? "shipped" : "pending" };
}

function addOrder(files: SalesFiles, sale: Sale, { shipped, delivered, status }: Course, address: object): void {
  const total = (sale.item.price * sale.quantity).toFixed(2);
  const paid = sale.paid ? plus(sale.at, 0.01) : null;
  files.orders.push({
    order_id: sale.orderId,
    placed_at: sale.at,
    status,
    total,
    customer_id: sale.customer,
    paid_at: paid,
    shipped_at: shipped,
    delivered_at: delivered,
    channel: sale.channel,
    device: sale.device,
    region: sale.region,
    shipping_address: address,
    payment_method: "alipay",
  });
  files.order_lines.push({
    order_id: sale.orderId,
    line: 1,
    sku: sale.sku,
    quantity: sale.quantity,
    unit_price: sale.item.price,
    title: sale.item.title,
  });
  if (paid)
    files.payments.push({
      payment_id: `PAY-${sale.orderId}`,
      order_id: sale.orderId,
      kind: "payment",
      amount: total,
      at: paid,
      method: "alipay",
    });
}

/** Orders and what follows from them, up to the last day. */
export function salesFiles(sales: readonly Sale[], lastDay: Day, seed: number): SalesFiles {
  const after = chance(seed, "after the order");
  const files: SalesFiles = {
    orders: [],
    order_lines: [],
    payments: [],
    shipments: [],
    refunds: [],
    customers: [],
    reviews: [],
  };
  const known = new Set<string>();
  const end = `${addDays(lastDay, 1)}T00:00:00`;
  for (const sale of sales) {
    if (!sale.paid && daysBetween(sale.day, lastDay) > 3) continue; // unpaid orders close by themselves
    const course = courseOf(sale, end, after);
    const address = { province: sale.region, city: "示例市", street: "模拟路", name: "收件人" };
    addOrder(files, sale, course, address);
    if (course.shipped)
      files.shipments.push({
        shipment_id: `SH-${sale.orderId}`,
        order_id: sale.orderId,
        carrier: after.pick(["中通快递", "圆通速递", "顺丰速运"]),
        tracking_number: `ZT${sale.orderId.slice(2)}`,
        status: course.delivered ? "delivered" : "in_transit",
        shipped_at: course.shipped,
        promised_at: plus(sale.at, 120),
        delivered_at: course.delivered,
      });
    if (!known.has(sale.customer))
      files.customers.push({
        customer_id: sale.customer,
        name: `${after.pick([...surnames])}**`,
        region: sale.region,
        locale: "zh-CN",
        address,
        accepts_marketing: after.yes(0.6) ? "true" : "false",
        created_at: sale.at,
      });
    known.add(sale.customer);
    if (course.delivered) afterDelivery(files, sale, course.delivered, end, after);
  }
  return files;
}

function afterDelivery(files: SalesFiles, sale: Sale, delivered: string, end: string, after: After): void {
  const [refundAt, reviewAt] = [plus(delivered, 20 + after.unit() * 60), plus(delivered, 10 + after.unit() * 90)];
  const [refunds, reviews, good] = [after.yes(0.045), after.yes(0.16), after.yes(0.9)];
  const [reason, words] = [after.pick(reasons), after.pick(good ? praise : blame)];
  if (refunds && refundAt < end) {
    const amount = sale.item.price.toFixed(2);
    files.refunds.push({
      refund_id: `RF-${sale.orderId}`,
      order_id: sale.orderId,
      kind: "return",
      created_at: refundAt,
      line: 1,
      quantity: 1,
      amount,
      reason,
      status: "closed",
      closed_at: refundAt,
    });
    files.payments.push({
      payment_id: `PAY-RF-${sale.orderId}`,
      order_id: sale.orderId,
      kind: "refund",
      amount,
      at: refundAt,
      method: "alipay",
    });
  }
  if (reviews && reviewAt < end)
    files.reviews.push({
      review_id: `RV-${sale.orderId}`,
      product_id: sale.item.id,
      rating: good ? after.pick([5, 4], [4, 1]) : after.pick([3, 2, 1]),
      created_at: reviewAt,
      text: words,
      order_id: sale.orderId,
      customer_id: sale.customer,
    });
}
