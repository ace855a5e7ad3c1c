import { type Parts, partsOf } from "./read-rule.ts";

/** What a merchant wants done with one order or with many. */
export type Action =
  | "tag"
  | "remark"
  | "refund"
  | "changes"
  | "cancel"
  | "address"
  | "exchange"
  | "return"
  | "payment"
  | "items";

const actions: readonly [RegExp, Action][] = [
  [
    /still be (changed|modified|edited|done)|can (still )?(change|modify|edit)|还能(改|做)|可以改|能改|還能/i,
    "changes",
  ],
  [/\btag(s|ged)?\b|\blabel\b|\bmark\b.*\bas\b|标签|標籤|打标|打標|加标/i, "tag"],
  [/\bre?mark(s|ed)?\b|\bnotes?\b|\bwrite on\b|备注|備註|备註|備注/i, "remark"],
  [
    /\bref(u|o)?nd|money back|\bpay back\b|\b(give|send)\b.*\bback\b|\breimburse|\bcompensate\b|退款|退钱|退錢|退回|补偿|退.{0,8}(元|块|塊|给|給)|全额退|退个?款|钱退/i,
    "refund",
  ],
  [/cancel|取消|关闭|關閉/i, "cancel"],
  [/address|地址/i, "address"],
  [/exchange|换货|換貨/i, "exchange"],
  [/\breturn\b|退货|退貨/i, "return"],
  [/\bpayment\b|\bpay with\b|支付方式|付款方式/i, "payment"],
  [/(change|swap|switch|modify).*(item|size|colou?r|option|variant)|(换|改).*(规格|颜色|尺码|款式|型号)/i, "items"],
];
export const actionIn = (text: string): Action | undefined =>
  actions.find(([pattern]) => pattern.test(partsOf(text).plain))?.[1];

const trimmed = (text: string | undefined) => text?.replaceAll(/^[\s:：,,\-–—]+|[\s。.!!]+$/g, "").trim() || undefined;

const tagAfter: readonly RegExp[] = [
  /\bas (?:a |an |the )?([\w-]+)\s*[.!]?\s*$/i,
  /(?:打标签?|打上?标签|加标签|标签|打標籤?)\s*(?:为|成|[:：])\s*([\p{L}\p{N}_-]+)\s*[。.!!]?$/u,
  /(?:tag|label)\s*[:：]?\s+([\w-]+)\s*[.!]?\s*$/i,
  /打个?([\p{L}\p{N}_-]+)的?(?:标签|標籤)/u,
];
/** The tag that a sentence names: its quoted words, else what stands where a tag stands. */
export function tagIn({ plain, quoted }: Parts): string | undefined {
  if (quoted) return quoted.trim();
  for (const pattern of tagAfter) {
    const found = trimmed(pattern.exec(plain)?.[1]);
    if (found && !/^(orders?|订单|tag|标签)$/i.test(found)) return found;
  }
  return undefined;
}

const remarkAfter: readonly RegExp[] = [
  /[:：]\s*(.+)$/su,
  /\s[-–—]\s(.+)$/su,
  /\bsaying\s+(?:that\s+)?(.+)$/isu,
  /(?:备注|備註)(?:一下|内容)?[,,\s]*(?:成|为)?\s*(.+)$/su,
];
/** The remark that a sentence wants written: its quoted words, else what follows a colon, a dash or the word itself. */
export function remarkIn({ plain, quoted }: Parts): string | undefined {
  if (quoted) return quoted.trim();
  for (const pattern of remarkAfter) {
    const found = trimmed(pattern.exec(plain)?.[1]);
    if (found && found.length > 1) return found;
  }
  return undefined;
}

/** The amount that a refund names, as decimal text; nothing where everything goes back. `text` without its order number. */
export function amountIn(text: string): string | undefined {
  const found =
    /[¥$€£￥]\s*(\d[\d,]*(?:\.\d+)?)/.exec(text) ??
    /(\d[\d,]*(?:\.\d+)?)\s*(?:元|块|塊|美元|美金|刀|欧元|歐元|英镑|英鎊|港币|港幣|日元|日圓|dollars?|usd|yuan|rmb|cny|euros?|pounds?|bucks)/i.exec(
      text,
    ) ??
    /(?:退款?|补偿|refund(?:ed)?|pay back|back)\s*(\d[\d,]*(?:\.\d+)?)(?!\d)/i.exec(text);
  // A number that is left over is an amount all the same: reading it as "everything" would be the dearer mistake.
  const numbers = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return (found?.[1] ?? (numbers.length === 1 ? numbers[0] : undefined))?.replaceAll(",", "");
}
/** Whether numbers stand in a refund that nobody can tell the amount from. */
export const amountUnclear = (text: string): boolean => amountIn(text) === undefined && /\d/.test(text);
