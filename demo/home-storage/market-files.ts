import { addDays, type Day, daysBetween, eachDay } from "../../core/time.ts";
import { chance } from "./chance.ts";
import type { Cell } from "./csv.ts";

type Rows = Record<string, Cell>[];
type Term = {
  term: string;
  category: string;
  daily: number;
  items: number;
  clicked?: Record<string, number>;
  shape?: (age: number) => number;
  conversion?: number;
};

const home = "家居 > 收纳 > ";
const toHome = { [`${home}收纳盒`]: 0.71, "宠物 > 喂食用品": 0.12, "玩具 > 儿童玩具": 0.17 };
/** `age`: days before the last day. The trough-shaped bin grew by 169 % on the four weeks before. */
const grown = (age: number) => (age < 28 ? 2.69 : 1);
const terms: readonly Term[] = [
  {
    term: "猪槽收纳盒",
    category: "玩具 > 儿童收纳",
    daily: 34,
    items: 40,
    clicked: toHome,
    shape: grown,
    conversion: 0.05,
  },
  {
    term: "猪槽盆 玩具收纳",
    category: "玩具 > 儿童收纳",
    daily: 17,
    items: 20,
    clicked: toHome,
    shape: grown,
    conversion: 0.05,
  },
  { term: "儿童玩具收纳架", category: "玩具 > 儿童收纳", daily: 310, items: 9_100 },
  { term: "积木收纳盒", category: "玩具 > 儿童收纳", daily: 140, items: 4_300 },
  { term: "收纳柜", category: `${home}收纳柜`, daily: 900, items: 21_000 },
  { term: "收纳柜 实木", category: `${home}收纳柜`, daily: 160, items: 9_200, shape: (age) => (age < 14 ? 1.5 : 1) },
  { term: "实木储物柜 客厅", category: `${home}收纳柜`, daily: 90, items: 6_400, shape: (age) => (age < 14 ? 1.6 : 1) },
  { term: "收纳盒 透明", category: `${home}收纳盒`, daily: 620, items: 18_000 },
  { term: "桌面收纳", category: `${home}桌面收纳`, daily: 480, items: 15_500 },
  { term: "厨房置物架", category: `${home}置物架`, daily: 520, items: 17_200 },
  { term: "冰箱收纳盒", category: `${home}厨房收纳`, daily: 300, items: 9_800 },
  { term: "真空压缩袋", category: `${home}收纳袋`, daily: 260, items: 7_700 },
  { term: "鞋盒 透明", category: `${home}鞋收纳`, daily: 340, items: 8_900 },
  { term: "脏衣篮", category: `${home}收纳篮`, daily: 150, items: 5_600 },
  // Not worth following: three days of noise, and a wave that has passed its top.
  {
    term: "网红同款收纳桶",
    category: `${home}收纳盒`,
    daily: 6,
    items: 40,
    shape: (age) => (age >= 9 && age <= 11 ? 160 : 1),
  },
  { term: "凉席收纳袋", category: `${home}收纳袋`, daily: 120, items: 1_900, shape: (age) => 0.35 + age / 40 },
];

export function searchRows(lastDay: Day, seed: number): Rows {
  const noise = chance(seed, "searches");
  return eachDay({ from: addDays(lastDay, -62), to: lastDay }).flatMap((day) => {
    const age = daysBetween(day, lastDay);
    return terms.map(({ term, category, daily, items, clicked, shape, conversion }) => {
      const searches = noise.poisson(daily * (shape?.(age) ?? 1) * Math.exp(0.06 * noise.normal()));
      return {
        date: day,
        term,
        category,
        searches,
        clicks: Math.round(searches * (clicked ? 0.22 : 0.55)),
        carts: Math.round(searches * 0.06),
        orders: Math.round(searches * (conversion ?? 0.02)),
        items_online: items,
        clicked_categories: clicked ?? { [category]: 1 },
      };
    });
  });
}

/** Visitors who bought elsewhere; on the last day the best-seller's carts went to a rival of solid wood. */
export function lostRows(lastDay: Day, lostCarts: number, seed: number): Rows {
  const noise = chance(seed, "rivals");
  const rival = {
    rival_id: "R-8801",
    rival_title: "实木四门储物柜 客厅收纳",
    rival_price: "279.00",
    rival_attributes: { 材质: "实木", 环保等级: "ENF" },
  };
  const usual = eachDay({ from: addDays(lastDay, -40), to: addDays(lastDay, -1) }).map((day) => ({
    date: day,
    product_id: "P001",
    ...rival,
    visitors: 1 + noise.poisson(2),
    stage: "cart",
  }));
  return [...usual, { date: lastDay, product_id: "P001", ...rival, visitors: lostCarts, stage: "cart" }];
}

export function campaignFiles(lastDay: Day, seed: number): { campaigns: Rows; campaign_daily: Rows; coupons: Rows } {
  const noise = chance(seed, "campaigns");
  const from = addDays(lastDay, -45);
  return {
    campaigns: [
      {
        campaign_id: "AD-01",
        name: "搜索推广",
        kind: "ads",
        starts_at: `${from}T00:00:00`,
        ends_at: null,
        budget: "12000.00",
      },
      {
        campaign_id: "CP-01",
        name: "满二百减二十",
        kind: "coupon",
        starts_at: `${addDays(lastDay, -30)}T00:00:00`,
        ends_at: `${addDays(lastDay, 12)}T23:59:59`,
        budget: "3000.00",
      },
    ],
    campaign_daily: eachDay({ from, to: lastDay }).map((day) => {
      const clicks = noise.poisson(150);
      return {
        date: day,
        campaign_id: "AD-01",
        impressions: clicks * noise.int(38, 46),
        clicks,
        spend: (clicks * 1.35).toFixed(2),
        orders: Math.round(clicks * 0.06),
        revenue: (Math.round(clicks * 0.06) * 151).toFixed(2),
      };
    }),
    coupons: [
      {
        code: "MAN200",
        kind: "amount",
        value: 20,
        starts_at: `${addDays(lastDay, -30)}T00:00:00`,
        ends_at: `${addDays(lastDay, 12)}T23:59:59`,
        min_total: "200.00",
        usage_limit: 1000,
        used: 214,
      },
      {
        code: "XINREN9",
        kind: "percent",
        value: 9,
        starts_at: `${addDays(lastDay, -60)}T00:00:00`,
        ends_at: null,
        min_total: "0.00",
        usage_limit: null,
        used: 873,
      },
    ],
  };
}
