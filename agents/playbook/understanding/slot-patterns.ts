/** Spans of a text: where and what. */
export interface Span {
  start: number;
  end: number;
}

export function findAll(text: string, pattern: RegExp, group = 0): Span[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const value = match[group] ?? "";
    const start = match.index + (group === 0 ? 0 : match[0].lastIndexOf(value));
    return { start, end: start + value.length };
  }).filter((span) => span.end > span.start);
}

/** Parcels, tickets and tax registrations have numbers too. */
const NOT_ORDER =
  /(?:快递单?号?|运单号?|物流(?:单号|号)?|单号 ?(?=[A-Z]{2})|税号|工单号?|发票号|身份证号?|tracking(?: number| no\.?| #)?|ticket|case|invoice|vat|tax id|rma|sku|postcode|zip)[\s:：#是为]*$/i;
const ORDER_ID: [RegExp, number][] = [
  [/#[A-Za-z]{0,3}-?\d[\d-]*\d/g, 0],
  [/\b[A-Z]{2,4}-\d{2,4}-\d{3,}\b/gi, 0],
  [/\bW\d{6,8}\b/g, 0],
  // A1001, ord20931: a few letters, then digits to the end of the word. Models of things have fewer digits or letters after.
  [/(?<![\w-])#?[A-Z]{1,3}\d{4,12}(?![\w-])/gi, 0],
  [/(?<![\dA-Za-z])\d{15,21}(?!\d)/g, 0],
  [/(?<![\dA-Za-z-])\d{3,6}-\d{3,8}(?:-\d{2,8})?(?![\d-])/g, 0],
  [
    /(?:订单(?:编?号)?|单号|尾号|那单|這單|order(?:s)?(?: no\.?| number| id| #)?|nº de pedido|pedido(?: n[º°.]?)?|注文(?:番号)?|pesanan|orderan|đơn(?: hàng)?|заказ[а-я]{0,2}|ออเดอร์|คำสั่งซื้อ(?:หมายเลข)?)(?:是|为|:|：|\s|#|№|nomor|số|เลขที่)*([A-Z]{0,3}-?\d{3,14}(?:-\d+)*)(?!\d|\.\d)/gi,
    1,
  ],
  [/(?<![\d#])(\d{4,6})\s?(?:那单|这单|那個單|那笔订单|号订单)/g, 1],
];
const PHONE =
  /(?<!\d)(?:\+?\d{1,3}[ -])?(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|1[3-9]\d\*{4}\d{4}|09\d{2}-?\d{3}-?\d{3}|0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|07\d{3}[ -]?\d{3}[ -]?\d{3}|555-\d{4})(?!\d)/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

const overlaps = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => span.start < other.end && span.end > other.start);

/** Adds the spans that stand free of those already taken. */
export function addFree(taken: Span[], spans: readonly Span[]): Span[] {
  const free = spans.filter((span) => !overlaps(span, taken));
  taken.push(...free);
  return free;
}

export const findEmails = (text: string): Span[] => (text.includes("@") ? findAll(text, EMAIL) : []);
export const findPhones = (text: string): Span[] => (/\d{3}/.test(text) ? findAll(text, PHONE) : []);

export function findOrderIds(text: string): Span[] {
  if (!/\d{3}/.test(text)) return [];
  const found: Span[] = [];
  for (const [pattern, group] of ORDER_ID)
    addFree(
      found,
      findAll(text, pattern, group).filter((span) => !NOT_ORDER.test(text.slice(0, span.start))),
    );
  return found.sort((one, two) => one.start - two.start);
}

const NUMERAL = /[\d一二两三四五六七八九十百千半几俩]/;
const ZH_NUMBER = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千半几]+)";
const AMOUNT = new RegExp(
  `(?:under|over|below|less than|around|about )?\\s?[$£€¥￥]\\s?\\d[\\d,]*(?:\\.\\d+)?k?|${ZH_NUMBER}(?:来|多)?(?:块钱?|元|塊|刀|rmb|RMB|万元?)(?:\\d|[一二三四五六七八九](?!个))?(?:左右|以内|以下)?|[一二三四五六七八九\\d](?:\\.\\d|[一二三四五六七八九])?折|\\b\\d+(?:\\.\\d+)?\\s?%(?: off)?|\\b\\d[\\d,]*(?:\\.\\d+)?\\s?(?:dollars|bucks|quid|pounds|euros|usd|yuan|reais|pesos|円)|(?<![\\d.])\\d{1,5}\\.\\d{2}(?![\\d.])`,
  "gi",
);
/** 退我20, 满300减40, 便宜了50, 差价30: numbers that a verb makes money. */
const IMPLIED_AMOUNT =
  /(?:满|减|退我?|补我?|便宜了?|贵了?|差价?|差了?|降了?|降价|涨了?|多收了?|扣了?|付了?|花了?|卖|买的?|价格?|只要|变成?|原价|现价|到手|券)(?:是|了|成|的)?\s?(\d{1,6}(?:\.\d+)?)(?![\d.]*(?:个|件|天|号|月|年|次|码|寸|点|斤|公|g|cm|mm|ml|%|折))/g;
const UNIT =
  "个|件|双|条|盒|箱|瓶|套|支|台|包|袋|本|份|只|罐|张|把|块儿?(?!钱)|片|提|桶|对|卷|束|样|顶|枚|颗|斤|打|组|副|单";
const QUANTITY = new RegExp(
  `(?<![第这那每哪\\d.:几上下另])(?:\\d{1,4}|[一二两三四五六七八九十俩]{1,3})(?:${UNIT})(?![月小星礼号多儿])`,
  "g",
);
const ENGLISH_QUANTITY =
  /\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|half a dozen)\b(?= (?:of |more |extra |pairs?|pieces?|packs?|sets?|boxes|bottles|cans|units|pcs|bags|items?|sheets|left)\b)|(?<=\b(?:ordered|bought|got|received|only|want|need|add|sent(?: me)?|paid for|take|buy|make it|to|instead of) )(\d{1,3}|one|two|three|four|five|six)\b(?! ?(?:days?|weeks?|months?|hours?|years?|minutes?|size|%|dollars|bucks|[a-z]+ street|st\b|am|pm|in\b|inch|cm|kg|lbs?))|\bx ?(\d{1,3})\b|\b(\d{1,3})x\b/g;

export const findAmounts = (text: string): Span[] => {
  if (!NUMERAL.test(text)) return [];
  const found: Span[] = [];
  addFree(
    found,
    findAll(text, AMOUNT).map((span) => trimmed(text, span)),
  );
  addFree(found, findAll(text, IMPLIED_AMOUNT, 1));
  return found.sort((one, two) => one.start - two.start);
};

export function findQuantities(text: string): Span[] {
  const english = Array.from(text.matchAll(ENGLISH_QUANTITY), (match) => {
    const value = match.slice(1).find((group) => group !== undefined) ?? match[0];
    const start = match.index + match[0].indexOf(value);
    return { start, end: start + value.length };
  });
  const found = NUMERAL.test(text) ? findAll(text, QUANTITY) : [];
  addFree(found, english);
  return found.sort((one, two) => one.start - two.start);
}

function trimmed(text: string, span: Span): Span {
  const value = text.slice(span.start, span.end);
  return { start: span.start + value.length - value.trimStart().length, end: span.end };
}
