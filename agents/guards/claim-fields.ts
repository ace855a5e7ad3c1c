import type { Fact } from "../../core/facts.ts";
import type { Statement } from "./statement.ts";

type Holds = (fact: Fact) => boolean;
const isMoney: Holds = ({ unit }) => unit === "money";
const isCount: Holds = ({ unit }) => unit === "count";
const isTime: Holds = ({ unit }) => unit === "instant" || unit === "date";
const isText: Holds = ({ unit }) => unit === "text";
const isCalled =
  (label: RegExp): Holds =>
  (fact) =>
    isText(fact) && label.test(fact.label);
/** Text that is neither a number of a parcel nor a state. */
const isCarrier: Holds = (fact) => isText(fact) && !/^(?:tracking|status)\b/.test(fact.label);

type Place = { readonly before: RegExp; readonly after?: RegExp; readonly holds: Holds };
/** Words that say what kind of thing stands beside them, whatever it is of: "costs ‹0›" is money, "‹0› in stock" a count. */
const places: readonly Place[] = [
  { before: /(?:数量|件数|\bquantity|\bqty)\**\s*[::×]?\s*$/iu, holds: isCount },
  {
    before: /(?:状态|系统显示|\bstatus|\bcurrently|\bmarked as|\blists it as)\**\s*(?:为|是|is)?\s*[::]?\s*\**$/iu,
    holds: isText,
  },
  {
    before:
      /(?:合计|总额|总价|总金额|订单金额|应付|实付|\btotal|\bgrand total|\bprice each|\bunit price|\bfull amount)\**\s*(?:为|是|is|of)?\s*[::]?\s*\**$/iu,
    holds: isMoney,
  },
  { before: /$/u, after: /^\**\s*is the (?:full amount|total)\b/iu, holds: isMoney },
  { before: /\b(?:placed(?: it| this| the order)? on|ordered(?: it)? on)\s*$/iu, holds: isTime },
  { before: /(?:现货|库存|\bunits on hand|\bin stock)\**\s*(?:为|是|is)?\s*[::]\s*$/iu, holds: isCount },
  { before: /(?:状态是?|\bstatus(?: is|:)?)\s*$/iu, holds: isText },
  { before: /$/u, after: /^\s*(?:下的?单|拍下)/u, holds: isTime },
  { before: /\bpromised (?:delivery )?(?:time|date)(?: (?:for|of) [^‹]{0,40})? is\s*$/i, holds: isTime },
  { before: /\b(?:follow|track)(?: the parcel| it)? (?:with|by|under)\s*$/i, holds: isCalled(/^tracking/) },
  { before: /(?:合计|总额[是为]?|总价是?|金额|售价|单价|每件|标价|现价|价格[是为])\s*[::]?\s*$/u, holds: isMoney },
  {
    before: /\b(?:costs?|priced at|price is|total is|total of|comes to)\s*$/i,
    holds: ({ unit }) => unit !== "text" && unit !== "instant" && unit !== "date" && unit !== "count",
  },
  { before: /\b(?:at|for)\s*$/i, after: /^\s*(?:each|apiece|a piece|per piece|per unit)\b/i, holds: isMoney },
  { before: /(?:库存|现货|还剩|剩余)\s*[::有]?\s*$/u, holds: isCount },
  {
    before: /(?:^|[^‹])$/u,
    after: /^\s*(?:件现货|件在库|(?:(?:pieces?|units?) )?(?:are |is )?(?:left )?in stock\b|件[“"「])/iu,
    holds: isCount,
  },
  { before: /\b(?:holds|contains)\s*$/i, holds: isCount },
  { before: /(?:下单时间|送达时间|到货时间|发货时间)[是为::]?\s*$/u, holds: isTime },
  {
    before:
      /\b(?:placed on|promised (?:for|by|on)|due (?:by|on)|arrives? (?:by|on)|delivered (?:by|on)|expected (?:by|on))\s*$/i,
    holds: isTime,
  },
  { before: /$/u, after: /^\s*(?:之?前(?:会?送达|到货|送到|发货)|(?:送达|到货))/u, holds: isTime },
  { before: /(?:物流单号|运单号|快递单号)[是为::]?\s*$/u, holds: isCalled(/^tracking/) },
  { before: /\btracking (?:number|no\.?|code)(?: is|:)?\s*$/i, holds: isCalled(/^tracking/) },
  { before: /(?:承运商?|快递公司|物流公司)[是为::]\s*$/u, holds: isCarrier },
  { before: /由\s*$/u, after: /^\s*(?:承运|配送|派送|发出)/u, holds: isCarrier },
  {
    before: /\b(?:carried by|carrier is|shipped (?:by|with)|sent (?:by|with)|promised [^‹]*‹\d+› with)\s*$/i,
    holds: isCarrier,
  },
];

/** A fact of one kind where the words around it say another. */
export function fieldFault({ words, facts }: Statement): string | undefined {
  for (const [at, fact] of facts.entries()) {
    const [before = "", after = ""] = words.split(`‹${at}›`);
    const wrong = places.some(
      (place) => place.before.test(before) && (place.after?.test(after) ?? true) && !place.holds(fact),
    );
    if (wrong) return "a fact stands where another kind of fact is said";
  }
  return undefined;
}
