import type { Side } from "../../core/conversation.ts";
import { wishIn } from "./order-wishes.ts";
import { peopleSubject } from "./people-subjects.ts";
import type { Understanding } from "./understanding/understand.ts";

const aboutAnOrder: Record<Side, readonly string[]> = {
  buyer: [
    "order_status",
    "urge_shipment",
    "change_address",
    "change_order",
    "cancel_order",
    "payment_problem",
    "price_protection",
    "return_request",
    "exchange_request",
    "refund_request",
    "refund_status",
    "wrong_or_missing_item",
    "damaged_or_defective",
    "delivery_problem",
    "warranty_repair",
    "invoice_request",
    "customization_note",
    "human_agent",
    "complaint",
    "return_policy",
    "authenticity_warranty",
  ],
  merchant: ["order_lookup", "order_action", "unpaid_recovery", "refund_analysis"],
};
/** Once an order exists, a question about shipping is about that order (labelling.md draws the same line). */
const onceOrdered: Record<string, string> = {
  shipping_time: "order_status",
  delivery_area: "change_address",
  product_info: "order_status",
};
const usual: Record<Side, string> = { buyer: "order_status", merchant: "order_lookup" };

/** The intent of a message that names an order: the likeliest one that an order can have. */
export function settleIntent(side: Side, read: Understanding, text: string): Understanding {
  const wish = wishIn(side, text, read.slots["order_id"] !== undefined, read);
  if (wish) return { ...read, intent: wish, confidence: Math.max(read.confidence, 0.6) };
  if (!read.slots["order_id"]) {
    const subject = side === "merchant" ? peopleSubject(text, read) : null;
    return subject ? { ...read, intent: subject, confidence: Math.max(read.confidence, 0.75) } : read;
  }
  if (aboutAnOrder[side].includes(read.intent)) return read;
  const moved = side === "buyer" ? onceOrdered[read.intent] : undefined;
  const likely = read.alternatives.find((each) => aboutAnOrder[side].includes(each.intent) && each.confidence > 0.02);
  return { ...read, intent: moved ?? likely?.intent ?? usual[side] };
}
