import { expect, test } from "vitest";
import { askedMuchBoughtLittle, type ProductInterest } from "./asked-bought.ts";
import { productFinder } from "./find-named.ts";
import { topicsAsked } from "./topics.ts";

const usual = (at: number): ProductInterest => ({
  product: `P${at}`,
  category: at % 2 ? "a" : "b",
  viewers: 400,
  askers: 8,
  buyers: 32,
});
const others = Array.from({ length: 12 }, (_, at) => usual(at));
const odd: ProductInterest = { product: "X", category: "a", viewers: 400, askers: 40, buyers: 6 };

test("asked more and bought less than the rest of its category is found; either alone is not", () => {
  const { found, tested } = askedMuchBoughtLittle([
    ...others,
    odd,
    { ...odd, product: "much asked", category: "b", buyers: 32 },
    { ...odd, product: "little bought", category: "b", askers: 8 },
  ]);
  expect(found.map(({ product }) => product)).toEqual(["X"]);
  expect(tested).toBe(15);
  expect(found[0]?.comparedWith).toBe("category");
  expect(found[0]?.askRate).toBeLessThan(0.1);
  expect(found[0]?.askRate).toBeGreaterThan(found[0]?.askUsual ?? 1);
  expect(found[0]?.conversionHigh).toBeLessThan(found[0]?.conversionUsual ?? 0);
});
test("without visits askers are set against buyers, and few askers say nothing", () => {
  const blind = [...others, odd, { ...odd, product: "few", askers: 3, buyers: 0 }].map((one) => ({
    ...one,
    viewers: null,
  }));
  const { found } = askedMuchBoughtLittle(blind);
  expect(found.map(({ product }) => product)).toEqual(["X"]);
  expect(found[0]?.conversion).toBeNull();
});
test("a shop where all are asked and bought alike is quiet", () => {
  expect(askedMuchBoughtLittle(others).found).toEqual([]);
});
test("a product is named by its id or by what only its title holds", () => {
  const find = productFinder([
    { product_id: "P1", title: "四门收纳柜 家用" },
    { product_id: "P2", title: "折叠收纳箱 大号" },
    { product_id: "P10", title: "Bamboo cutting board" },
  ]);
  expect(find("四门收纳柜有现货吗")).toBe("P1");
  expect(find("P2-红色的怎么还没到")).toBe("P2");
  expect(find("Is the bamboo cutting board safe?")).toBe("P10");
  expect(find("收纳的有吗")).toBeNull();
});
test("questions are told apart by what they ask, statements ask nothing", () => {
  expect(topicsAsked("这个尺寸多大?能便宜一点吗")).toEqual(["size", "price"]);
  expect(topicsAsked("Is it in stock? How long does shipping take?")).toEqual(["stock", "delivery"]);
  expect(topicsAsked("收到了,颜色很好看")).toEqual([]);
});
