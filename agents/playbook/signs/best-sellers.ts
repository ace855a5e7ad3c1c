/** What sold best by pieces, and what by money: a question may mean either. */
const byUnits =
  /(?:卖得?|销量)(?:的)?最(?:好|多|高|快|火)|热[销卖]|爆款|畅销|\bbest[- ]?sell\w*|\btop[- ]?sell\w*|\bsold (?:the )?(?:best|most)|\bsell(?:s|ing)? (?:the )?(?:best|most)|\btop (?:\d{1,2}|three|five|ten)? ?(?:products?|items?)/u;
const byMoney =
  /(?:销售额|营业额|成交额|金额|收入)(?:的)?最(?:高|多|大)|(?:卖|赚|挣)(?:的|得)?钱?最多(?:钱)?|最(?:赚|挣)钱|\b(?:earn|ma[dk]e|br(?:ing|ought)|gross|yield)(?:ed|s|ing|es)?(?: (?:in|us|me))*(?: the)? most(?: money| revenue)?\b|\b(?:most|highest|top|biggest) (?:revenue|earning|grossing|earners?|money)/u;

/** Whether plain words ask for what sold best, and by which measure. */
export function bestSold(plain: string): "units" | "revenue" | null {
  if (byMoney.test(plain)) return "revenue";
  return byUnits.test(plain) ? "units" : null;
}
/** "Are they in stock?": of products that were named before. */
export const stockOfThem =
  /库存|有货|现货|缺货|断货|够卖|还够|还剩|\bin stoc?k\b|\bout of stoc?k\b|\b(?:stoc?k|inventory|cover)\b|\bsold out\b|\brun(?:ning)? out\b|\bleft\b/u;
