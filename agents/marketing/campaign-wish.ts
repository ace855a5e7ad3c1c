import { toSimplified } from "../playbook/understanding/scripts.ts";

export type CampaignWish = {
  readonly kind: "ads" | "coupon" | "discount" | "live" | "message";
  readonly goal: "clear_stock" | "win_back" | "promote";
  readonly discount?: number;
  readonly budget?: string;
};

const kinds: readonly [CampaignWish["kind"], RegExp][] = [
  [
    "coupon",
    /券|满减|满\s*\d+\s*减|满[一-十百千]+减|红包|\b(?:coupons?|vouchers?|promo codes?|spend \S+ (?:save|get))\b/iu,
  ],
  ["live", /直播|\blive ?stream/iu],
  ["ads", /投放|广告|直通车|推广计划|\b(?:ads?|advert\w*)\b/iu],
  ["message", /短信|群发|\b(?:sms|newsletter|e-?mail campaign)\b/iu],
];
const clearing =
  /清仓|清一清|滞销|清库存|尾货|甩|处理掉|压货|卖不动|库存积压|\b(?:clear\w*|slow[- ]movers?|slow[- ]moving|old stock|dead stock|overstock|leftovers?|get rid of)\b/iu;
const winning =
  /召回|唤醒|流失|沉睡|老客|老顾客|老用户|回头客|\b(?:win[- ]?back|lapsed|returning|dormant|inactive|sleeping|gone quiet|old customers|existing customers)\b/iu;

const folds: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** What a text takes off: 8折, 七五折, 20% off, half price; undefined where it says nothing. */
export function discountIn(text: string): number | undefined {
  const chinese = /([\d.]+|[一二三四五六七八九]{1,2})\s*折/u.exec(text)?.[1];
  if (chinese) {
    const digits = [...chinese].map((each) => folds[each] ?? each).join("");
    const value = Number(digits);
    const share = value >= 10 ? value / 100 : value / 10;
    return share > 0 && share < 1 ? Math.round((1 - share) * 1000) / 1000 : undefined;
  }
  if (/半价|\bhalf[- ](?:price|off)\b/iu.test(text)) return 0.5;
  const percent = Number(/(\d{1,2}(?:\.\d+)?)\s*(?:%|percent|per cent|pct)/iu.exec(text)?.[1]);
  return percent > 0 && percent < 100 ? percent / 100 : undefined;
}

/** 预算3000, 预算两万 (not read), "budget of 3,000". */
function budgetIn(text: string): string | undefined {
  const match =
    /预算\D{0,4}(\d[\d,.]*)\s*(万|k)?|\bbudget\b\D{0,12}(\d[\d,.]*)\s*(k)?|(\d[\d,.]*)\s*(万|k)?\s*(?:块|元)?(?:的)?预算/iu.exec(
      text,
    );
  const digits = (match?.[1] ?? match?.[3] ?? match?.[5])?.replaceAll(",", "").replace(/\.$/, "");
  const times = match?.[2] ?? match?.[4] ?? match?.[6];
  const value = Number(digits) * (times === "万" ? 10_000 : times ? 1000 : 1);
  return digits && value > 0 ? String(value) : undefined;
}

/** The kind, goal, discount and budget that a merchant's words name. */
export function readWish(said: string): CampaignWish {
  const text = toSimplified(said.normalize("NFKC"));
  const goal = clearing.test(text) ? "clear_stock" : winning.test(text) ? "win_back" : "promote";
  const [discount, budget] = [discountIn(text), budgetIn(text)];
  return {
    kind: kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? (goal === "win_back" ? "coupon" : "discount"),
    goal,
    ...(discount === undefined ? {} : { discount }),
    ...(budget === undefined ? {} : { budget }),
  };
}
