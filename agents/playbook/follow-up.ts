import { type Brief, type Expected, slot } from "./play.ts";
import { follow } from "./route.ts";
import { savedAs } from "./saved-as.ts";

/** What a turn left for the next one, as far as this room reads it. */
type Before = { readonly brief: Brief; readonly expects?: Expected };

/** Short enough to lean on the question before it ("and last week?", "那上周呢", "by device?"). */
export const isShort = (text: string) =>
  /\p{Script=Han}/u.test(text) ? text.replaceAll(/\P{Script=Han}/gu, "").length <= 9 : text.split(/\s+/).length <= 6;
const leans = /^(and|what about|how about|same|那|那么|再|换|呢|按|分|by\b|per\b|for\b|vs\b|compared)|呢[??]?$/i;

/** Wishes that end whatever was being asked. */
const breaksOff = ["human_agent", "complaint", "cancel_order", "order_status", "refund_status", "order_lookup", "help"];
/** Questions that interrupt a form: they are answered, and the form waits. */
const interrupts = [
  "return_policy",
  "shipping_fee",
  "shipping_time",
  "delivery_area",
  "payment_methods",
  "invoice_request",
  "promotion_rules",
  "authenticity_warranty",
  "order_status",
  "refund_status",
];
const asks =
  /[?？]\s*$|吗|[嘛呢]$|什么|怎么|多少|几天|多久|谁|哪|^(?:what|how|when|where|why|which|who|can|do|does|is|are|qué|cuál|cómo|qual|quanto)\b/i;
/** "Actually …", "不对,…": what was shown for a yes is to be another. */
const corrects =
  /^(?:actually|no\b|wait|sorry|rather|oh|hmm)|\binstead\b|\brather\b|不对|还是|改成|换成|改为|要.+(?:的|码|号)|应该是|mejor|melhor/i;
/** Where the money is to go is a part of what is shown, and may be said of it. */
const waysToPay =
  /\b(?:original (?:payment|method|card|form)|payment method|(?:credit|debit|gift) ?cards?|paypal|the card i)\b|原路|原支付|原来的(?:支付|付款)|退到|退回到|支付宝|微信|礼品卡|信用卡/i;
const shortest = 0.6;

const aimless = ({ target, ...brief }: Brief): Brief => brief;

/** Whether a message clearly wants something else than what was asked for. */
function wantsElse({ intent, confidence, text }: Brief, expected: string): boolean {
  // A bare number answers; it wishes nothing by itself.
  if (intent === expected || confidence < shortest || !/\p{L}{2}/u.test(text)) return false;
  if (breaksOff.includes(intent)) return true;
  return confidence >= 0.85 && !isShort(text);
}
const isInterruption = ({ intent, confidence, text }: Brief): boolean =>
  confidence >= shortest && interrupts.includes(intent) && asks.test(text);

/** Whether a message makes another of the change that waits for a yes. */
const bendsWhatIsShown = ({ text, slots }: Brief): boolean =>
  corrects.test(text) ||
  slots["sku_options"] !== undefined ||
  slots["product"] !== undefined ||
  (waysToPay.test(text) && isShort(text) && !asks.test(text));

/** An answer to the one thing that a play asked for ("the blue one", "2"), with what was settled before; nothing where the
 * words clearly ask something else. */
function answerTo(brief: Brief, { expects }: Before): Brief | undefined {
  if (!expects?.slots || wantsElse(brief, expects.intent) || isInterruption(brief)) return undefined;
  if (expects.slots["shown"] && !bendsWhatIsShown(brief)) return undefined;
  // A group of customers that was shown waits for its name and for nothing else.
  if (expects.slots["segment"] && savedAs(brief.text) === undefined) return undefined;
  const named = slot(brief, "order_id");
  const said = { said: expects.slots["said"] ?? "" };
  // Another order than the one that was talked about: the wish stays, what was settled for the other does not.
  if (named && expects.orderId !== named && isShort(brief.text))
    return aimless({
      ...brief,
      intent: expects.intent,
      slots: { ...brief.slots, ...(expects.orderId ? said : expects.slots) },
    });
  const order = expects.orderId ? { order_id: expects.orderId } : {};
  return aimless({ ...brief, intent: expects.intent, slots: { ...brief.slots, ...order, ...expects.slots } });
}

const named = /[#\w-]*\d{3,}[\w-]*/g;
const merely =
  /^(?:[^\p{L}\p{N}]|\b(?:and|what about|how about|also|the other one|ok)\b|那|还有|呢|另外|再看看|y|e|и|а)*$/iu;
/** "And A1001?": the same wish for another order. */
const onlyNames = (brief: Brief): boolean =>
  brief.slots["order_id"] !== undefined && merely.test(brief.text.replaceAll(named, " "));
const itComes =
  /\b(?:it|arrive|get here|coming|comes|when)\b|到|来|届|llega|lleg|chega|прид|достав|ถึง|đến|nhận|sampai|tiba/i;
const aboutProducts = [
  "product_info",
  "size_fit",
  "how_to_use",
  "stock_availability",
  "price_discount",
  "authenticity_warranty",
];

/** What a message leans on without saying it: the order, or the product, that was talked about. */
function leaning(brief: Brief, last: Brief): Brief {
  const product = brief.where.product ?? last.where.product;
  if (aboutProducts.includes(brief.intent) && product) return { ...brief, where: { ...brief.where, product } };
  const order = last.slots["order_id"];
  if (brief.slots["order_id"] || !order) return brief;
  const arrives = brief.intent === "shipping_time" && isShort(brief.text) && itComes.test(brief.text);
  return {
    ...brief,
    ...(arrives ? { intent: "order_status" } : {}),
    slots: { ...brief.slots, order_id: order },
  };
}

/** A number, address or product that was asked for answers the question before it. */
function buyerFollowUp(brief: Brief, before: Before): Brief {
  const last = before.brief;
  const expected = before.expects?.intent;
  const named = brief.slots["order_id"];
  const awaited = before.expects?.orderId;
  // House numbers, postal codes and telephones are no orders.
  if (expected === "change_address" && awaited && !wantsElse(brief, expected) && !isInterruption(brief)) {
    const found = slot(brief, "address") ?? "";
    // What was asked for is the answer, unless most of it was read as the address.
    const address = found.length * 2 >= brief.text.length ? found : brief.text;
    return { ...brief, intent: expected, slots: { ...brief.slots, order_id: awaited, address } };
  }
  const other = expected !== undefined && wantsElse(brief, expected);
  const fits = brief.confidence < shortest || (named && isShort(brief.text)) || expected === brief.intent;
  if (!expected && onlyNames(brief) && last.slots["order_id"]) return { ...brief, intent: last.intent };
  if (!expected || !fits || other) return leaning(brief, last);
  const order = awaited ?? last.slots["order_id"];
  return { ...brief, intent: expected, slots: { ...(order ? { order_id: order } : {}), ...brief.slots } };
}

const given = <Value>(list: readonly Value[], else_: readonly Value[]) => (list.length > 0 ? list : else_);

/** "And last week?", "按设备呢": the question before, with what is new laid over it. */
function merchantFollowUp(brief: Brief, before: Before): Brief {
  const last = before.brief;
  const names = brief.period !== null || brief.dimensions.length > 0 || brief.metrics.length > 0;
  const leansOnIt = leans.test(brief.text.trim()) || brief.confidence < 0.5;
  if (!isShort(brief.text) || !names || !leansOnIt) return brief;
  return follow({
    ...brief,
    intent: last.intent,
    ...(last.target ? { target: last.target } : {}),
    confidence: Math.max(brief.confidence, last.confidence),
    metrics: given(brief.metrics, last.metrics),
    dimensions: given(brief.dimensions, last.dimensions),
    period: brief.period ?? last.period,
    where: { ...last.where, ...brief.where },
    slots: { ...last.slots, ...brief.slots },
  });
}

const places = ["1一①", "2二②", "3三③"];
/** The reading that a number chooses of those that were offered, with the words that it is a reading of. */
function chosen(brief: Brief, before: Before, choices: string): Brief {
  const said = /^\W*(?:no\.?|第|選|选)?\s*([1-3一二三①②③])\s*(?:个|個|項|项)?\W*$/iu.exec(
    brief.text.normalize("NFC"),
  )?.[1];
  const intent = said && choices.split(",")[places.findIndex((place) => place.includes(said))];
  return intent ? { ...before.brief, intent, confidence: 0.9 } : brief;
}

/** A message with what the turn before it left open laid over it. */
export function followUp(brief: Brief, before: Before, side: "buyer" | "merchant"): Brief {
  const choices = before.expects?.slots?.["choices"];
  if (choices) return chosen(brief, before, choices);
  return answerTo(brief, before) ?? (side === "buyer" ? buyerFollowUp : merchantFollowUp)(brief, before);
}

/** How often a form waits for its answer while other things are asked. */
const mostHeld = 2;
/** The question that stays open when a message interrupted it. */
export function stillOpen(brief: Brief, expects: Expected | undefined): Expected | undefined {
  if (!expects || (!expects.slots && !expects.orderId) || !isInterruption(brief)) return undefined;
  const held = Number(expects.slots?.["held"] ?? 0) + 1;
  return held > mostHeld ? undefined : { ...expects, slots: { ...expects.slots, held: String(held) } };
}
