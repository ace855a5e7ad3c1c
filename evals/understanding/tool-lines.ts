import { readFileSync } from "node:fs";
import { isTarget, skillOf, type Target } from "../../agents/playbook/targets.ts";
import type { Line } from "./augment.ts";
import { tsv } from "./lines.ts";
import { type Random, seededRandom } from "./random.ts";

/** A sentence with the tool it asks for; `voice` is who might say it: what is held out together. */
export type ToolLine = {
  readonly target: Target;
  readonly lang: string;
  readonly voice: string;
  readonly text: string;
};

/** What may stand in a sentence's gaps: no shop's own titles, and many trades. */
const fillings = {
  zh: {
    p: "保温杯 连衣裙 蓝牙耳机 猫粮 儿童水杯 口红 面膜 扫地机器人 积木 牛肉干 笔记本 运动鞋 羽绒服 狗窝 绘本 充电宝 护手霜 台灯 行李箱 瑜伽垫 燕麦片 手机壳 拼图 精华液".split(
      " ",
    ),
    c: "女装 零食 数码 玩具 宠物用品 图书 美妆 家居 母婴 男鞋 文具 厨具 户外 饮料".split(" "),
    t: "昨天 上周 上个月 近7天 近30天 这个月 今天 本周 三月份 过去两周 国庆期间 半年 最近三个月".split(" "),
    o: "#10234 88213 SO20331 W2378156 订单7781 TB99120 20260311002 DD-20931 单号JD8812345 E77120".split(" "),
    u: "C20260201001 mia_li_3668 wang@example.com U10086 M300211".split(" "),
  },
  en: {
    p: "water bottle|dress|headphones|cat food|lipstick|face mask|robot vacuum|building blocks|beef jerky|notebook|running shoes|down jacket|picture book|power bank|desk lamp|suitcase|yoga mat|oat flakes|phone case|serum".split(
      "|",
    ),
    c: "dresses|snacks|electronics|toys|pet supplies|books|cosmetics|kitchenware|baby goods|shoes|stationery|drinks".split(
      "|",
    ),
    t: "yesterday|last week|last month|in the last 7 days|this month|today|this week|in March|over the past two weeks|this quarter".split(
      "|",
    ),
    o: "#10234|88213|SO20331|W2378156|#7781|TB99120|20260311002|DD-20931|order JD8812345|E77120".split("|"),
    u: "C20260201001|mia_li_3668|wang@example.com|U10086|M300211".split("|"),
  },
} as const;

/** A sentence with its gaps filled. */
export function filled(line: ToolLine, random: Random): ToolLine {
  const words: Readonly<Record<string, readonly string[]>> = fillings[line.lang === "zh" ? "zh" : "en"];
  const text = line.text.replace(/\{([pctou])\}/g, (_, gap: string) => {
    const list = words[gap] ?? [];
    return list[random.below(list.length)] ?? "";
  });
  return { ...line, text };
}

const targetOf = (name: string): Target => {
  if (!isTarget(name)) throw new RangeError(`${name} is nothing that can be asked for.`);
  return name;
};
/** Sentences written here for every tool; one with gaps is met with several fillings. */
export function ownToolLines(fills: number): ToolLine[] {
  const random = seededRandom(5);
  return tsv("own-tool-lines.tsv").flatMap(([name = "", lang = "", voice = "", ...texts]) =>
    texts.flatMap((text) => {
      const line = { target: targetOf(name), lang, voice, text };
      return text.includes("{") ? Array.from({ length: fills }, () => filled(line, random)) : [line];
    }),
  );
}
/** Sentences that nothing may be tuned on. */
export const heldOutToolLines = (): ToolLine[] =>
  tsv("held-out-tool-lines.tsv").flatMap(([name = "", lang = "", ...texts]) =>
    texts.map((text) => ({ target: targetOf(name), lang, voice: "held out", text })),
  );

/** Names in the journey tests' paraphrases that are called otherwise here. */
const called: Readonly<Record<string, Target>> = {
  compare_metric: "compare_movers",
  conversion_cause: "conversion_cause",
  stock_risk: "list_restock",
  opportunity: "find_opportunities",
  order_lookup: "get_order",
  add_order_remark: "remark_orders",
  inspection_report: "get_inspection",
};
/** Skills of those files whose sentences ask for one of several tools: left to the skill lines. */
const mixed = new Set(["search_trends"]);

function paraphrasesIn(
  folder: "journeys" | "breadth",
  file: string,
  pick: (all: Record<string, Record<string, string[]>>) => Record<string, string[]>,
) {
  const all = JSON.parse(readFileSync(new URL(`../../test/${folder}/${file}.json`, import.meta.url), "utf8"));
  const random = seededRandom(6);
  return Object.entries(pick(all)).flatMap(([name, texts]) =>
    mixed.has(name)
      ? []
      : texts.map((said): ToolLine => {
          const lang = /\p{Script=Han}/u.test(said) ? "zh" : "en";
          const text = said.replaceAll(/\{(?:pending|delivered)\}/g, "{o}").replaceAll("{id}", "{u}");
          return filled({ target: called[name] ?? targetOf(name), lang, voice: file, text }, random);
        }),
  );
}
const whole = (all: object) => all as Record<string, string[]>; // the files hold lists of sentences by name
/** The sentences of the journey tests, written by people who had not seen the router: seen by now. */
export const paraphraseLines = (): ToolLine[] => [
  ...paraphrasesIn("journeys", "paraphrases", ({ merchant = {} }) => merchant),
  ...paraphrasesIn("breadth", "looking-paraphrases", whole),
  ...paraphrasesIn("breadth", "people-paraphrases", whole),
  ...paraphrasesIn("breadth", "order-paraphrases", ({ merchant = {} }) => merchant),
];

/** The tools of each skill. */
export const targetsOf = (skill: string): Target[] =>
  Object.entries(skillOf).flatMap(([name, its]) => (its === skill ? [name as Target] : [])); // keys of the same table
export const asLine = ({ target, lang, text }: ToolLine): Line => ({
  lang,
  text,
  label: target,
  secondary: [],
  context: [],
});
