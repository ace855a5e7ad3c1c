export type Signs = {
  readonly feeling: "pos" | "neu" | "neg" | "angry";
  /** Whoever handed over says so: a shop's rule, or the kind of the matter. */
  readonly pressed: boolean;
  readonly tier: string | null;
  readonly vip: readonly string[];
  /** Of the order it is about, in major units of `currency`. */
  readonly total: number | null;
  readonly largeOrder: number | null;
  readonly currency: string;
  /** When something that was promised is due, or was: a parcel, an answer. */
  readonly promisedFor: Date | null;
};
export type Why = {
  readonly sign: "feeling" | "said" | "tier" | "amount" | "promise";
  readonly zh: string;
  readonly en: string;
};
export type Urgency = { readonly urgency: "high" | "normal"; readonly why: readonly Why[] };

/** A promise that ends within this time presses. */
const soonMs = 24 * 3_600_000;
const money = (amount: number, currency: string, locale: string) =>
  new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);

/** How pressing a ticket is, and every reason for it: never a number without its ground. */
export function urgencyOf(signs: Signs, at: Date): Urgency {
  const { feeling, tier, total, largeOrder, currency, promisedFor } = signs;
  const why: Why[] = [];
  if (feeling === "angry") why.push({ sign: "feeling", zh: "买家很生气", en: "the buyer is angry" });
  if (signs.pressed)
    why.push({ sign: "said", zh: "按店铺规则或事由需要优先", en: "its kind or the shop's rule puts it first" });
  if (tier !== null && signs.vip.includes(tier))
    why.push({ sign: "tier", zh: `重要客户(${tier})`, en: `an important customer (${tier})` });
  if (total !== null && largeOrder !== null && total >= largeOrder)
    why.push({
      sign: "amount",
      zh: `订单金额 ${money(total, currency, "zh-CN")}`,
      en: `an order of ${money(total, currency, "en-US")}`,
    });
  if (promisedFor !== null && promisedFor.getTime() <= at.getTime())
    why.push({ sign: "promise", zh: "承诺的时间已经过了", en: "what was promised is overdue" });
  else if (promisedFor !== null && promisedFor.getTime() - at.getTime() <= soonMs)
    why.push({ sign: "promise", zh: "承诺的时间就在一天之内", en: "what was promised is due within a day" });
  if (why.length > 0) return { urgency: "high", why };
  const calm: Why =
    feeling === "neg"
      ? { sign: "feeling", zh: "买家不太满意,没有别的紧急情况", en: "the buyer is not happy, and nothing else presses" }
      : { sign: "feeling", zh: "没有紧急情况", en: "nothing presses" };
  return { urgency: "normal", why: [calm] };
}
