import * as w from "./people-words.ts";
import { toSimplified } from "./understanding/scripts.ts";

/** The tools that this room's plays choose among, each under its skill. */
const skillOf = {
  segments: "customer_segments",
  sleeping: "customer_segments",
  best: "customer_segments",
  profile: "customer_segments",
  campaigns: "campaign_performance",
  performance: "campaign_performance",
  plan: "campaign_plan",
  copy: "copywriting",
  themes: "review_insight",
  falls: "review_insight",
  quality: "service_quality",
  tickets: "service_quality",
} as const;
export type PeopleTopic = keyof typeof skillOf;

/** A customer's id or e-mail in the words: C20260201001, mia_li_3668, mia@example.com. */
const customerId = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z]+_[a-z]+_\d+\b|(?<![\w-])[a-z]{1,10}[-_]?\d{4,}(?![\w-])/iu;
const ofPerson =
  /客户|顾客|客人|买家|会员|用户|情况|资料|档案|老客|消费|买过?了?|是谁|\b(?:customer|buyer|about|profile|record|who is|spent|regular|last|bought|background|history|story|details|valuable|worth)\b/iu;
const ofOrder =
  /订单|包裹|快递|运单|单号|工单|取消|退款|退货|发货|地址|备注|打标|\b(?:orders\b(?! ?(?:so far))|order (?!s)|sku|refund|cancel|address|ticket|tag|note|ship|parcel|tracking)/iu;
/** Text as every pattern here reads it. */
export const plainOf = (text: string): string => toSimplified(text.normalize("NFKC").toLowerCase());

/** The customer that a merchant asks about as a person, by id or e-mail; null where an order or something else is meant. */
export const customerAsked = (text: string): string | null => {
  const plain = toSimplified(text.normalize("NFKC"));
  return ofPerson.test(plain) && !ofOrder.test(plain) ? (customerId.exec(plain)?.[0] ?? null) : null;
};

const has = (text: string, ...words: RegExp[]) => words.every((word) => word.test(text));
const elsewhere =
  /渠道|来源|访客|搜索|搜什么|转化|流量|库存|补货|\b(?:channels?|traffic|visitors?|search\w*|conversion|stock up|restock)\b/iu;

function campaignTopic(text: string): PeopleTopic | null {
  if (has(text, w.campaignWord, w.paidOffWord))
    return has(text, w.planWord) && !/roi|花了|\bspent\b/iu.test(text) ? "plan" : "performance";
  if (has(text, w.campaignWord, w.planWord)) return "plan";
  return has(text, w.campaignWord, w.listWord) ? "campaigns" : null;
}
function buyersTopic(text: string): PeopleTopic | null {
  if (!has(text, w.buyersWord) || has(text, w.orderWord) || has(text, w.refundWord)) return null;
  if (/方案|出个|策划|回馈|发券|发.{0,6}券|\b(?:put together|coupon|voucher|offer|treat|discount)\b/iu.test(text))
    return "plan";
  if (/rfm|分层|分群|分一?下?组|\b(?:segments?\w*|customer groups?|by behaviou?r)\b/iu.test(text)) return "segments";
  if (has(text, w.goneWord)) return "sleeping";
  if (has(text, w.bestWord)) return "best";
  return has(text, w.groupWord) ? "segments" : null;
}
const waits =
  /等着?(?:我们|你们|咱们?)?(?:回复?|处理)|\bwaiting for (?:an? |our |us |the )?(?:answer|reply|response)/iu;
function deskTopic(text: string): PeopleTopic | null {
  if (has(text, w.serviceWord)) return has(text, w.ticketWord) ? "tickets" : "quality";
  return (has(text, w.buyersWord) || /\banyone\b/iu.test(text)) && waits.test(text) ? "tickets" : null;
}
function reviewTopic(text: string): PeopleTopic | null {
  if (!has(text, w.reviewWord) || has(text, w.refundWord)) return null;
  if (has(text, w.starsWord, w.fallWord)) return "falls";
  return has(text, w.sayWord) ? "themes" : null;
}

/** What the words are about by their nouns together with what is asked of them; null where they leave it open. */
export function peopleTopic(said: string): PeopleTopic | null {
  const text = plainOf(said);
  if (customerAsked(said)) return "profile";
  if (has(text, w.writeWord, w.textWord) && !has(text, w.othersWord)) return "copy";
  if (has(text, w.othersWord) || (elsewhere.test(text) && !has(text, w.campaignWord, w.paidOffWord))) return null;
  return reviewTopic(text) ?? deskTopic(text) ?? campaignTopic(text) ?? buyersTopic(text);
}
/** The same among the topics of one skill, for a play that knows its skill already. */
export const topicWithin = (said: string, skill: string): PeopleTopic | null => {
  const topic = peopleTopic(said);
  return topic && skillOf[topic] === skill ? topic : null;
};

const why = /为什么|为啥|怎么回事|咋回事|怎么会|\b(?:why|because)\b/iu;
/** Intents that "which …", "list …" and "any …" drift to, whatever they are about. */
const drifts = new Set([
  "stock_risk",
  "slow_movers",
  "search_trends",
  "opportunity",
  "product_ranking",
  "inspection_report",
  "out_of_scope",
  "help",
  "sales_overview",
  "forecast",
  "refund_analysis",
  "order_lookup",
  "knowledge_edit",
]);

/** How sure the model may be and still be overruled: words to be written and tickets leave the least doubt. */
function limitFor(topic: PeopleTopic, text: string, intent: string): number {
  if (topic === "tickets" && /工单|\btickets?\b/iu.test(plainOf(text))) return 1.01;
  if (drifts.has(intent)) return 0.97;
  return topic === "copy" ? 0.92 : topic === "falls" ? 0.85 : 0.7;
}

export type Guessed = { readonly intent: string; readonly confidence: number };
/** The skill that a merchant's words name, or null to leave the model's guess alone: it wavers, or drifted. */
export function peopleSubject(text: string, guess: Guessed): string | null {
  const topic = peopleTopic(text);
  if (!topic || why.test(plainOf(text))) return null;
  const skill = skillOf[topic];
  if (skill === guess.intent) return null;
  if (topic === "profile") return guess.intent === "copywriting" ? null : skill;
  return guess.confidence < limitFor(topic, text, guess.intent) ? skill : null;
}
