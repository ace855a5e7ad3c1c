import { expect, test } from "vitest";
import { metricsMeant } from "./metrics-meant.ts";
import { askedSign } from "./signs/asked-signs.ts";

test("a question may mean a metric without naming it", () => {
  expect(metricsMeant("Which device pays least often?", ["device"])).toEqual(["pay_rate"]);
  expect(metricsMeant("上周各地区的订单", ["region"])).toEqual(["orders"]);
  expect(metricsMeant("orders by channel", ["channel"])).toEqual(["orders"]);
  expect(metricsMeant("上周的订单", [])).toEqual([]);
  expect(metricsMeant("昨天有多少人加购没付款", [])).toEqual(["carts", "buyers", "conversion_rate"]);
  expect(metricsMeant("各地区的销售额", ["region"])).toEqual(["revenue"]);
});

test("carts that were left are figures, reminding their owners is work, and promises are a list of their own", () => {
  expect(askedSign("how many people added to cart yesterday but didn't pay", false)).toBe("sales_overview");
  expect(askedSign("提醒一下加购没付款的客户", false)).not.toBe("sales_overview");
  for (const text of ["哪些承诺快要违约了", "which promises are about to break", "答应过买家的事有没有没做到的"])
    expect(askedSign(text, false)).toBe("list_promises");
  expect(askedSign("哪些包裹超过承诺时间还没送达", false)).toBe("list_late_deliveries");
});
