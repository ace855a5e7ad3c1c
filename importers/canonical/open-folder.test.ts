import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openShopFolder } from "./open-folder.ts";
import { shopFrom } from "./shop-file.ts";

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "zg-folder-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
const products = "product_id,title,category\np1,Box,Home\n";

test("a wrong header is refused with one sentence that names the file and the columns", async () => {
  const folder = folderOf({ "products.csv": products, "orders.csv": "order_id,total\n1,2\n" });
  await expect(openShopFolder(folder)).rejects.toThrow(
    "orders.csv lacks the required columns placed_at, status. Nothing was imported: mend the header and import again.",
  );
});

test("semicolons, a column twice and a missing products.csv are said too", async () => {
  await expect(openShopFolder(folderOf({ "products.csv": "product_id;title;category\n" }))).rejects.toThrow(
    /separated by ;/,
  );
  const twice = folderOf({ "products.csv": "product_id,title,category,title\n" });
  await expect(openShopFolder(twice)).rejects.toThrow("products.csv has the column title twice");
  await expect(openShopFolder(folderOf({}))).rejects.toThrow(/has no products.csv/);
});

test("a shop file that names no real zone or currency is refused", () => {
  const shop = { id: "s", name: "S", currency: "CNY", timezone: "Asia/Nowhere", locale: "zh-CN" };
  expect(() => shopFrom(shop, "shop.json")).toThrow(/timezone: use an IANA zone/);
});
