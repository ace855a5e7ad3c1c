import { describe, expect, test } from "vitest";
import { readSlots } from "./slots.ts";

describe("order numbers", () => {
  test.each([
    ["查下 #W2378156 到哪了", "#W2378156"],
    ["3660129874451200987 还没发", "3660129874451200987"],
    ["where is SO-2025-00219", "SO-2025-00219"],
    ["cancel order 1042 please", "1042"],
    ["订单号：88213", "88213"],
  ])("%s", (text, id) => expect(readSlots("buyer", text)["order_id"]).toBe(id));

  test.each(["快递单号 773012345678901", "tracking number 9400111899223344556677", "税号 913101150123456789"])(
    "%s is no order",
    (text) => expect(readSlots("buyer", text)["order_id"]).toBeUndefined(),
  );

  test("several are listed in their order", () => {
    expect(readSlots("buyer", "put #2051 and #2052 in one box")["order_id"]).toEqual(["#2051", "#2052"]);
  });
});

describe("a buyer's slots", () => {
  test("a phone and a mail address", () => {
    expect(readSlots("buyer", "电话改成13612345678，邮箱 lin.w@example.org")).toMatchObject({
      phone: "13612345678",
      email: "lin.w@example.org",
    });
  });

  test("sizes and colours are always a list", () => {
    expect(readSlots("buyer", "M换L")["sku_options"]).toEqual(["M", "L"]);
    expect(readSlots("buyer", "the blue one in size 9")["sku_options"]).toEqual(["blue", "size 9"]);
  });

  test("a number is a quantity with its measure word and money with its unit", () => {
    expect(readSlots("buyer", "少发了两件，退我30块")).toMatchObject({ quantity: "两件", amount: "30块" });
  });

  test("a product keeps what stands before it", () => {
    expect(readSlots("buyer", "嬰兒推車什麼時候到貨")["product"]).toBe("嬰兒推車");
    expect(readSlots("buyer", "is the coffee table oak")["product"]).toBe("coffee table");
  });

  test("a date is a point in time, not how long", () => {
    expect(readSlots("buyer", "昨天下的单")["date"]).toBe("昨天");
    expect(readSlots("buyer", "等了三天了")["date"]).toBeUndefined();
  });

  test("an address or the region to deliver to", () => {
    expect(readSlots("buyer", "送到江苏苏州可以吗")["address"]).toBe("江苏苏州");
    expect(readSlots("buyer", "do you ship to Norway")["address"]).toBe("Norway");
  });
});

describe("a merchant's slots", () => {
  test("period, comparison, metric and channel", () => {
    expect(readSlots("merchant", "last 7 days vs the week before, conversion from tiktok")).toEqual({
      period: "last 7 days",
      compare_period: "the week before",
      metric: "conversion",
      channel: "tiktok",
    });
  });

  test("a threshold is a condition and n a bare number", () => {
    expect(readSlots("merchant", "库存低于20件的")["threshold"]).toBe("低于20件");
    expect(readSlots("merchant", "top 5 by revenue")["n"]).toBe("5");
  });

  test("every slot is a span of the text", () => {
    const text = "上個月抖音的轉化率前10，客單價高於200元的";
    for (const value of Object.values(readSlots("merchant", text)).flat()) expect(text).toContain(value);
  });
});
