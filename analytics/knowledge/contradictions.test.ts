import { expect, test } from "vitest";
import { aShelf } from "../../test/support/small-shelf.ts";
import { contradictionsAmong } from "./contradictions.ts";

const slots = (one: [string, string], two: [string, string]) =>
  contradictionsAmong(
    aShelf({ id: "1", title: one[0], body: one[1] }, { id: "2", title: two[0], body: two[1] }).passages,
  )
    .all()
    .map(({ slot }) => slot);

test("other days, other payers and yes against no for the same thing contradict each other", () => {
  expect(slots(["退换货说明", "签收后七天内可以无理由退换。"], ["退货政策", "收到货15天内可退货。"])).toEqual([
    "return_window",
  ]);
  expect(slots(["Returns", "You can return it within 7 days."], ["Policy", "Returns within 30 days."])).toEqual([
    "return_window",
  ]);
  expect(slots(["支付方式", "支持货到付款"], ["付款", "暂不支持货到付款"])).toEqual(["cod"]);
  expect(slots(["退货运费", "退货运费由买家承担"], ["运费", "退货运费我们出"])).toEqual(["who_pays_postage"]);
  expect(slots(["质保", "主机保一年"], ["质保说明", "主机保两年"])).toEqual(["warranty"]);
});

test("what nobody has a word for contradicts where the sentences are alike but for their numbers", () => {
  expect(
    slots(
      ["Points", "Gold customers earn 2 points per dollar."],
      ["Loyalty", "Gold customers earn 3 points per dollar."],
    ),
  ).toEqual(["other"]);
  expect(slots(["满减", "满44元减十元"], ["满减 2", "满90元减十元"])).toContain("other");
  expect(slots(["营业", "工作室周一到周五9:00开门"], ["工作室", "工作室周一到周五10:00开门"])).toEqual(["other"]);
});

test("the same said otherwise, another condition or another subject is no contradiction", () => {
  expect(slots(["发货", "付款后48小时内发货"], ["时效", "下单后两天内发出"])).toEqual([]);
  expect(slots(["Warranty", "Two-year warranty."], ["Guarantee", "The guarantee is 24 months."])).toEqual([]);
  expect(slots(["运费", "质量问题退货运费由本店承担"], ["退货", "无理由退货运费买家自理"])).toEqual([]);
  expect(slots(["Returns", "Return it within 30 days."], ["Late returns", "No returns after 30 days."])).toEqual([]);
  expect(slots(["电饭煲退货", "15天可退"], ["花瓶退货", "7天可退"])).toEqual([]);
  expect(slots(["包邮", "满99元包邮"], ["运费", "不满99元收取运费10元"])).toEqual([]);
});

test("a product's own article and the shop's may differ, two for the same product may not", () => {
  const own = { layer: "product", title: "退货", body: "30天可退货" } as const;
  const shelf = (...products: string[][]) =>
    contradictionsAmong(
      aShelf(
        { id: "shop", title: "退货", body: "7天可退货" },
        ...products.map((list, at) => ({ ...own, id: `${at}`, body: `${30 + at}天可退货`, products: list })),
      ).passages,
    ).all().length;
  expect(shelf(["p1"])).toBe(0);
  expect(shelf(["p1"], ["p2"])).toBe(0);
  expect(shelf(["p1"], ["p2", "p1"])).toBe(1);
});
