import { expect, test } from "vitest";
import { nearestProducts, productsNamed } from "./named-product.ts";

const range = [
  { product_id: "P001", title: "北欧简约四门收纳柜 客厅储物柜" },
  { product_id: "P002", title: "抽屉式收纳柜 五层 加厚" },
  { product_id: "P016", title: "冰箱收纳盒 抽屉式 四只装" },
  { product_id: "E7", title: "Folding bamboo clothes rack, 3 tiers" },
];

test.each([
  ["冰箱收纳盒", "P016"],
  ["收纳柜 客厅", "P001"],
  ["bamboo rack", "E7"],
  ["猪槽收纳桶", null],
  ["dog bed", null],
])("the product nearest to “%s” is %s", (term, id) => {
  expect(nearestProducts(range)(term)?.product_id ?? null).toBe(id);
});
test.each([
  ["四门收纳柜的访客流失到哪家了", ["P001"]],
  ["P001还够卖多久", ["P001"]],
  ["how long will P016-2 last", ["P016"]],
  ["when does the bamboo clothes rack run out", ["E7"]],
  ["哪些收纳柜断货了", []],
  ["which items are out of stock", []],
])("“%s” names %j", (text, ids) => {
  expect(productsNamed(text, range)).toEqual(ids);
});
