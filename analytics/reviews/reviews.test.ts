import { expect, test } from "vitest";
import { tellingPhrases } from "./phrases.ts";
import { ratingFalls } from "./rating-falls.ts";
import { isReadable } from "./readable.ts";
import { findThemes, themesIn } from "./themes.ts";

const stars = (list: number[]) => [1, 2, 3, 4, 5].map((each) => list.filter((one) => one === each).length);
const review = (id: number, rating: number, text: string, product = "P1") => ({ id: `R${id}`, rating, text, product });

test("themes are heard in both languages, and a denied one is none", () => {
  expect(themesIn("味道有点大,要晾几天")).toEqual(["smell"]);
  expect(themesIn("没有异味,质量差")).toEqual(["quality"]);
  expect(themesIn("Arrived late and the box was cracked")).toEqual(["broken", "delivery"]);
  expect(themesIn("No smell at all")).toEqual([]);
});
test("both scripts are read, and what the words are about decides: taste or smell, a small cup or a small memory", () => {
  expect(themesIn("質量太差,還沒收到貨")).toEqual(["quality", "delivery"]);
  expect(themesIn("苹果味道不如上次甜")).toEqual(["taste"]);
  expect(themesIn("杯子味道很重")).toEqual(["smell"]);
  expect(themesIn("铃声太小,内存太小")).toEqual(["performance"]);
  expect(themesIn("衣服太小")).toEqual(["size"]);
});
test("praise in a bad review is no complaint, and blame of the same thing is", () => {
  expect(themesIn("快递很快,就是杯子裂了")).toEqual(["broken"]);
  expect(themesIn("Fast delivery but the lid is cracked")).toEqual(["broken"]);
  expect(themesIn("快递太差了")).toEqual(["delivery"]);
});
test("a message that asks complains of nothing; one that says what is wrong does", () => {
  expect(themesIn("会掉色吗?什么时候发货", "message")).toEqual([]);
  expect(themesIn("怎么还没发货?", "message")).toEqual(["delivery"]);
  expect(themesIn("Will it shrink?", "message")).toEqual([]);
  expect(themesIn("the zipper broke after a day", "message")).toEqual(["broken"]);
});
test("languages whose words are not known are said to be unread", () => {
  const texts = [
    "Não recebi o produto",
    "El producto llegó roto",
    "とても良い",
    "broke",
    "质量差",
    "The lid is cracked",
  ];
  expect(texts.map(isReadable)).toEqual([false, false, false, true, true, true]);
});
test("a review counts once a theme, high ratings not at all, and the product most hit is named", () => {
  const themes = findThemes([
    review(1, 1, "刺鼻,味道大,难闻", "P1"),
    review(2, 2, "smells of chemicals", "P2"),
    review(3, 2, "有异味", "P2"),
    review(4, 5, "没想到味道这么好闻", "P3"),
  ]);
  expect(themes[0]).toMatchObject({ name: "smell", count: 3, share: 1, product: "P2", productCount: 2 });
});
test("a complaint that no lexicon knows comes out by how often low reviews say it", () => {
  const low = Array.from({ length: 8 }, (_, at) => review(at, 1, "抽屉卡住 拉不动"));
  const high = Array.from({ length: 40 }, (_, at) => review(100 + at, 5, "很好用 家里整洁多了 会再来"));
  const phrases = tellingPhrases([...low, ...high]);
  expect(phrases.map(({ words }) => words).join(" ")).toMatch(/抽屉|卡住|拉/);
  expect(phrases[0]?.count).toBe(8);
});
test("a fall beyond chance is found; few reviews and small wobbles are not", () => {
  const fine = [5, 4, 5, 5, 4, 5, 4, 5, 5, 4, 5, 5];
  const { falls, tested } = ratingFalls([
    { product: "fell", before: stars(fine), now: stars([2, 1, 3, 2, 1, 2]) },
    { product: "same", before: stars(fine), now: stars([5, 4, 5, 4, 5, 4]) },
    { product: "few", before: stars(fine), now: stars([1, 1]) },
    { product: "rose", before: stars([2, 1, 3, 2, 1, 2]), now: stars(fine) },
  ]);
  expect(tested).toBe(3);
  expect(falls.map(({ product }) => product)).toEqual(["fell"]);
  expect(falls[0]?.pValue).toBeLessThan(0.002);
});
test("over many quiet products hardly any fall is claimed", () => {
  let seed = 5;
  const unit = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const draw = (n: number) =>
    stars(Array.from({ length: n }, () => (unit() < 0.7 ? 5 : unit() < 0.5 ? 4 : 1 + Math.floor(unit() * 3))));
  let claims = 0;
  for (let shop = 0; shop < 100; shop++)
    claims += ratingFalls(
      Array.from({ length: 30 }, (_, at) => ({ product: `P${at}`, before: draw(40), now: draw(12) })),
    ).falls.length;
  expect(claims).toBeLessThan(25);
});
