import { expect, test } from "vitest";
import { inChinese, tellerIn } from "./sentences.ts";

test("a sentence is told with its own parts, states in words, and what is unknown stays as it is", () => {
  expect(inChinese("Order A-1 is shipped and can no longer be cancelled.")).toMatch(/^订单 A-1 .*不能再取消。$/);
  expect(inChinese("Order A-1 is shipped and can no longer be cancelled.")).not.toContain("shipped");
  expect(inChinese("orders.csv is empty.")).toBe("orders.csv 是空的。");
  expect(inChinese('price "12,5" is not an amount of money')).toBe("price “12,5”不是金额");
  expect(inChinese("Nobody wrote this.")).toBe("Nobody wrote this.");
  expect(tellerIn("en")("orders.csv is empty.")).toBe("orders.csv is empty.");
});
test("parts that look like patterns or slots are data", () => {
  expect(inChinese("{2}$&.csv is empty.")).toBe("{2}$&.csv 是空的。");
});
