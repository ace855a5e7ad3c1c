import { plainOf } from "../plain.ts";
import type { Target } from "../targets.ts";

const why = /为什么|为啥|怎么回事|\bwhy\b/u;
const has = (text: string, ...words: readonly RegExp[]) => words.every((word) => word.test(text));

const asks = /(?<!疑|提)问(?!题|卷|候)|咨询|打听|\b(?:ask(?:s|ed|ing)?|questions?|inquir\w*|enquir\w*)\b/u;
const seldomBought =
  /(?:买|下单|成交|付款|购买|卖)(?:的|得)?(?:人)?(?:却|又|都|很|比较|反而|不)?(?:少|没几个|不多|不出去?|不动|低)|没(?:什么|几个)?人(?:买|下单)|(?:不|没|少)(?:买|下单|成交)|转化率?(?:很|特别|又|却|都)?[低差]|没(?:几个|多少人)(?:人)?(?:买|下单|成交)|光问不|只问不|\b(?:(?:not|few|nobody|no one|hardly|rarely|don'?t|doesn'?t|isn'?t|aren'?t|never|without|little|seldom)\b.{0,16}\b(?:buy\w*|bought|sell\w*|sold|sales?|order\w*|purchas\w*|conver\w*)|(?:buy|bought|sells?|sold|orders?|purchas\w*)\b.{0,12}\b(?:little|few|rarely|hardly|less|seldom|not))/u;

const complains =
  /抱怨|投诉|吐槽|槽点|不满|毛病|质量问题|\b(?:complain\w*|gripes?|grumbl\w*|unhappy|defects?|faults?)\b|(?:关于|因为|说|提到|嫌).{1,12}的?(?:差评|低分)|\b(?:bad|negative|low|one[- ]star) reviews? (?:about|on|for|saying|over|mentioning)\b/u;
const changed =
  /变多|增多|增加|多了|多起来|上升|上涨|更多|突然|冒出|新出现|变少|减少|少了|下降|(?:比|跟|和)(?:之?前|以前|上|过去)|\b(?:more|fewer|less|than before|rose|ris(?:e|es|ing|en)|grew|grow\w*|increas\w*|new|sudden\w*|spik\w*|surg\w*|dropp?\w*|fell|worse|compared)\b/u;
const whichGoods =
  /(?:哪[个些款种]?|各个?|每个?)(?:商品|产品|宝贝|单品|款|sku|东西|货)|(?:按|分)(?:商品|产品|款|单品)|\b(?:which|what|by|per|each|every) (?:of our |of my )?(?:products?|items?|skus?|goods|listings?|things)\b/u;
const writesOrReplies = /回复|怎么回|话术|写|删|\b(?:reply|respond|answer|write|draft)\b/u;
const service = /客服|工单|\b(?:tickets?|agents?)\b/u;

const priceWord = /价|\b(?:prices?|pric(?:ed|ing))\b/u;
const priceMoved =
  /(?:改|调)(?:过|了)?(?:哪些)?价|调价|改价|价格?.{0,6}(?:变动|变化|变了|改了|改过|动过|调整|调过|调了|涨过|涨了|降过|降了)|(?:涨|降)(?:过|了)价|(?:哪[些个款]|什么).{0,6}(?:涨|降)价|\bprices? (?:have |has |been |were |was |did )*(?:chang\w*|mov\w*|adjust\w*|raised|cut|lowered|increased|went|gone)|\b(?:chang\w*|adjust\w*|rais\w*|cut|lower\w*|increas\w*)\b.{0,16}\bprices?\b|\bprice (?:changes?|adjustments?|moves?|cuts?|rises?|increases?|drops?|history)\b/u;
const notOfPrices =
  /怎么样|影响|模拟|如果|要不要|应该|建议|销量|转化|订单|帮我|\b(?:if|simulat\w*|should|would|what happens|effect|impact|affect\w*|sales|conversion|search\w*|campaign|order)\b|客单|竞品|差价|价保|\brivals?\b|competit/u;

const parcel =
  /包裹|快递|物流|送货|送达|配送|到货|签收|发货|订单|单子|\b(?:parcels?|deliver\w*|shipments?|packages?|orders?)\b/u;
const late =
  /晚到|迟到|迟了|超时(?!工单)|延误|延迟|晚点|没有?(?:按时|准时|如期)|逾期|超过承诺|晚于承诺|准时率|及时率|妥投率|\b(?:late|delay\w*|overdue|on[- ]time|past (?:the|their) promis\w*|punctual\w*|behind schedule)\b/u;

const returned =
  /退(?:货|款|得|的)?.{0,6}最(?:多|高|厉害|频繁|狠)|最(?:常|容易|多)被?退|退货(?:量|率|数|榜|排行|排名)?.{0,3}(?:排行|排名|榜|前\d|top)|(?:哪[个些款种]?|什么)(?:商品|产品|宝贝|单品|款|东西|货)?.{0,4}(?:退得(?:最|很|真)?(?:厉害|狠|凶|多)|老被?退|总被?退|经常被?退|退货多|被退|退得多)|\b(?:most|often|frequently)[- ](?:returned|refunded|sent back)|\b(?:returned|refunded|sent back)\b.{0,8}\b(?:most|often|frequently)|\b(?:highest|most|biggest) (?:\w+ )?(?:returns?|refunds?)\b|\bwhich (?:\w+ )?(?:products?|items?|skus?|goods)\b.{0,24}\b(?:returned|refunded|sent back)\b/u;

/** Who put something into the cart and did not pay: adders beside buyers, not unpaid orders. */
const toCart =
  /加购|加车|加(?:入|进|到)?了?购物车|放(?:进|入|到)了?购物车|\b(?:add(?:ed|s|ing)?|put|left)\b.{0,24}\bcarts?\b|\bcart abandon\w*|\babandon\w* (?:the |their )?carts?/u;
const unpaid =
  /(?:没|未|不)(?:有)?(?:付款|付钱|支付|下单|买|结账|成交)|\b(?:not|never|without|didn'?t|don'?t|no)\b.{0,16}\b(?:pa(?:y|id|ying)|b(?:uy|ought|uying)|check(?:ed|ing)? ?out|order(?:ed|ing)?)|abandon/u;
const reminds = /催|提醒|短信|发券|文案|名单|\b(?:remind|nudge|message|coupon|write|draft)\b/u;

/** Asks how many put something into the cart and did not pay. */
export const leftInCart = (text: string): boolean =>
  has(text, toCart, unpaid) && !reminds.test(text) && !why.test(text);

/** What was promised to buyers, as a thing; the promised day of a parcel is a delivery's. */
const promise =
  /承诺(?!的?(?:送达|发货|到货)?(?:时间|时效|时限|日))|答应(?:过|了)?(?:买家|顾客|客[户人]|人家|别人|退款|发货|回复)|\bpromises\b|\bpromised (?:to )?(?:our |the |any )?(?:buyers?|customers?|people|anyone)|\b(?:did|have|what) we(?:'ve)? promised?\b/u;
const lately = /超过承诺|晚于承诺|\b(?:past|after|beyond|later than) (?:the|their) promis/u;

/** A rate is ranked like any other metric, and what moved is told by its movement. */
const notOfReturns = /率|相比|比上|较上|\brates?\b|\bcompared\b|\bthan\b/u;

/** What the words name beyond doubt of complaints by product, goods asked after, prices, parcels and returns; undefined where
 * they leave it open. */
export function askedSign(said: string, namesOrder: boolean): Target | undefined {
  const text = plainOf(said);
  if (promise.test(text) && !lately.test(text) && !why.test(text)) return "list_promises";
  if (leftInCart(text)) return "sales_overview";
  if (why.test(text) || namesOrder || writesOrReplies.test(text)) return undefined;
  if (has(text, asks, seldomBought) && !service.test(text)) return "list_asked_unbought";
  if (has(text, complains) && (changed.test(text) || whichGoods.test(text)) && !service.test(text))
    return "list_complaints";
  if (has(text, priceWord, priceMoved) && !notOfPrices.test(text)) return "list_price_changes";
  if (has(text, parcel, late)) return "list_late_deliveries";
  return returned.test(text) && !notOfReturns.test(text) ? "refund_analysis" : undefined;
}
