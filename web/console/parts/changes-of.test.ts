import { expect, test } from "vitest";
import { changesOf } from "./changes-of.ts";

const refund = {
  table: "refunds",
  id: "R1",
  before: null,
  after: { kind: "refund_only", amount_minor: 1999, status: "pending", extra: { by: "x" } },
};
test("a change reads as money and states, and what programs keep beside it is left out", () => {
  const [order, added] = changesOf(
    [
      {
        table: "orders",
        id: "1042",
        before: { status: "pending", total_minor: 250000 },
        after: { status: "cancelled", total_minor: 0 },
      },
      refund,
      "no row",
    ],
    "CNY",
    "zh",
  );
  expect(order?.fields).toEqual([
    { name: "状态", before: "待发货", after: "已取消" },
    { name: "订单金额", before: "¥2,500.00", after: "¥0.00" },
  ]);
  expect(added).toMatchObject({ isNew: true, table: "refunds" });
  expect(added?.fields.map(({ name, before, after }) => [name, before, after])).toEqual([
    ["类型", null, "仅退款"],
    ["金额", null, "¥19.99"],
    ["状态", null, "待打款"],
  ]);
});
test("a currency without cents is not divided, and an address is one line", () => {
  const [row] = changesOf(
    [
      {
        table: "orders",
        id: "7",
        before: { total_minor: 500 },
        after: { total_minor: 700, shipping_address: { city: "Osaka", line: "1-2" } },
      },
    ],
    "JPY",
    "en",
  );
  expect(row?.fields).toEqual([
    { name: "Order total", before: "¥500", after: "¥700" },
    { name: "Ship to", before: "–", after: "Osaka, 1-2" },
  ]);
});
