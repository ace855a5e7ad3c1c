import { plainOf } from "../plain.ts";
import type { Target } from "../targets.ts";
import * as w from "./people-words.ts";

const why = /为什么|为啥|怎么回事|咋回事|怎么会|\b(?:why|because)\b/iu;
const has = (text: string, ...words: RegExp[]) => words.every((word) => word.test(text));
const elsewhere =
  /渠道|来源|访客|搜索|搜什么|转化|流量|库存|补货|\b(?:channels?|traffic|visitors?|search\w*|conversion|stock up|restock)\b/iu;

function campaignSign(text: string): Target | undefined {
  if (has(text, w.campaignWord, w.paidOffWord))
    return has(text, w.planWord) && !/roi|花了|\bspent\b/iu.test(text) ? "draft_campaign" : "get_campaign_performance";
  if (has(text, w.campaignWord, w.planWord)) return "draft_campaign";
  return has(text, w.campaignWord, w.listWord) ? "list_campaigns" : undefined;
}
function buyersSign(text: string): Target | undefined {
  if (!has(text, w.buyersWord) || has(text, w.orderWord) || has(text, w.refundWord)) return undefined;
  if (/方案|出个|策划|回馈|发券|发.{0,6}券|\b(?:put together|coupon|voucher|offer|treat|discount)\b/iu.test(text))
    return "draft_campaign";
  if (/rfm|分层|分群|分一?下?组|\b(?:segments?\w*|customer groups?|by behaviou?r)\b/iu.test(text))
    return "segment_customers";
  if (has(text, w.goneWord)) return "list_sleeping_customers";
  if (has(text, w.bestWord)) return "list_vip_customers";
  return has(text, w.groupWord) ? "segment_customers" : undefined;
}
const waits =
  /等着?(?:我们|你们|咱们?)?(?:回复?|处理)|\bwaiting for (?:an? |our |us |the )?(?:answer|reply|response)/iu;
function deskSign(text: string): Target | undefined {
  if (has(text, w.serviceWord)) return has(text, w.ticketWord) ? "list_tickets" : "get_service_quality";
  return (has(text, w.buyersWord) || /\banyone\b/iu.test(text)) && waits.test(text) ? "list_tickets" : undefined;
}
function reviewSign(text: string): Target | undefined {
  if (!has(text, w.reviewWord) || has(text, w.refundWord)) return undefined;
  if (has(text, w.starsWord, w.fallWord)) return "find_rating_falls";
  return has(text, w.sayWord) ? "list_review_themes" : undefined;
}

/** What the words name of buyers, campaigns, reviews and service, by their nouns together with what is asked of them;
 * undefined where they leave it open. */
export function peopleSign(said: string): Target | undefined {
  const text = plainOf(said);
  if (why.test(text)) return undefined;
  if (has(text, w.writeWord, w.textWord) && !has(text, w.othersWord)) return "copywriting";
  if (has(text, w.othersWord) || (elsewhere.test(text) && !has(text, w.campaignWord, w.paidOffWord))) return undefined;
  return reviewSign(text) ?? deskSign(text) ?? campaignSign(text) ?? buyersSign(text);
}
