import { asksPerson } from "./asks-person.ts";
import { wishIn } from "./order-wishes.ts";
import type { Understanding } from "./understanding/understand.ts";

const aboutAnOrder: readonly string[] = [
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
];
/** Once an order exists, a question about shipping is about that order (labelling.md draws the same line). */
const onceOrdered: Record<string, string> = {
  shipping_time: "order_status",
  delivery_area: "change_address",
  product_info: "order_status",
};

/** "Are you a machine?": answered truly, whatever else the words may be read as. */
export const asksMachine =
  /\bare you (?:really )?(?:an? )?(?:real|actual|live|human|person|bot|robot|machine|ai\b|chatgpt)|\bis this (?:an? )?(?:bot|robot|ai\b|machine|real person)|talking to (?:an? )?(?:bot|robot|machine|ai\b|real person)|[你您]?是(?:不是)?(?:机器人|機器人|真人|人工智能|ai|人类)|机器人(?:吗|吧|嘛)|真人(?:吗|还是)|eres (?:un |una )?(?:robot|bot|humano|persona|máquina)|(?:você|vc) é (?:um |uma )?(?:robô|bot|humano|pessoa|máquina)|(?:ロボット|ボット|人間|AI)ですか|(?:kamu|anda) (?:robot|bot|manusia|orang)|เป็น(?:บอท|หุ่นยนต์|คนจริง)|(?:là|phải) (?:bot|robot|người thật|máy)|(?:ты|вы) (?:бот|робот|человек|машина)/i;

/** The intent of a buyer's message that names an order: the likeliest one that an order can have. */
export function settleIntent(read: Understanding, text: string): Understanding {
  if (asksPerson(text)) return { ...read, intent: "human_agent", confidence: Math.max(read.confidence, 0.95) };
  if (asksMachine.test(text)) return { ...read, intent: "chitchat", confidence: Math.max(read.confidence, 0.9) };
  const wish = wishIn("buyer", text, read.slots["order_id"] !== undefined, read);
  if (wish) return { ...read, intent: wish, confidence: Math.max(read.confidence, 0.6) };
  if (!read.slots["order_id"] || aboutAnOrder.includes(read.intent)) return read;
  const likely = read.alternatives.find((each) => aboutAnOrder.includes(each.intent) && each.confidence > 0.02);
  return { ...read, intent: onceOrdered[read.intent] ?? likely?.intent ?? "order_status" };
}
