import { type Language, ownLanguage } from "../../../core/language.ts";
import { buyerWord } from "../../../prompts/buyer-words.ts";

type Summary = { readonly zh: string; readonly en: string };
const textOf = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? Object.values(value).filter(Boolean).join(", ")
    : String(value ?? "").replace(/^#/, "");

/**
 * What a change does, in the reader's language: the tool's own summary where it is written in that language, else the
 * language's phrase for this kind of change with what was put in.
 */
export function changeWords(
  tool: string,
  input: Readonly<Record<string, unknown>>,
  summary: Summary,
  language: Language,
): string {
  if (language === "zh" || language === "en") return summary[language];
  const values = {
    order: textOf(input["orderId"]),
    address: textOf(input["address"]),
    method: textOf(input["paymentMethodId"]),
    remark: textOf(input["remark"]),
  };
  return buyerWord(`change.${tool}`, language, values) ?? summary[ownLanguage(language)];
}
