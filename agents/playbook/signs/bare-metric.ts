import { plainOf } from "../plain.ts";
import { readMetrics } from "../understanding/mentions.ts";
import { readPeriods } from "../understanding/periods.ts";

/** Any day will do: only the words of the period are looked at. */
const anyDay = "2024-05-15";
const split =
  /(?:各个?|按|分|每个?|不同|分别)的?(?:渠道|来源|设备|终端|地区|省份|商品|产品|品类|类目|天|日|周|月)|\b(?:by|per|for each|across) (?:channel|source|device|region|product|item|category|day|week|month)s?\b|\b(?:daily|weekly|monthly)\b/g;
const filler =
  /\b(?:i(?:'d| would) (?:like|love)(?: to)?|i (?:want|need)(?: to)?|can you|could you|let me|how(?: (?:many|much|high|low))?|what(?:'s| is| was| were| are)?|show|see|know|tell|give|me|us|did|do|does|was|were|is|are|we|our|have|had|get|got|make|made|the|shop|store|of|for|in|on|at|over|and|there|came?|come|please)\b|我?想(?:要?看一?下|看看|要?看|知道|了解一?下?)|帮我|帮忙|麻烦|是?多少|几个?|怎么样|如何|看一?下|看看|查一?下|告诉|给?我们?|咱们?|本店|店铺|店里|全店|有|的|是|了|呢|吗|啊|请问|一共|总共|个|笔/g;

/** Whether a question is nothing but a metric, its days and how it is split ("上周支付率", "visitors by channel yesterday"). */
export function asksBareMetric(text: string): boolean {
  const mentions = readMetrics(text);
  if (mentions.length === 0) return false;
  const { period, compare } = readPeriods(text, { lastDay: anyDay });
  const said = [...mentions.map((mention) => mention.text), period?.text ?? "", compare?.text ?? ""].filter(Boolean);
  let left = plainOf(text);
  for (const words of said.sort((one, two) => two.length - one.length)) left = left.replace(plainOf(words), " ");
  return !/[\p{L}\p{N}]/u.test(left.replaceAll(split, " ").replaceAll(filler, " "));
}
