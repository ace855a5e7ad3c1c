import { expect, test } from "vitest";
import { isSlip } from "./near-words.ts";
import { rankProducts } from "./rank-products.ts";

type Shop = readonly (readonly [title: string, category: string, more?: string])[];
const home: Shop = [
  ["加厚透明收纳箱 带盖", "收纳/收纳箱", "透明 PP"],
  ["折叠布艺收纳盒", "收纳/收纳盒", "布艺 storage box"],
  ["北欧卧室小夜灯", "灯具", "暖光 night lamp"],
  ["不锈钢置物架 三层", "收纳/架子", "rack"],
  ["全棉浴巾", "毛巾", "towel"],
];
const abroad: Shop = [
  ["Linen Summer Dress", "Clothing/Dresses", "linen"],
  ["Leather Backpack", "Bags", "leather"],
  ["Ceramic Coffee Mug", "Kitchen", "ceramic"],
  ["Wireless Headphones", "Electronics"],
  ["Insulated Water Bottle", "Kitchen", "steel"],
  ["Desk Lamp", "Lighting"],
  ["Floor Lamp", "Lighting"],
];
function find(shop: Shop, query: string): string[] {
  const ranked = rankProducts(
    query,
    shop.map(([item, category, more = ""]) => ({ item, own: `${item} ${category}`, more })),
  );
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score > best / 1.02).map(({ item }) => item);
}

test.each([
  ["收纳箱", "加厚透明收纳箱 带盖"],
  ["透明收納箱有貨嗎", "加厚透明收纳箱 带盖"],
  ["zhiwujia 还有货吗", "不锈钢置物架 三层"],
  ["xiao ye deng 多少钱", "北欧卧室小夜灯"],
  ["do you have a bath towel", "全棉浴巾"],
  ["¿cuánto cuesta la lámpara?", "北欧卧室小夜灯"],
  ["คุณมีผ้าเช็ดตัวไหม", "全棉浴巾"],
  ["có khăn tắm không", "全棉浴巾"],
  ["есть полотенце?", "全棉浴巾"],
  ["タオルはありますか", "全棉浴巾"],
])("a Chinese shop's products are found by part, script, pinyin and the buyers' own nouns: %s", (query, title) => {
  expect(find(home, query)).toEqual([title]);
});

test.each([
  ["headfones wireless", "Wireless Headphones"],
  ["is the linnen dress in stock", "Linen Summer Dress"],
  ["backpak", "Leather Backpack"],
  ["有背包吗", "Leather Backpack"],
  ["mochila de cuero", "Leather Backpack"],
  ["fones de ouvido", "Wireless Headphones"],
  ["イヤホンはありますか", "Wireless Headphones"],
  ["ada botol minum?", "Insulated Water Bottle"],
  ["có tai nghe không dây không", "Wireless Headphones"],
  ["сколько стоит рюкзак", "Leather Backpack"],
  ["มีหูฟังไหม", "Wireless Headphones"],
  ["耳機", "Wireless Headphones"],
])("an English shop's products are found through slips and other languages: %s", (query, title) => {
  expect(find(abroad, query)).toEqual([title]);
});

test("two that fit equally well are both named, and a noun that no product bears finds nothing", () => {
  expect(find(abroad, "lámpara").sort()).toEqual(["Desk Lamp", "Floor Lamp"]);
  expect(find(abroad, "bicicleta")).toEqual([]);
  expect(find(home, "雨伞")).toEqual([]);
});

test("a slip is one letter, not another word", () => {
  expect(isSlip("backpak", "backpack")).toBe(true);
  expect(isSlip("bottel", "bottle")).toBe(true);
  expect(isSlip("place", "plate")).toBe(false);
  expect(isSlip("light", "night")).toBe(false);
});
