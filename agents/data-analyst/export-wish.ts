import { plainOf } from "../playbook/plain.ts";

/** A wish for a table. `rest` is what is asked besides, "" where the answer before is meant. */
export type ExportWish = { readonly rest: string };

const file =
  "(?:excel|xlsx?|csv|电子表格|表格|报表文件|(?<=[成个张份])表(?![单示现])|spread ?sheets?|(?:csv|excel) files?)(?: ?(?:文件|格式|表|形式|files?|format))?";
/** Spans that are the wish itself; what is left is the question. English first: its words hold the file's name inside. */
const spans: readonly RegExp[] = [
  new RegExp(`(?:,|，)?\\s*(?:as|in|into|to|for)\\s+(?:an?\\s+|one\\s+)?${file}\\b`, "giu"),
  new RegExp(
    `(?:^|\\b(?:give|send|get|make|email)\\s+)(?:me|us)?\\s*(?:an?|the)?\\s*${file}\\s*(?:of|with|for)?`,
    "giu",
  ),
  /\b(?:please )?(?:e[xs]?p[or]{2,3}t|download|save|dump)\b(?:\s+(?:me))?/giu,
  new RegExp(
    `(?:给我|帮我|发我)?(?:整理|导出?|汇出|匯出|導出|输出|輸出|下载|下載|存|保存|做|生成|转|轉|拉|弄|列)(?:一下)?(?:出来|出來)?(?:成|为|為|到|个|個|一份|一个|一個|份)*\\s*(?:一份|一个|个|份)?${file}(?:给我|發我|发我|发给我)?`,
    "giu",
  ),
  /(?:给我|帮我|幫我)?(?:导出|導出|汇出|匯出|下载|下載)(?:一下|一份|成|为|出来|出來|个|给我)*/gu,
  new RegExp(
    `(?:要|给我|發我|发我|来|拉)(?:一)?(?:个|個|份|张|張)?${file}|(?:用|以)${file}(?:的?形式|列出|显示|给我|看)?|(?:一份|一个|个)?${file}(?:给我|发我|發我|发给我)?`,
    "giu",
  ),
];
const filler =
  /请|麻烦|那|出来|出來|来|帮我|幫我|给我|发我|發我|一下|刚才|剛才|刚刚|刚|上面|以上|前面|这个|這個|这些|那个|那些|这份|上一个|上个回答|结果|結果|数据|數據|的|能|全部|所有|把|将|將|吧|呗|哈|谢谢|可以|能不能|能|吗|嗎|呢|再|\b(?:please|pls|plz|can|could|you|i|me|us|get|have|give|want|that|this|it|these|those|them|the|our|my|all|please|above|last|previous|answer|result|results|figures|data|numbers|list|now|thanks|file|a|an|as|to|for|also|just|and)\b|[\s,.!?,。!?、~:;'"-]/giu;
const isWish = new RegExp(
  `(?:导出|導出|汇出|匯出)|(?:下载|下載|发我|發我|给我|整理|做|弄|存|转|要|生成|拉|用|输出|列).{0,6}${file}|${file}(?:给我|发我|發我|发给我|吧|$)|\\b(?:e[xs]?p[or]{2,3}t|download)\\b.*\\b(?:csv|excel|xlsx?|spread ?sheets?|that|this|it|these|those|orders?|stoc?k|inventory|list|terms|visitors|sales|report|answer|table)|\\b(?:as|in|into|to) (?:an? )?(?:csv|excel|xlsx?|spread ?sheets?|table)\\b|(?:csv|excel|spread ?sheets?)(?: file)?(?: please| pls)?[.?!]*$|^(?:an? )?(?:csv|excel|spread ?sheet) (?:of|with)\\b|(?:give|send|get|want|need) .{0,12}(?:csv|excel|spread ?sheet)`,
  "iu",
);
/** Talk about files that asks for none: bringing one in, how it is done, or that it should be left. */
const notWish =
  /导入|導入|上传|上傳|\bimport|\bupload|怎么(?:导|下载)|如何导|\bhow (?:do|can|to)\b|不用导|别导|不要导|don'?t export|no need to|尺码表|尺寸表|出口/iu;

/** The words of a text that say something besides politeness, run together. */
export const bareWords = (text: string): string => text.replaceAll(filler, "");

/** Reads whether a message asks for a table, and what else it asks; null where it asks for none. */
export function exportWish(text: string): ExportWish | null {
  if (notWish.test(text) || !isWish.test(plainOf(text))) return null;
  let rest = text;
  for (const span of spans) rest = rest.replace(span, " ");
  rest = rest
    .replace(/\s+/g, " ")
    .replace(/^[\s,,、的把将將]+|[\s,,、并并且]+$/gu, "")
    .trim();
  return { rest: bareWords(rest) === "" ? "" : rest };
}
