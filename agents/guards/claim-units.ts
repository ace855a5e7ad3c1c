import type { Statement } from "./statement.ts";

/** What surrounds a fact must not give it another unit than the one that it is written with. */
const symbols = /[$£€¥￥]\s*$|(?:USD|CNY|EUR|GBP|US\$)\s*$/;
export function unitFault({ words, facts }: Statement): string | undefined {
  for (const [at, fact] of facts.entries()) {
    const [before = "", after = ""] = words.split(`‹${at}›`);
    if (symbols.test(before)) return "a currency stands before a fact that is written with its unit";
    if (/^\s*(?:%|％|percent\b|per cent\b|个?百分点|percentage points?\b)/i.test(after))
      return "a percentage stands after a fact that is written with its unit";
    const money = fact.unit === "money" || fact.unit === "money_change";
    if (!money && /^\s*(?:元|块钱?|dollars?\b|yuan\b|euros?\b|pounds?\b|美元|人民币)/i.test(after))
      return "a fact that is no money is called money";
    if (
      money &&
      /^\s*(?:件|单|人|次|orders?\b|visitors?\b|units?\b|pieces?\b|buyers?\b|days?\b|天|小时|hours?\b)/i.test(after)
    )
      return "an amount of money is counted as something else";
    const share = fact.unit === "share" || fact.unit === "change" || fact.unit === "share_change";
    if (
      share &&
      /^\s*(?:元|件|单|人|orders?\b|visitors?\b|units?\b|pieces?\b|days?\b|天|小时|hours?\b|times\b|倍)/i.test(after)
    )
      return "a share is counted as something else";
  }
  return undefined;
}
