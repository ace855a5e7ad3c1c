import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { knownValues } from "../../db/order-rules.ts";

/** Words that name the same channel in different sources. */
const channels: readonly RegExp[] = [
  /直播|live/i,
  /搜索|search/i,
  /推荐|recommend/i,
  /付费|广告|paid|\bads?\b/i,
  /站外|external|referral/i,
];
/** Chinese provinces by their romanised names. */
const provinces =
  "beijing北京 tianjin天津 shanghai上海 chongqing重庆 hebei河北 liaoning辽宁 jilin吉林 heilongjiang黑龙江 jiangsu江苏 zhejiang浙江 anhui安徽 fujian福建 jiangxi江西 shandong山东 henan河南 hubei湖北 hunan湖南 guangdong广东 hainan海南 sichuan四川 guizhou贵州 yunnan云南 shaanxi陕西 shanxi山西 gansu甘肃 qinghai青海 taiwan台湾 innermongolia内蒙古 guangxi广西 tibet西藏 ningxia宁夏 xinjiang新疆 hongkong香港 macau澳门"
    .split(" ")
    .map((pair) => /^([a-z]+)(.+)$/.exec(pair)?.slice(1) ?? []);
const inChinese = (word: string): string =>
  provinces.find(([romanised]) => romanised === word.toLowerCase().replaceAll(" ", ""))?.[1] ?? word;

/** The channel, region or tier on record that a person's word means; a clear sentence where there is none, so that a
 * condition is never lost in silence. */
export async function knownValue(of: "channel" | "region" | "tier", said: string, ctx: ShopContext): Promise<string> {
  const known = await knownValues(ctx.data, of);
  const word = of === "region" ? inChinese(said) : said;
  const lower = word.toLowerCase();
  const group = of === "channel" ? channels.find((pattern) => pattern.test(word)) : undefined;
  const found =
    known.find((each) => each.toLowerCase() === lower) ??
    known.find(
      (each) => of !== "tier" && (each.toLowerCase().startsWith(lower) || lower.includes(each.toLowerCase())),
    ) ??
    known.find((each) => group?.test(each));
  if (found) return found;
  const some = known.slice(0, 12).join(", ");
  throw new AppError("not_found", `No order has the ${of} ${said}; on record are: ${some || "none"}.`);
}
