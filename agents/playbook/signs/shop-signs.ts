import { plainOf } from "../plain.ts";
import type { Brief } from "../play.ts";
import { splitsOf } from "../splits.ts";
import type { Target } from "../targets.ts";
import { bestSold, stockOfThem } from "./best-sellers.ts";

/** Skills whose words may well name stock, rivals or terms without asking for them. */
const elsewhere = new Set([
  "order_lookup",
  "order_action",
  "unpaid_recovery",
  "copywriting",
  "campaign_plan",
  "campaign_performance",
  "knowledge_edit",
  "what_if",
  "review_insight",
  "service_quality",
  "inspection_report",
  "help",
]);

/** Below this an intent is a guess, and plain words count for more. */
const sure = 0.6;

const ofOrders =
  /单|退|取消|发货|地址|备注|标签|客[人户]|顾客|买家|\border|refund|cancel|\bship|\bnotes?\b|\btag|address|customer|buyer|#/;
function belongsElsewhere({ intent, slots, confidence }: Brief, text: string): boolean {
  if (slots["order_id"]) return true;
  if (!elsewhere.has(intent) || confidence < sure) return false;
  return !intent.startsWith("order_") || ofOrders.test(text);
}

const lost =
  /竞品|竞店|竞争对手|(?<!对)对手|同行|别家|别的店|谁.{0,3}抢|被.{0,4}抢|poach|别人家|抢(?:我们|咱们?)的?(?:生意|客)|抢(?:走|了).{0,3}(?:我们|咱|顾客|客人|访客|多少)|流失(?:到|去|给)|(?:客[人户]|访客|顾客).{0,4}(?:流失|跑)(?:到|去|了?多少)|流失的?访客|流失访客|\brivals?\b|\bcompet[ie]t\w*|\bother (?:shops|stores|sellers)|\blost visitors|visitors (?:did )?we los|taking our|steal(?:ing|s)? (?:our|my)|los(?:e|es|ing|t) (?:our |my )?(?:customers?|shoppers?|visitors?|people|buyers?) to\b|lost (?:shoppers|visitors)|where (?:did|do) (?:the |our )?(?:shoppers|visitors|people|customers) go/;
const empty =
  /(?:搜|词|关键).*(?:没有?(?:搜到)?(?:任何)?(?:结果|商品|东西|货)|无(?:搜索)?结果|[零0]结果|空(?:结果|白|页)|(?:啥|什么)都没|结果为?(?:空|[零0]))|搜[索寻]?不[到出着见]|failed search|无结果.{0,4}(?:词|搜索)|[零0]结果|(?:search|term|keyword|quer|word|typ)\w*.*(?:no[- ]results?|ze?ro[- ]results?|nothing|empty|without (?:any )?results?|no (?:match|hits?)|[z0]e?r?o?[- ]hits?|without finding|find (?:any|no)thing|fail)|(?:no[- ]results?|ze?ro[- ](?:results?|hits?)|empty) .*(?:search|term|keyword|quer)/;
const rising =
  /涨|变多|冒出|新的?(?:热门)?(?:搜索)?词|多起来|往上|成长|走强|变火|上升|飙升|增长|增速|增幅|变热|火(?:起来|了)|窜|走高|[蹿窜]升|突然|黑马|\bris(?:e|es|ing)|\brose|\bpick(?:ed|s)? up|\bgain(?:ed|ing|s)?\b|\bhot(?:test|ter)?\b|\bgr(?:ow|ew)|\bsurg|tak(?:e|es|ing) off|took off|trending|picking up|going up|\bfast|suddenly|biggest (?:increase|jump|gain)|climb|spik|soar|jump/;
const aboutTerms = /词|关键字|热搜|大家.{0,3}搜|\bkeywords?\b|\bterms?\b|\bquer(?:y|ies)\b|\bs[ea]{2}rch(?:es|ing)\b/;
const coverWords =
  /(?:还|够|能)(?:能|够|可以)?再?(?:卖|撑|用|顶|销|坚持)得?了?(?:多久|几天|多少天|到)|(?:什么时候|何时|几时|几号|哪[一]?天|多久)(?:会|就|将|能|才)?(?:断货|断档|卖[完光空]|售罄|见底|没货|缺货|用完|清空)|可[售卖]天数|(?:撑|卖)到(?:什么时候|哪天|几号)|[\d一二两三四五六七八九十几]个?(?:天|周|星期|月)之?以?内?(?:会|要|就)?(?:卖[完光空]|断货|售罄)|预计.{0,8}(?:断货|卖[完光]|售罄)|(?:断货|卖[完光]|售罄|见底).{0,6}(?:几号|哪天|什么时候|何时|日期|时间)|how soon .*\bout\b|(?:stoc?k|run)-?out (?:date|day)s?|(?:when(?:'s)?|what date|which day)\b.*\b(?:run|runs|sell|sells|go|goes|sold) out|days? of (?:stock|cover|inventory)|how (?:long|many (?:days|weeks)|soon).*(?:last|left|stoc?k|cover|inventory)|(?:sell|run)s? out (?:first|next|and when)|at this (?:pace|rate).*out|(?:forecast|estimate|predict).*(?:run|sell|goes?)\w* out|date .*out of stoc?k/;
const outWords =
  /断(?:过|了|着)?货|缺(?:过|了|着)?货|没有?库存|卖[空光]了?|没货|售罄|断档|[零0]库存|库存(?:为|是|到)?[零0](?!\d)|\bout of stoc?k|\bstoc?k-?outs?\b|\b(?:sold|ran|been|sell(?:ing|s)?) out\b|\bat zero\b|\bstoc?ked out|\boos\b/;
/** Words of what is still to come: for these it is what to restock that counts. */
const toCome =
  /什么时候|何时|会|快[要缺断卖没]|快$|将|预计|风险|要断|即将|补货|补哪|进货|预警|\bsoon\b|\brisk|gonna|going to|about to|before we|re-?order|re-?stock|(?<!since )\bwhen (?:does|do|will|is|are)/;
const slowWords =
  /滞销|(?:放|搁|积)了?(?:很|好|太)久|不好卖|[卖动]得(?:最|很|太)?慢|(?:stale|excess|old|too much) (?:stoc?k|inventory)|over-?stock|(?:isn'?t|not|doesn'?t|don'?t|aren'?t|hardly|barely) (?:really )?(?:sell|mov)(?:ing)?\b|卖不[动掉出]|压[仓箱货]|没人[要问]|nobody (?:is )?(?:buy|want)\w*|just sitting|死库存|积压|动销差|没人买|slow(?:ly)?[- ]?(?:mov|sell)|dead stoc?k|gathering dust/;
const levelWords =
  /库存(?:还有|还剩|剩下?|有|是)?(?:多少|几件)|(?:还有|还剩|剩)(?:多少|几)件?(?:库存|货|件)|库存(?:表|明细|清单|一览|数量)|how (?:many|much)\b.*(?:in stoc?k|do we have left|are left|on hand)|stoc?k (?:levels?|list)|inventory (?:levels?|list)|current stoc?k/;
const channelWords = /渠道|管道|通路|(?<!客户)来源|\bchann?els?\b|\bsources?\b|\bpaid (?:traffic|ads?|search)\b/;
const qualityWords =
  /质量|质素|效果|[最更].{0,4}(?:好|差|值|肯买|优|划算|精准|强|弱)|转化.{0,4}[高低好差]|对比|相比|比较|价值|值得(?![上做])|砍|优劣|表现|靠谱|quality|\bbest\b|\bbetter\b|\bworst\b|\bcompar|perform|worth|convert|\bcut\b|per visitor|valuable|any good|brings? (?:the )?(?:most )?(?:buyers|customers)|good (?:visitors|buyers)|bad traffic/;
const stepWords =
  /哪一?步|哪一?个?环节|哪个步骤|\b(?:which|what) (?:step|stage)\b|\bwhere in the funnel|(?:step|stage) of the funnel/;
const lossWords =
  /(?:跌|掉|降|下滑|下降|减少|少了?|亏|缩水|退步|流失)得?(?:了)?(?:最|得最)|[跌掉降滑亏].{0,4}最(?:多|狠|厉害|大|惨|严重)|(?:降幅|跌幅|下滑幅度|降得|下滑)最|少了最多|差(?:得)?最多|最[跌掉]|(?:los[et]s?|lost|drop(?:s|ped)?|fell|fall(?:s|en)?|declin\w+|decreas\w+|worsen\w+|shrank|went down|down)\b.*\b(?:most|worst|hardest|biggest|furthest)|(?:biggest|worst|largest|top|steepest|main) (?:\w+ )?(?:los[es]|declin|drop|fall|decreas)\w*/;
const gainWords =
  /(?:涨|升|增长|增加|上涨|进步).{0,3}最|(?:涨幅|增幅|增速)最|(?:grew|gained|rose|increas\w+|grow\w*|improv\w+|went up)\b.*\bmost|(?:biggest|largest|top|fastest) (?:\w+ )?(?:gainer|grow|climb|ris|increas|improve)\w*/;
const ofKnowledge =
  /知识库|知识文章|(?:文章|说法|规则).{0,6}(?:矛盾|冲突|不一致|过期)|\bknowledge (?:base|articles?|problems?)|\barticles?\b.*\b(?:contradict|disagree|conflict|expired|outdated)/;
const niche =
  /商机|蓝海|需求缺口|\b(?:this|that|the|which|what|any|new) (?:niches?|opportunit(?:y|ies))\b|unmet demand/;
const newGoods = /新品|上新|值得[上做]|机会|new product|opportunit/;

const salesOnly = new Set(["revenue", "orders", "units", "net_revenue", "refund_amount", "refund_rate"]);
const aboutSalesOnly = ({ metrics }: Brief) => metrics.length > 0 && metrics.every((metric) => salesOnly.has(metric));
const aboutSearches = (brief: Brief, text: string) => brief.intent === "search_trends" || aboutTerms.test(text);

function asksQuality(brief: Brief, text: string): boolean {
  if (brief.compare || aboutSalesOnly(brief) || splitsOf(brief).length > 1) return false;
  const named = brief.slots["channel"] !== undefined && /流量|访客|来的人|visitors|traffic|shoppers/.test(text);
  const rated =
    brief.intent === "traffic_sources" &&
    brief.dimensions[0] === "channel" &&
    brief.metrics.includes("conversion_rate");
  const against = named && /比|好吗|好不好|哪个好/.test(text);
  return rated || against || ((channelWords.test(text) || named) && qualityWords.test(text));
}

/** Skills about stock: of these the words only have to tell which of the three questions it is. */
const stock = new Set(["stock_risk", "slow_movers", "forecast"]);
const howLong =
  /多久|几[天周]|几个(?:月|星期|礼拜)|多少[天周]|how (?:long|soon)|\buntil\b|which (?:week|day|month)|\bwhat (?:day|date)|\bpace\b|runway/;
const cameOut = /卖断|断了|缺了|没了|空了|\bran out|(?:had|have|has|with) no stoc?k|\bwent out|\bno stoc?k of/;
const cameBefore = /[断缺](?:过|了)|缺货.{0,4}缺|\b(?:was|were|been|ran|did)\b/;
const toOrder = /补|进货|订货|采购|re-?stock|re-?order|\border\b|\bbuy\b|supplier/;

type Rule = readonly [target: Target, asks: (brief: Brief, text: string) => boolean];
/** In order: what is narrower comes before what its words may be read as. */
const rules: readonly Rule[] = [
  ["find_opportunities", (_, text) => niche.test(text)],
  ["list_lost_visitors", (brief, text) => lost.test(text) && !newGoods.test(text) && !aboutSearches(brief, text)],
  ["list_no_result_terms", (_, text) => empty.test(text) && !newGoods.test(text)],
  ["find_rising_terms", (brief, text) => rising.test(text) && aboutSearches(brief, text) && !newGoods.test(text)],
  ["forecast_cover", (_, text) => bestSold(text) !== null && stockOfThem.test(text)],
  ["forecast_cover", (_, text) => coverWords.test(text) && !cameBefore.test(text)],
  [
    "forecast_cover",
    ({ intent }, text) => stock.has(intent) && howLong.test(text) && !toOrder.test(text) && !cameBefore.test(text),
  ],
  ["list_slow_movers", ({ intent }, text) => intent !== "opportunity" && slowWords.test(text)],
  ["list_restock", (_, text) => /\bsell(?:ing|s)? out\b/.test(text) && toCome.test(text)],
  ["list_stock_outs", (_, text) => outWords.test(text) && !toCome.test(text)],
  ["list_stock_outs", ({ intent }, text) => stock.has(intent) && cameOut.test(text) && !toCome.test(text)],
  ["get_stock_levels", (_, text) => levelWords.test(text)],
  ["get_funnel", (_, text) => stepWords.test(text)],
  ["compare_movers", (_, text) => lossWords.test(text)],
  ["compare_movers", (_, text) => gainWords.test(text)],
  ["compare_channels", asksQuality],
  [
    "product_ranking",
    ({ compare, dimensions }, text) =>
      !compare &&
      !dimensions.some((by) => by !== "product") &&
      bestSold(text) === "revenue" &&
      /商品|产品|单品|款|东西|宝贝|\bproducts?\b|\bitems?\b|\bskus?\b|\bgoods\b/.test(text),
  ],
];

/** What the words name of stock, traffic, rivals or search terms; undefined where they name nothing for sure. */
export function shopSign(brief: Brief): Target | undefined {
  const text = plainOf(brief.text);
  if (ofKnowledge.test(text)) return "knowledge_edit";
  return belongsElsewhere(brief, text) ? undefined : rules.find(([, asks]) => asks(brief, text))?.[0];
}
