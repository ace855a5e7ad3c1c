import { branches, type Condition, isCondition, type Segment } from "./tree.ts";

/** Counts are always known, so "not at least three" is "at most two". */
const counted: ReadonlySet<string> = new Set(["orders", "spent", "refunds", "coupon_orders", "bought", "reviews"]);
function turned(each: Condition): Condition | undefined {
  if (!counted.has(each.field) || !("min" in each || "max" in each)) return undefined;
  const { min, max, ...rest } = each;
  if (min !== undefined && min > 0 && max === undefined) return { ...rest, max: min - 1 } as Condition; // the same shape
  if (max !== undefined && min === undefined) return { ...rest, min: max + 1 } as Condition; // the same shape
  return undefined;
}

/** The same segment in its plainest form: brackets that change nothing are gone, and nothing is turned round twice. */
export function settleTree(node: Segment): Segment {
  if (isCondition(node)) return node;
  if ("not" in node) {
    const inner = settleTree(node.not);
    if (isCondition(inner)) return turned(inner) ?? { not: inner };
    return "not" in inner ? inner.not : { not: inner };
  }
  const key = "all" in node ? "all" : "any";
  const parts = branches(node).flatMap((each) => {
    const settled = settleTree(each);
    return key in settled ? branches(settled) : [settled];
  });
  const seen = new Set<string>();
  const once = parts.filter((each) => {
    const text = JSON.stringify(each);
    return !seen.has(text) && seen.add(text);
  });
  const [only] = once;
  if (only && once.length === 1) return only;
  return key === "all" ? { all: once } : { any: once };
}
