import type { Shop, ShopData } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import type { Flow, Step } from "../../core/flows/flow.ts";
import { fillWords } from "../../core/flows/message-fields.ts";
import { factText } from "../../core/format.ts";
import { type Language, languages } from "../../core/language.ts";
import type { Enrolment } from "../../db/flows/enrolments.ts";
import { type OnRecord, onRecord } from "../../db/flows/message-values.ts";
import type { BuyerNow } from "../../db/flows/standing.ts";
import { readyWords } from "../../prompts/flow-words.ts";

export type Written = { readonly language: Language; readonly subject: string; readonly body: string };

/** The language of a locale such as zh-TW or pt-BR; null where we do not write it. */
export function languageOf(locale: string | null): Language | null {
  const tag = (locale ?? "").replaceAll("_", "-").toLowerCase();
  if (/^zh-(?:hant|tw|hk|mo)/.test(tag)) return "zh-Hant";
  return languages.find((each) => tag === each || tag.startsWith(`${each}-`)) ?? null;
}

const most = 5;
/** One line, and no longer than a title: what products and buyers are called comes from outside. */
const plain = (text: string) =>
  text
    .replaceAll(/\p{Cc}+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 120);

function valuesOf(on: OnRecord, buyer: BuyerNow, detail: Record<string, unknown>, shop: Shop, language: Language) {
  const money = (minor: unknown): string => {
    if (typeof minor !== "number") return "";
    const fact: Fact = {
      id: "",
      label: "",
      value: minor,
      unit: "money",
      currency: shop.currency,
      source: { table: "orders" },
    };
    return factText(fact, { language, timezone: shop.timezone });
  };
  const listed = on.products.slice(0, most).map((title) => `· ${plain(title)}`);
  const left = on.products.length - most;
  return {
    name: plain(buyer.name ?? ""),
    shop: plain(shop.name),
    order: plain(on.order ?? ""),
    total: money(on.totalMinor),
    product: plain(on.products[0] ?? ""),
    products: [...listed, ...(left > 0 ? [`· +${left}`] : [])].join("\n"),
    guide: (on.guide ?? "").trim().slice(0, 4000),
    price: money(on.priceMinor),
    was: money(detail["was_minor"]),
  };
}

/**
 * What a buyer would read: the merchant's own words where there are any in the buyer's language (or the shop's), else the
 * ready-made ones, with what is on record this moment. Null where a word that the message needs is not on record.
 */
export async function writeMessage(
  data: Pick<ShopData, "query">,
  about: Pick<Enrolment, "order_id" | "product_id" | "sku" | "detail">,
  { flow, step, buyer, shop, now }: { flow: Flow; step: Step; buyer: BuyerNow; shop: Shop; now: Date },
): Promise<Written | null> {
  const own = languageOf(shop.locale) ?? "en";
  const wanted = languageOf(buyer.locale) ?? own;
  const on = await onRecord(data, about, now);
  const written = (language: Language, words: { subject: string; body: string } | undefined): Written | null =>
    words ? { language, subject: plain(words.subject), body: words.body } : null;
  for (const language of step.words ? [wanted, wanted === "zh-Hant" ? "zh" : wanted, own, ...languages] : []) {
    const words = step.words?.[language];
    if (!words) continue;
    const values = valuesOf(on, buyer, about.detail, shop, language);
    return written(language, { subject: fillWords(words.subject, values), body: fillWords(words.body, values) });
  }
  const needsProduct = flow.trigger !== "gone_silent";
  if (needsProduct && on.products.length === 0) return null;
  return written(wanted, readyWords(flow.ready ?? flow.id, wanted, valuesOf(on, buyer, about.detail, shop, wanted)));
}
