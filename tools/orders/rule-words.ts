import type { OrderRuleInput } from "./order-rule.ts";

type Both = { readonly zh: string; readonly en: string };
const words: { [Name in keyof Required<OrderRuleInput>]: (value: NonNullable<OrderRuleInput[Name]>) => Both } = {
  channel: (value) => ({ zh: `渠道 ${value}`, en: `channel ${value}` }),
  campaign: (value) => ({ zh: `活动 ${value}`, en: `campaign ${value}` }),
  minQuantity: (value) => ({ zh: `至少 ${value} 件`, en: `at least ${value} pieces` }),
  product: (value) => ({ zh: `买了 ${value}`, en: `of ${value}` }),
  productId: (value) => ({ zh: `买了商品 ${value}`, en: `of product ${value}` }),
  from: (value) => ({ zh: `${value} 起下单`, en: `placed from ${value}` }),
  to: (value) => ({ zh: `${value} 及以前下单`, en: `placed until ${value}` }),
  minTotal: (value) => ({ zh: `满 ${value}`, en: `${value} or more in total` }),
  maxTotal: (value) => ({ zh: `不超过 ${value}`, en: `${value} or less in total` }),
  status: (value) => ({ zh: `状态 ${value.join("、")}`, en: `state ${value.join(", ")}` }),
  tag: (value) => ({ zh: `带“${value}”标签`, en: `tagged "${value}"` }),
  region: (value) => ({ zh: `地区 ${value}`, en: `region ${value}` }),
  tier: (value) => ({ zh: `${value} 客户`, en: `${value} customers` }),
};

/** The conditions of a rule as whoever approves it reads them, in brackets; empty where there is none (a list of orders). */
export function ruleWords(rule: OrderRuleInput): Both {
  const parts = (Object.keys(words) as (keyof OrderRuleInput)[]).flatMap((name) => {
    const value = rule[name];
    const word: (value: never) => Both = words[name]; // each word takes its own condition's value
    return value === undefined ? [] : [word(value as never)]; // as above
  });
  if (parts.length === 0) return { zh: "", en: "" };
  return {
    zh: `(${parts.map((part) => part.zh).join(",")})`,
    en: ` (${parts.map((part) => part.en).join(", ")})`,
  };
}
