import type { Fact } from "../../core/facts.ts";
import { minorFromDecimal } from "../../core/money.ts";

const amount = "(?<n>\\d{1,6}(?:\\.\\d{1,2})?)(?<k>k)?";
/** What is counted in days, centimetres or pieces is no price. */
const noPrice =
  "(?!\\d|\\.\\d|\\s*(?:%|天|日|小时|件|个|厘米|公分|米|斤|公斤|岁|cm|mm|kg|days?|hours?|weeks?|months?|years?|inch|pieces?|people|días?|dias?|дн|см|hari|ngày|วัน))";
const wishes: readonly RegExp[] = [
  new RegExp(`${amount}\\s*(?:元|块钱?|rmb|円|圆)?\\s*(?:以内|以內|之内|之內|以下|封顶|封頂)`, "iu"),
  new RegExp(
    `(?:不要?超过|不超過|低于|少于|预算(?:是|在|只有|大概)?|預算|最多)\\s*[¥￥$]?\\s*${amount}${noPrice}`,
    "iu",
  ),
  new RegExp(
    `\\b(?:under|below|less than|up to|at most|within|no more than|not more than|cheaper than|max(?:imum)?(?: of)?|budget(?: is| of)?)\\s*(?:[$£€¥]|rmb|cny|usd|gbp|eur)?\\s*${amount}${noPrice}`,
    "iu",
  ),
  new RegExp(
    `(?:menos de|por debajo de|hasta|até|abaixo de|no más de|до|дешевле|не дороже|dưới|không quá|di bawah|maksimal|kurang dari|ไม่เกิน|ต่ำกว่า)\\s*(?:R\\$|[$€₽฿]|rp\\.?)?\\s*${amount}${noPrice}`,
    "iu",
  ),
];

/** The most that a buyer means to pay, in major units, where the message says it. */
export function budgetIn(text: string): number | undefined {
  for (const wish of wishes) {
    const { n, k } = wish.exec(text.normalize("NFKC"))?.groups ?? {};
    if (n) return Number(n) * (k ? 1000 : 1);
  }
  return undefined;
}

/** Of things with a price those within the budget; where none is, the cheapest, which is said. */
export function withinBudget<Row extends { readonly price: Fact }>(
  rows: readonly Row[],
  budget: number,
): { rows: Row[]; over: boolean } {
  const minor = ({ price }: Row) => (typeof price.value === "number" ? price.value : Number.POSITIVE_INFINITY);
  const fits = rows.filter((row) => minor(row) <= minorFromDecimal(String(budget), row.price.currency ?? "USD"));
  if (fits.length > 0) return { rows: fits.slice(0, 5), over: false };
  return { rows: [...rows].sort((one, two) => minor(one) - minor(two)).slice(0, 3), over: rows.length > 0 };
}
