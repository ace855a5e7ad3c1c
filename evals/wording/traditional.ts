import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as OpenCC from "opencc-js";
import { stringify } from "yaml";
import { buyerWords } from "../../prompts/buyer-words.ts";

const replies = fileURLToPath(new URL("../../prompts/replies/zh/", import.meta.url));
const toTaiwan = OpenCC.Converter({ from: "cn", to: "twp" });
/** Shop words of Taiwan that no dictionary of phrases has. */
const shopWords: readonly [string, string][] = [
  ["收貨地址", "收件地址"],
  ["運單號", "追蹤編號"],
  ["人工客服", "專人客服"],
  ["轉人工", "轉接專人"],
  ["支付方式", "付款方式"],
  ["發貨", "出貨"],
  ["渠道", "管道"],
  ["店鋪", "商店"],
  ["有貨", "有現貨"],
];
const convert = (text: string): string =>
  shopWords.reduce((said, [from, to]) => said.replaceAll(from, to), toTaiwan(text));

/**
 * The Chinese replies for buyers in traditional script, as the text of `prompts/buyers/zh-Hant.yaml`. They are written
 * once and kept, so that a native reader can check them and the product needs no dictionary of a megabyte at run time.
 */
export function traditional(): string {
  const names = Object.keys(buyerWords("es").templates);
  const templates = names.map((name) => [name, convert(readFileSync(`${replies}${name}.liquid`, "utf8").trimEnd())]);
  const words = Object.entries(buyerWords("zh").words).map(([name, text]) => [name, convert(text)]);
  const comment =
    "# 繁體中文。 Written by evals/wording/write-traditional.ts from ../replies/zh and zh.yaml with OpenCC (Apache-2.0); don't edit.\n";
  return (
    comment +
    stringify({ words: Object.fromEntries(words), templates: Object.fromEntries(templates) }, { lineWidth: 0 })
  );
}
