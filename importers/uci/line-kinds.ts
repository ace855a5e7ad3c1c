/** What a line of the gift shop's ledger is. Only goods, carriage, gift vouchers and manual lines are sold to anyone. */
export type LineKind = "goods" | "carriage" | "manual" | "discount" | "fee" | "sample" | "bad_debt";

const byCode: Readonly<Record<string, LineKind>> = {
  POST: "carriage",
  DOT: "carriage",
  C2: "carriage",
  M: "manual",
  D: "discount",
  AMAZONFEE: "fee",
  "BANK CHARGES": "fee",
  CRUK: "fee",
  S: "sample",
  B: "bad_debt",
};

export const kindOf = (stockCode: string): LineKind => byCode[stockCode.toUpperCase()] ?? "goods";

/** Lines that a customer pays; the others are the shop's own bookkeeping. */
export const isSold = (kind: LineKind): boolean => kind === "goods" || kind === "carriage" || kind === "manual";
/** Lines of a credit note that give money back to a customer. */
export const isGivenBack = (kind: LineKind): boolean => isSold(kind) || kind === "discount";
