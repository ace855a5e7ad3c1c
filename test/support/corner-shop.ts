import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importFiles } from "../../server/import-files.ts";
import type { House } from "../../server/shop-context.ts";
import type { DemoShop } from "./demo-shops.ts";

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
const csv = (header: string, ...rows: readonly string[][]) =>
  [header, ...rows.map((row) => row.map(quoted).join(","))].join("\n");
/** A product that was named by somebody who means ill. */
export const hostileTitle = '<img src=x onerror="window.hurt=1">Night lamp</b><script>window.hurt=2</script>';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const filesOf = (id: string, language: "zh" | "en"): Record<string, string> => {
  const zh = language === "zh";
  const address = JSON.stringify(zh ? { text: "上海市徐汇区漕溪路1号" } : { text: "1 Old Street, Bristol, BS1 1AA" });
  const order = (at: string, status: string, total: string, who: string) => [
    at,
    daysAgo(3),
    status,
    total,
    who,
    address,
  ];
  return {
    "shop.json": JSON.stringify({
      id,
      name: zh ? "街角小店" : "Corner Shop",
      currency: zh ? "CNY" : "GBP",
      timezone: zh ? "Asia/Shanghai" : "Europe/London",
      locale: zh ? "zh-CN" : "en-GB",
    }),
    "products.csv": csv(
      "product_id,title,category,image_url,attributes",
      ["P1", zh ? "陶瓷马克杯" : "Ceramic mug", "Home > Kitchen", "https://pictures.example/mug.png", "{}"],
      ["P2", zh ? "竹制托盘" : "Bamboo tray", "Home > Kitchen", "http://plain.example/tray.png", "{}"],
      ["P3", hostileTitle, "Home > Light", "javascript:alert(1)", "{}"],
    ),
    "variants.csv": csv(
      "product_id,sku,price,options",
      ["P1", "MUG-W", "12.50", JSON.stringify(zh ? { 颜色: "白色" } : { color: "white" })],
      ["P1", "MUG-B", "14.00", JSON.stringify(zh ? { 颜色: "蓝色" } : { color: "blue" })],
      ["P2", "TRAY", "20.00", "{}"],
      ["P3", "LAMP", "30.00", "{}"],
    ),
    "inventory.csv": csv(
      "date,sku,on_hand",
      ...["MUG-W", "MUG-B", "TRAY", "LAMP"].map((sku) => [daysAgo(1).slice(0, 10), sku, sku === "TRAY" ? "0" : "9"]),
    ),
    "customers.csv": csv("customer_id,name", ["cora", "Cora"], ["dan", "Dan"], ["eve", "Eve"]),
    "orders.csv": csv(
      "order_id,placed_at,status,total,customer_id,shipping_address",
      order("A1001", "pending", "12.50", "cora"),
      order("A1002", "pending", "20.00", "cora"),
      order("A1003", "pending", "14.00", "dan"),
      order("A1004", "delivered", "14.00", "eve"),
    ),
    "order_lines.csv": csv(
      "order_id,line,sku,quantity,unit_price",
      ["A1001", "1", "MUG-W", "1", "12.50"],
      ["A1002", "1", "TRAY", "1", "20.00"],
      ["A1003", "1", "MUG-B", "1", "14.00"],
      ["A1004", "1", "MUG-B", "1", "14.00"],
    ),
    "coupons.csv": csv("code,kind,value,ends_at", ["MUG5", "amount", "5", "2100-01-01T00:00:00Z"]),
    "knowledge.csv": csv("title,body,intents", [
      zh ? "退换货说明" : "How returns work",
      zh
        ? "退货很简单:\n1. 在订单里点退货\n2. 把商品包好\n3. 交给快递员"
        : "Returning something is easy:\n1. Ask here for a return\n2. Pack it up\n3. Hand it to the courier",
      "return_policy",
    ]),
  };
};

/** A small shop that has what the window shows: options, pictures, orders, a coupon, a guide, and one hostile name. */
export async function addCornerShop(house: House, id: string, language: "zh" | "en"): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "zg-corner-"));
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(filesOf(id, language))) await writeFile(join(folder, name), text);
    await importFiles(house, folder, { format: "canonical" });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
export const cornerShop = (id: string, language: "zh" | "en"): DemoShop => ({
  name: `corner-${id}-${language}`,
  add: (house) => addCornerShop(house, id, language),
});
