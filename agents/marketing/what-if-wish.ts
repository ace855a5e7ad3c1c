import { toSimplified } from "../playbook/understanding/scripts.ts";
import { discountIn } from "./campaign-wish.ts";

export type WhatIf = { readonly price?: string; readonly change?: number; readonly stock?: number };

const up = /涨|提价|加价|调高|贵|上调|raise|increas|more expensive|dearer|put (?:it |the price )?up|higher|bump/iu;
const number = "(\\d[\\d,]*(?:\\.\\d+)?)";
const prices = [
  new RegExp(
    `(?:卖|定价|改成?|改到|降到|降至|涨到|涨至|调到|调成|调至|变成|价格|提到|到)\\s*(?:为|成|到|是)?\\s*[¥$€£]?\\s*${number}\\s*(?:元|块|镑|英镑|美元|欧元)?(?!\\s*(?:%|折|个百分点|件|个|天))`,
    "u",
  ),
  new RegExp(`[¥$€£]\\s*${number}`, "u"),
  new RegExp(`\\b(?:to|at|for)\\s+${number}(?!\\s*(?:%|percent|per cent|units?|pieces?|days?|weeks?))\\b`, "iu"),
  new RegExp(`${number}\\s*(?:pounds?|dollars?|euros?|yuan|rmb|usd|gbp|eur)\\b`, "iu"),
];
const stocks = [
  new RegExp(`(?:库存|备货|只剩|只有|只备|进货|备)\\s*(?:只有|为|是|到|了)?\\s*${number}\\s*(?:件|个|只|套)?`, "u"),
  new RegExp(
    `\\b(?:only (?:have|had|stock(?:ed)?)|stock (?:of|is|were|was)|with|hold)\\s+${number}(?:\\s+(?:units?|pieces?|left|in stock|of (?:them|it)))`,
    "iu",
  ),
];
const amounts = new RegExp(
  `(?:便宜|降价?|减|少|涨价?|加|贵|提价?|raise|increase|cut|drop|lower|reduce)[^\\d%折]{0,14}?[¥$€£]?\\s*${number}\\s*(?:%|个百分点|percent|per cent|pct)`,
  "iu",
);
const zhTenths = /(?:便宜|降价?|降|减|涨价?|涨|贵|提价?)\s*(?:了|个|到)?\s*([一二两三四五六七八九半])成/u;
const tenth: Readonly<Record<string, number>> = {
  一: 0.1,
  二: 0.2,
  两: 0.2,
  三: 0.3,
  四: 0.4,
  五: 0.5,
  六: 0.6,
  七: 0.7,
  八: 0.8,
  九: 0.9,
  半: 0.05,
};
const plain = (digits: string | undefined) => digits?.replaceAll(",", "");

function shareIn(text: string): number | undefined {
  const percent = Number(plain(amounts.exec(text)?.[1]));
  if (percent > 0) return percent / 100;
  const tenths = tenth[zhTenths.exec(text)?.[1] ?? ""];
  return tenths ?? discountIn(text);
}

/** What a merchant wants to try: a price, a share off or on, a stock; nothing where none is said. */
export function readWhatIf(said: string): WhatIf {
  const text = toSimplified(said.normalize("NFKC"));
  const stock = stocks.map((each) => plain(each.exec(text)?.[1])).find(Boolean);
  const held = stock ? { stock: Math.round(Number(stock)) } : {};
  const share = shareIn(text);
  if (share !== undefined)
    return { ...held, change: up.test(text) && !/打?\s*[\d.一二三四五六七八九]+\s*折/u.test(text) ? share : -share };
  const rest = stock ? text.replace(stock, " ") : text;
  const price = prices.map((each) => plain(each.exec(rest)?.[1])).find(Boolean);
  return price ? { ...held, price } : held;
}
