import { boughtWords, countWords, type Names, reviewWords, valueWords } from "./condition-words.ts";
import { branches, type Condition, isCondition, type Segment } from "./tree.ts";

type Both = readonly [zh: string, en: string];
const lists: Record<string, Both> = {
  tier: ["会员等级是", "tier is"],
  region: ["地区是", "region is"],
  locale: ["语言是", "language is"],
  tag: ["带标签", "tagged"],
  channel: ["下单渠道有", "ordered through"],
  stage: ["处在", "stage is"],
  churn: ["流失风险", "churn risk is"],
};
/** Stages and risks as they are said; everything else in a list is the shop's own word. */
export const stageWords: Record<string, Both> = {
  new: ["新客", "new"],
  active: ["活跃", "active"],
  at_risk: ["有流失迹象", "at risk"],
  sleeping: ["沉睡", "sleeping"],
  lost: ["已流失", "lost"],
  won_back: ["回流", "won back"],
};
export const churnWords: Record<string, Both> = { low: ["低", "low"], medium: ["中", "medium"], high: ["高", "high"] };
const traits: Record<string, Both> = {
  tier: ["有会员等级", "has a tier"],
  email: ["留了邮箱", "has an e-mail address"],
  phone: ["留了手机号", "has a phone number"],
  consent: ["愿意接收营销", "accepts marketing"],
  refusal: ["拒收营销", "refuses marketing"],
};
const at = (language: Names["language"]) => (language === "zh" ? 0 : 1);

function conditionText(each: Condition, names: Names): string {
  const side = at(names.language);
  switch (each.field) {
    case "orders":
    case "spent":
    case "refunds":
    case "coupon_orders":
      return countWords(each, names);
    case "bought":
      return boughtWords(each, names);
    case "reviews":
      return reviewWords(each, names.language);
    case "has":
      return traits[each.of]?.[side] ?? each.of;
    case "tier":
    case "region":
    case "locale":
    case "tag":
    case "channel":
    case "stage":
    case "churn": {
      const own = each.field === "stage" ? stageWords : each.field === "churn" ? churnWords : {};
      const values = each.in.map((value) => own[value]?.[side] ?? value);
      return side === 0
        ? `${lists[each.field]?.[0]}${values.join("或")}`
        : `${lists[each.field]?.[1]} ${values.join(" or ")}`;
    }
    default:
      return valueWords(each, names);
  }
}

/** A segment in words, one text for one tree: what the merchant reads before it is used. Brackets stand wherever "and" and
 * "or" meet. */
export function segmentText(node: Segment, names: Names): string {
  const zh = names.language === "zh";
  if (isCondition(node)) return conditionText(node, names);
  if ("not" in node) return zh ? `不是(${segmentText(node.not, names)})` : `not (${segmentText(node.not, names)})`;
  const parts = branches(node).map((each) => {
    const text = segmentText(each, names);
    return isCondition(each) || "not" in each ? text : zh ? `(${text})` : `(${text})`;
  });
  return parts.join("all" in node ? (zh ? ",并且" : ", and ") : zh ? "或者" : " or ");
}
