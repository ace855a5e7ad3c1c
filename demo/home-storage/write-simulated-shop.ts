import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addDays, type Day } from "../../core/time.ts";
import { articles } from "./articles.ts";
import { type Cell, csvOf } from "./csv.ts";
import { campaignFiles, lostRows, searchRows } from "./market-files.ts";
import { categoryOf, range, skusOf } from "./range.ts";
import { salesFiles } from "./sales-files.ts";
import { stockRows } from "./stock-files.ts";
import { simulateVisits } from "./visits.ts";

const shop = {
  id: "home-storage-demo",
  name: "木语家居收纳(模拟店铺)",
  currency: "CNY",
  timezone: "Asia/Shanghai",
  locale: "zh-CN",
  platform: "simulated",
  simulated: true,
  policies: { return_days: 7, return_shipping_paid_by: "buyer", ships_within_hours: 48 },
};
const talks = [
  ["这个柜子是实木的吗", "您好,这款是环保人造板哦"],
  ["什么时候发货", "付款后四十八小时内发出"],
  ["有异味吗", "建议通风两三天"],
  ["能开发票吗", "可以开电子发票"],
  ["柜子能放多重的东西", "每层建议不超过二十公斤"],
  ["有没有实木的", "目前这款没有实木版本"],
] as const;

/** Writes the simulated shop as a folder of the import format, made up to `lastDay`. The same seed and day give the same bytes. */
export async function writeSimulatedShop(
  folder: string,
  { lastDay, seed, visitorsADay = 1000 }: { lastDay: Day; seed: number; visitorsADay?: number },
): Promise<string> {
  await mkdir(join(folder, "knowledge"), { recursive: true });
  const visits = simulateVisits(lastDay, seed, visitorsADay);
  const start = `${addDays(lastDay, -120)}T00:00:00`;
  const files: Record<string, Record<string, Cell>[]> = {
    products: range.map((item) => ({
      product_id: item.id,
      title: item.title,
      category: categoryOf(item),
      brand: "木语",
      attributes: { 材质: item.material, 尺寸: item.size },
      status: "active",
      created_at: start,
    })),
    variants: range.flatMap((item) =>
      skusOf(item).map(({ sku, color }) => ({
        product_id: item.id,
        sku,
        price: item.price,
        options: { 颜色: color },
        cost: item.cost,
      })),
    ),
    price_history: range.flatMap((item) =>
      skusOf(item).map(({ sku }) => ({ sku, valid_from: start, price: item.price })),
    ),
    events: visits.events,
    ...salesFiles(visits.sales, lastDay, seed),
    inventory: stockRows(visits.sales, lastDay, seed),
    search_terms: searchRows(lastDay, seed),
    lost_visitors: lostRows(lastDay, visits.lostCarts.get("P001") ?? 0, seed),
    ...campaignFiles(lastDay, seed),
  };
  await writeFile(join(folder, "shop.json"), JSON.stringify(shop, null, 2));
  for (const [name, rows] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), csvOf(rows));
  for (const { file, text } of articles) await writeFile(join(folder, "knowledge", file), text);
  const turns = talks.flatMap(([asked, answered], index) => {
    const [conversation_id, day] = [`T${index + 1}`, addDays(lastDay, -index * 3)];
    return [
      { conversation_id, turn: 1, at: `${day}T10:00:00`, from: "buyer", text: asked, product_id: "P001" },
      {
        conversation_id,
        turn: 2,
        at: `${day}T10:00:${20 + index * 5}`,
        from: "agent",
        text: answered,
        product_id: "P001",
      },
    ];
  });
  await writeFile(join(folder, "conversations.jsonl"), turns.map((turn) => `${JSON.stringify(turn)}\n`).join(""));
  return folder;
}
