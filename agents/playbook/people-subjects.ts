import { toSimplified } from "./understanding/scripts.ts";

type Rule = { readonly intent: string; readonly says: RegExp; readonly not?: RegExp };

const customer = "(?:客户|顾客|客人|买家|会员|用户|老客|新客|回头客)";
const customerEn = "(?:customers?|custom[a-z]{0,3}rs|custmers?|buyers?|shoppers?|clients?|vips?)";
const review = "(?:评价|评论|差评|中差评|好评率|评分|口碑|星级)";
const reviewEn = "(?:reviews?|rev(?:ei|ie)ws?|(?:star )?ratings?|review scores?)";
const campaign = "(?:活动|推广|广告|投放|直通车|优惠券|促销)";
const campaignEn = "(?:campaigns?|campains?|promo(?:tion)?s?|ads?|adverts?|coupons?)";
const why = /为什么|为啥|怎么回事|原因|咋回事|怎么会|\b(?:why|reason|because)\b/iu;

/**
 * What a merchant's question is about, where its nouns leave no doubt and the model of intents wavers: "list" and "which"
 * alone drew it to stock and rankings. First match wins.
 */
const rules: readonly Rule[] = [
  {
    intent: "copywriting",
    says: /(?:帮我|帮忙|给|来|想)?写(?:一?[条段个篇封份句]|个|点).*(?:标题|文案|短信|话术|回复|朋友圈|海报|介绍)|\b(?:write|draft|give me|need)\b.*\b(?:message|e-?mail|sms|reply template|title|copy|caption|text|slogan|headline)\b|\bproduct (?:d[ie]scription|copy|title)\b/iu,
    not: /转人工|教|以后|记住|\b(?:from now on|always|send it)\b/iu,
  },
  {
    intent: "service_quality",
    says: /工单|等(?:着)?(?:人工|回复)|转人工(?:率|的|了)|首响|客服(?!备注)|(?:机器人|AI).*(?:解决|转)|\b(?:tickets?|tikets?)\b|\b(?:customer|custmer|buyer) (?:service|support)\b|\bsupport (?:team|quality|last|this)|\bwas support\b|\bservice (?:quality|numbers|performance)\b|\bhand-?(?:off|over) rate\b|\bfirst response\b|\bwaiting for (?:a )?(?:human|person)/iu,
    not: /抱怨|吐槽|写|话术|问得最多|\b(?:complain|complaints|reviews?)\b/iu,
  },
  {
    intent: "review_insight",
    says: new RegExp(
      `${review}.*(?:掉|降|下滑|跌|变差|变多|说|抱怨|吐槽|分析|归类|问题|集中)|(?:掉|降|变差|吐槽|抱怨).*${review}|口碑(?:变|下)|反馈(?:集中|的?问题|都)|\\b${reviewEn}\\b.*\\b(?:f[ae]ll\\w*|drop\\w*|gone down|declin\\w*|worse|theme\\w*|complain\\w*|say\\w*|analysis|about)\\b|\\b(?:f[ae]ll\\w*|drop\\w*|declin\\w*|worse|bad|negative|themes? (?:in|of)|saying|problems? in) (?:[a-z]+ ){0,4}${reviewEn}\\b|\\brating drops?\\b|\\bpeople saying about\\b`,
      "iu",
    ),
    not: /退款|赔|\b(?:refund|return rate|conversion)\b/iu,
  },
  {
    intent: "campaign_plan",
    says: new RegExp(
      `(?:策划|规划|设计|方案|想做|搞|出个|拟|安排|怎么设|怎么做|计划).*(?:${campaign}|满减|打折|折扣|清仓|大促)|(?:${campaign}|满减|折扣|清仓|限时折扣|大促).*(?:方案|怎么做|怎么设|策划|计划|规划)|\\b(?:plan|design|draft|put together|set up|suggest|propose|come up with|run an?)\\b.*\\b(?:${campaignEn}|camp[a-z]{2,4}s?|sale|discount|clearance)\\b|\\bwhat (?:promotion|campaign|sale|discount) should\\b`,
      "iu",
    ),
    not: /效果|花了|回报|\b(?:roi|roas|perform\w*|pay off|what if|would|sms|message|e-?mail)\b/iu,
  },
  {
    intent: "campaign_performance",
    says: new RegExp(
      `${campaign}.*(?:效果|花了|花费|花多少|带来|点击率|划算|投产|roi|在跑|进行中|结束|哪些|有什么|列一下|清单|什么时候|开始|要上)|(?:进行中的?|在跑的?|结束了?哪些|挂着|正在进行的?|有哪些|有什么|哪些|roi).*${campaign}|投产比|\\b(?:roas|ctr)\\b|\\b${campaignEn}\\b.*\\b(?:running|active|live|coming|ended|on now|perform\\w*|worth|pay off|came back|roi|spend|spent|right now|end dates?|current)\\b|\\b(?:running|active|live|current|ended|upcoming|list|which|what|roi|spen[dt]|performance)\\b.*\\b(?:${campaignEn})\\b`,
      "iu",
    ),
    not: /访客|流量来源|写|\b(?:channels?|traffic|visitors|write|why)\b/iu,
  },
  {
    intent: "customer_segments",
    says: new RegExp(
      `rfm|(?:沉睡|流失|休眠|大|老|新|vip|高价值|会员)(?:的)?${customer}|${customer}(?:的)?(?:分群|分层|分组|分成|结构|画像|名单|档案|资料|占比)|${customer}.*(?:分一?下?组|分层|分群|分成|最值钱|最忠实|花钱最多|消费最高|买得最多|好久没|很久没|没下单|没回来|没复购|再也不来|没来买)|(?:消费最高|花钱最多|最忠实|好久没|很久没回来|没下单|没复购|会员等级|值钱|流失|沉睡).*${customer}|谁.*(?:花钱最多|买得最多|消费最多)|(?:老客|客户)召回.*(?:哪些|谁|名单)|很久没回来|vip(?:客户|名单|有哪些)|${customer}\\s*[\\w@.-]{4,}|\\b(?:segments?|segmentation|vips?|dormant|sleeping|lapsed|churned|inactive|loyal|best|biggest|most valuable|top \\d* ?|which|who are (?:my|our)|repeat|returning) ${customerEn}\\b|\\b${customerEn} (?:segments?|groups?|base|profile|(?:who )?haven'?t|with no order|have gone|spent|by spend|list)\\b|\\b${customerEn}\\b.*\\b(?:gone quiet|segments?|stopped buying|most valuable|biggest spender)|\\b(?:segment|group) (?:my|our)\\b|\\bstopped buying\\b|\\bvips\\b|\\babout customer\\b|\\bcustomer [a-z]{0,3}\\d{4,}`,
      "iu",
    ),
    not: /写|文案|短信|订单号|抱怨|吐槽|评价|评论|渠道|工单|人工|\b(?:write|draft|message|complain\w*|reviews?|reply|waiting|orders? (?:from|of)|unhappy|channel|coupon|tickets?)\b/iu,
  },
];
/** Intents that a noun may overrule even when the model is rather sure: those that "which …" and "list …" drift to. */
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
]);
const sure = 0.75;
const surest = 0.97;

/** A customer's id or e-mail in the words: C20260201001, mia_li_3668, mia@example.com. */
const customerId = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z]+_[a-z]+_\d+\b|(?<![\w-])[a-z]{1,10}[-_]?\d{4,}(?![\w-])/iu;
const ofPerson =
  /客户|顾客|买家|会员|用户|情况|资料|档案|老客|消费|买过|是谁|\b(?:customer|buyer|about|profile|record|who is|spent|regular|last (?:buy|bought|order)|bought)\b/iu;
const ofOrder =
  /订单|包裹|快递|运单|单号|工单|取消|退款|退货|发货|地址|备注|打标|\b(?:orders\b(?! ?(?:so far))|order (?!s)|sku|refund|cancel|address|ticket|tag|note|ship|parcel|tracking)/iu;

/** The customer that a merchant asks about as a person, by id or e-mail; null where an order or something else is meant. */
export const customerAsked = (text: string): string | null => {
  const plain = toSimplified(text.normalize("NFKC"));
  return ofPerson.test(plain) && !ofOrder.test(plain) ? (customerId.exec(plain)?.[0] ?? null) : null;
};

export type Guessed = { readonly intent: string; readonly confidence: number };
/** The skill that a merchant's words name, or null to leave the model's guess alone. */
export function peopleSubject(text: string, guess: Guessed): string | null {
  if (guess.intent !== "copywriting" && customerAsked(text)) return "customer_segments";
  if (guess.confidence >= (drifts.has(guess.intent) ? surest : sure)) return null;
  const plain = toSimplified(text.normalize("NFKC").toLowerCase());
  if (why.test(plain) || (guess.intent === "what_if" && /如果|假如|\bif\b/iu.test(plain))) return null;
  const found = rules.find(({ says, not }) => says.test(plain) && !not?.test(plain));
  return found && found.intent !== guess.intent ? found.intent : null;
}
